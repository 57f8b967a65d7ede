package org.lianbing.library.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.library.FindItems;
import org.lianbing.library.ItemFilter;
import org.lianbing.library.ItemRow;
import org.lianbing.library.ReadItem;
import org.lianbing.platform.IdText;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Page;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/library}: pages of the library, found by {@code q}, {@code kind} and {@code topic}. */
@Path("library")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LibraryResource {

    private static final int DAY_IN_SECONDS = 86_400;

    @Inject
    FindItems find;
    @Inject
    ReadItem read;
    @Inject
    Texts t;

    /** The latest first; the cursor is opaque. */
    @GET
    public Page<Item> list(@QueryParam("q") String search, @QueryParam("kind") String kind, @QueryParam("topic") String topic,
            @QueryParam("cursor") String cursor) {
        int page = (int) Math.min(Page.after(cursor), Integer.MAX_VALUE / FindItems.PAGE);
        List<ItemRow> rows = find.page(ItemFilter.of(search, kind, topic, ""), page);
        return new Page<>(rows.stream().map(Item::of).toList(), rows.size() < FindItems.PAGE ? null : Integer.toString(page + 1));
    }

    /** The same filters, also {@code state=withdrawn}; {@code format=xlsx|csv}. */
    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@QueryParam("q") String search, @QueryParam("kind") String kind, @QueryParam("topic") String topic,
            @QueryParam("state") String state, @QueryParam("format") String format) {
        Export export = Export.named(t.get("library.title")).columns(t.get("library.name"), t.get("library.kind"), t.get("library.authors"),
                t.get("library.unit"), t.get("library.topic"), t.get("library.on"));
        for (ItemRow row : find.all(ItemFilter.of(search, kind, topic, state))) {
            export.row(t.own(row.title()), t.get("library.kind." + row.kind().code()), row.authors(), t.own(row.unit()), t.own(row.topic()), row.heldOn());
        }
        return Attachment.of(export, format);
    }

    /** A picture is shown, all else is saved: no browser runs it. */
    @GET
    @Path("{id}/files/{place}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id, @PathParam("place") String place) {
        KeptFile file = read.file(IdText.orUnknown(id, "library.unknown"), (int) Math.min(IdText.orUnknown(place, "library.unknown"), Integer.MAX_VALUE));
        return file.isPicture()
                ? Response.ok(file.content().toFile(), file.type()).header("Cache-Control", "private, max-age=" + DAY_IN_SECONDS).build()
                : Attachment.of(file.name(), file.type(), file.content().toFile());
    }

    /** @param kind {@code lecture}, {@code report} or {@code innovation} */
    public record Item(String id, String kind, String title, String authors, String unit, String topic, LocalDate heldOn) {

        static Item of(ItemRow row) {
            return new Item(Long.toString(row.id()), row.kind().code(), row.title(), row.authors(), row.unit(), row.topic(), row.heldOn());
        }
    }
}
