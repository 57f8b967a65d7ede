package org.lianbing.curriculum.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lianbing.curriculum.CourseCard;
import org.lianbing.curriculum.CourseView;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.LessonCard;
import org.lianbing.curriculum.LessonView;
import org.lianbing.curriculum.NoteProgress;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Page;

/** What I may learn, its lessons, my progress. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CourseResource {

    @Inject
    Courses courses;

    @Inject
    NoteProgress progress;

    /** All of them: a path is a few dozen courses. */
    @GET
    @Path("courses")
    public Page<CourseCard> courses() {
        return new Page<>(courses.all(), null);
    }

    @GET
    @Path("courses/{code}")
    public CourseView course(@PathParam("code") String code) {
        return courses.course(code);
    }

    @GET
    @Path("lessons/{id}")
    public LessonView lesson(@PathParam("id") String id) {
        return courses.lessonById(id);
    }

    @PUT
    @Path("lessons/{id}/progress")
    public LessonCard progress(@PathParam("id") String id, Read read) {
        if (read == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        return progress.note(id, read.percent(), read.done());
    }

    /** How far a lesson was read: percent 0–100, and whether its reader has learnt it. Either may be missing. */
    public record Read(Integer percent, Boolean done) {
    }
}
