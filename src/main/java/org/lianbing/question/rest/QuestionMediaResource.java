package org.lianbing.question.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.lianbing.platform.IdText;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.question.Media;

/** {@code /api/question-media}: pictures and sounds of questions. */
@Path("question-media")
@ApplicationScoped
public class QuestionMediaResource {

    private static final int DAY_IN_SECONDS = 86_400;

    @Inject
    Media media;

    /** The body is the file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(@QueryParam("name") @DefaultValue("") String name, InputStream body) {
        KeptFile kept = media.keep(name, body);
        return Response.status(Response.Status.CREATED).entity(new Kept(String.valueOf(kept.id()), kept.name(), kept.type(), kept.bytes())).build();
    }

    /** What it holds never changes under this number. */
    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("id") String id) {
        KeptFile file = media.get(IdText.orUnknown(id, "question.media.unknown"));
        return Response.ok(file.content().toFile(), file.type()).header("Cache-Control", "private, max-age=" + DAY_IN_SECONDS).build();
    }

    /** @param bytes its size */
    public record Kept(String id, String name, String type, long bytes) {
    }
}
