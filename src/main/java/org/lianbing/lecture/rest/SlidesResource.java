package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.BringSlides;
import org.lianbing.lecture.SlidesLine;
import org.lianbing.platform.IdText;
import org.lianbing.platform.KeptFiles.KeptFile;
import org.lianbing.platform.rest.Attachment;

/** {@code /api/lectures/{id}/slides}: files of slides and the pictures of their pages. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlidesResource {

    private static final int DAY_IN_SECONDS = 86_400;

    @Inject
    BringSlides slides;
    @PathParam("lecture")
    String lecture;

    /** The lecturer's own, in their order. */
    @GET
    @Path("lectures/{lecture}/slides")
    public Items list() {
        return new Items(slides.mine(id()).stream().map(Line::of).toList());
    }

    /** The body is the file: PDF, PPTX, PPT or a picture. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("lectures/{lecture}/slides")
    public Response add(@QueryParam("name") @DefaultValue("") String name, InputStream body) {
        return Response.status(Response.Status.CREATED).entity(Line.of(slides.add(id(), name, body))).build();
    }

    /** All of them, in the order that they shall have. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("lectures/{lecture}/slides")
    public Items order(Order order) {
        if (order == null || order.order() == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        slides.order(id(), IdText.among(order.order()));
        return list();
    }

    /** Can be taken back. */
    @DELETE
    @Path("lectures/{lecture}/slides/{id}")
    public Items remove(@PathParam("id") String id) {
        slides.remove(id(), number(id));
        return list();
    }

    @POST
    @Path("lectures/{lecture}/slides/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    public Items restore(@PathParam("id") String id) {
        slides.restore(id(), number(id));
        return list();
    }

    /** A picture is shown, all else is saved: no browser runs it. */
    @GET
    @Path("lectures/{lecture}/slides/{id}")
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("id") String id) {
        KeptFile file = slides.file(id(), number(id));
        return file.isPicture() ? picture(file) : Attachment.of(file.name(), file.type(), file.content().toFile());
    }

    /** @param page from 1 */
    @GET
    @Path("lectures/{lecture}/slides/{id}/pages/{page}")
    @Produces(MediaType.WILDCARD)
    public Response page(@PathParam("id") String id, @PathParam("page") String page) {
        return picture(slides.page(id(), number(id), (int) Math.min(IdText.orUnknown(page, "lecture.slides.unknown"), Integer.MAX_VALUE)));
    }

    /** What it holds never changes under this number. */
    private static Response picture(KeptFile file) {
        return Response.ok(file.content().toFile(), file.type()).header("Cache-Control", "private, max-age=" + DAY_IN_SECONDS).build();
    }

    private long id() {
        return number(lecture);
    }

    private static long number(String id) {
        return IdText.orUnknown(id, "lecture.slides.unknown");
    }

    /** @param order ids */
    public record Order(List<String> order) {
    }

    public record Items(List<Line> items) {
    }

    /**
     * @param state {@code waiting}, {@code working}, {@code shown} or {@code file}
     * @param path  of the file, below {@code /api/}
     * @param pages paths of its pages
     */
    public record Line(String id, String name, String megabytes, String state, boolean picture, String path, List<String> pages) {

        static Line of(SlidesLine one) {
            return new Line(Long.toString(one.id()), one.name(), one.megabytes(), one.state().code(), one.isPicture(), one.path(), one.pagePaths());
        }
    }
}
