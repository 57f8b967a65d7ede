package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.lianbing.exam.Device;
import org.lianbing.exam.HandedIn;
import org.lianbing.platform.IdText;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.rest.Attachment;

/** Files that candidates hand in. */
@Path("/")
@ApplicationScoped
public class HandedInResource {

    @Inject
    HandedIn handedIn;

    /** The body is the file; its number is then the response of the slot. */
    @POST
    @Path("attempts/{id}/answers/{slot}/files")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("id") String id, @PathParam("slot") String slot, @QueryParam("name") @DefaultValue("") String name, InputStream body,
            @HeaderParam(ExamResource.DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        long position = IdText.orUnknown(slot, "exam.attempt.unknown");
        KeptFile kept = handedIn.keep(IdText.orUnknown(id, "exam.attempt.unknown"), (int) Math.min(position, Integer.MAX_VALUE), name, body,
                Device.of(mark, browser));
        return Response.status(Response.Status.CREATED).entity(new Kept(String.valueOf(kept.id()), kept.name(), kept.bytes())).build();
    }

    /** Pictures are shown, all else is saved: nothing of it runs in the browser. */
    @GET
    @Path("attempts/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("id") String id, @PathParam("file") String file) {
        KeptFile kept = handedIn.get(IdText.orUnknown(id, "exam.attempt.unknown"), IdText.orUnknown(file, "exam.file.unknown"));
        return kept.isPicture() ? Response.ok(kept.content().toFile(), kept.type()).header("Cache-Control", "private, no-store").build()
                : Attachment.of(kept.name(), kept.type(), kept.content().toFile());
    }

    /** @param bytes its size */
    public record Kept(String id, String name, long bytes) {
    }
}
