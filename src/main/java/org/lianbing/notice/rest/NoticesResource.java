package org.lianbing.notice.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.lianbing.notice.Inbox;
import org.lianbing.notice.Notice;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Page;
import org.lianbing.platform.Texts;

/** The caller's inbox. */
@Path("/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    Inbox inbox;
    @Inject
    Texts texts;

    @GET
    public Page<Told> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Page<Notice> page = inbox.list(cursor, Page.limit(limit));
        return new Page<>(page.items().stream().map(this::told).toList(), page.next());
    }

    /** Marks it read; saying so again changes nothing. */
    @POST
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    public Told read(@PathParam("id") String id) {
        return told(inbox.open(IdText.orUnknown(id, "notice.unknown")));
    }

    private Told told(Notice notice) {
        return new Told(notice.id(), notice.code(), texts.with(notice.code(), notice.words()), notice.link(),
                notice.sentBy(), notice.sentAt(), notice.times(), notice.read());
    }

    /** @param text the sentence in the caller's language; @param sentBy a name, or null for the system */
    public record Told(String id, String code, String text, String link, String sentBy, Instant sentAt, int times, boolean read) {
    }
}
