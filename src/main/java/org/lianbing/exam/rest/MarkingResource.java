package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lianbing.exam.MarkingQueue;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;

/**
 * What markers have in hand, by ticket: the files that candidates handed in, under a name that says nothing of whose they are, and that they
 * are still at it.
 */
@Path("/")
@ApplicationScoped
public class MarkingResource {

    @Inject
    MarkingQueue queue;
    @Inject
    Texts texts;

    @PUT
    @Path("marking/{ticket}/hold")
    @Consumes(MediaType.WILDCARD)
    public void keep(@PathParam("ticket") String ticket) {
        queue.keep(ticket);
    }

    @GET
    @Path("marking/{ticket}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("ticket") String ticket) {
        KeptFile kept = queue.file(ticket);
        int dot = kept.name().lastIndexOf('.');
        String ending = dot < 0 ? "" : kept.name().substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        return kept.isPicture() ? Response.ok(kept.content().toFile(), kept.type()).header("Cache-Control", "private, no-store").build()
                : Attachment.of(texts.get("exam.sheet.answer") + ending, kept.type(), kept.content().toFile());
    }
}
