package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.FindLectures;
import org.lianbing.lecture.LectureFilter;
import org.lianbing.lecture.LectureRow;
import org.lianbing.lecture.LectureState;
import org.lianbing.lecture.LectureView;
import org.lianbing.lecture.Plan;
import org.lianbing.lecture.PrepareLecture;
import org.lianbing.lecture.ShowLecture;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;

/** {@code /api/lectures}: what lecturers prepare, and how far they are. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LecturesResource {

    @Inject
    PrepareLecture prepare;
    @Inject
    ShowLecture show;
    @Inject
    FindLectures find;
    @Inject
    Texts t;

    /** The same filters as the page: {@code q}, {@code which} (coming, unready, ready, past); {@code format=xlsx|csv}. */
    @GET
    @Path("lectures/export")
    public Response export(@QueryParam("q") String search, @QueryParam("which") String which, @QueryParam("format") String format) {
        Export export = Export.named(t.get("lecture.lectures.title")).columns(t.get("lecture.lectures.at"), t.get("lecture.lectures.meeting"),
                t.get("lecture.lectures.unit"), t.get("lecture.lectures.number"), t.get("lecture.lectures.lecturer"), t.get("lecture.lectures.topic"),
                t.get("lecture.lectures.state"));
        for (LectureRow row : find.all(LectureFilter.of(search, which))) {
            export.row(LocalDateTime.ofInstant(row.startsAt(), t.zone()), t.own(row.meetingTitle()), t.own(row.unit()), row.number(), row.name(),
                    t.own(row.title()), t.get("lecture.state." + (row.state() == null ? "none" : row.state().code())));
        }
        return Attachment.of(export, format);
    }

    @GET
    @Path("lectures/{id}")
    public Shown get(@PathParam("id") String id) {
        return Shown.of(show.get(number(id)));
    }

    /** What the lecturer typed, complete or not. {@code version} is that which he had before him. */
    @PUT
    @Path("lectures/{id}/plan")
    public PrepareLecture.Saved save(@PathParam("id") String id, Written written) {
        if (written == null || written.plan() == null || written.version() == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        return prepare.save(number(id), written.version(), written.plan());
    }

    /** It is ready; what is missing is told at its fields. */
    @POST
    @Path("lectures/{id}/ready")
    @Consumes(MediaType.WILDCARD)
    public State ready(@PathParam("id") String id) {
        prepare.ready(number(id));
        return new State(LectureState.READY.code());
    }

    private static long number(String id) {
        return IdText.orUnknown(id, "lecture.unknown");
    }

    /** @param version 0 before anything was saved */
    public record Written(Integer version, Plan plan) {
    }

    public record State(String state) {
    }

    /**
     * @param meeting null while the lecturer has no turn
     * @param pages   paths below {@code /api/} of pictures to be looked at in order
     */
    public record Shown(String id, String state, String title, String lecturer, String meeting, Instant startsAt, List<String> aims,
            List<Plan.Section> sections, List<String> pages, List<String> quotes, String summary) {

        static Shown of(LectureView one) {
            return new Shown(Long.toString(one.id()), one.state().code(), one.plan().title(), one.lecturer().number(),
                    one.meeting() == null ? null : Long.toString(one.meeting().id()), one.meeting() == null ? null : one.meeting().startsAt(),
                    one.plan().aims(), one.plan().sections(), one.pages(), one.record() == null ? List.of() : one.record().sentences(),
                    one.record() == null ? null : one.record().summary());
        }
    }
}
