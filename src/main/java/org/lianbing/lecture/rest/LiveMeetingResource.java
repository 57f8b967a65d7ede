package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.AnswerChecks;
import org.lianbing.lecture.AttendMeeting;
import org.lianbing.lecture.CheckIn;
import org.lianbing.lecture.CheckStage;
import org.lianbing.lecture.GiveMark;
import org.lianbing.lecture.RateLecture;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;

/** What those in a meeting call; each call is about who makes it, and answers how the meeting stands for him then. */
@Path("live-meetings/{meeting}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LiveMeetingResource {

    @Inject
    AttendMeeting attend;
    @Inject
    CheckIn checkIn;
    @Inject
    AnswerChecks answers;
    @Inject
    RateLecture rate;
    @Inject
    GiveMark marks;
    @Inject
    Texts texts;

    @PathParam("meeting")
    String meeting;

    @GET
    public LiveView get() {
        return LiveView.of(attend.view(id()), texts);
    }

    /** With the code on the screen, or {@code "remote": true} by video. */
    @POST
    @Path("check-in")
    public LiveView checkIn(Arrival arrival) {
        if (arrival != null && Boolean.TRUE.equals(arrival.remote())) {
            checkIn.remote(id());
        } else {
            checkIn.here(id(), arrival == null ? null : arrival.code());
        }
        return get();
    }

    @POST
    @Path("excuse")
    public LiveView excuse(Reason reason) {
        checkIn.excuse(id(), reason == null ? null : reason.reason());
        return get();
    }

    /** @param stage {@code before} or {@code after}; a response for each question, in their order */
    @PUT
    @Path("lectures/{lecture}/answers/{stage}")
    public LiveView answer(@PathParam("lecture") String lecture, @PathParam("stage") String stage, Answers given) {
        CheckStage at = Stream.of(CheckStage.values()).filter(one -> one.code().equals(stage)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.unknown"));
        answers.answer(talk(lecture), at, given == null ? null : given.responses());
        return get();
    }

    /** The first one stands. */
    @POST
    @Path("lectures/{lecture}/rating")
    public LiveView rate(@PathParam("lecture") String lecture, Given given) {
        rate.rate(talk(lecture), given == null ? null : given.marks(), given == null ? null : given.toKeep(),
                given == null ? null : given.toChange());
        return get();
    }

    /** The chair's or the director's. */
    @PUT
    @Path("lectures/{lecture}/mark")
    public LiveView mark(@PathParam("lecture") String lecture, Given given) {
        marks.give(talk(lecture), given == null ? null : given.marks());
        return get();
    }

    private long talk(String lecture) {
        long id = IdText.orUnknown(lecture, "lecture.unknown");
        attend.requireTalk(id(), id);
        return id;
    }

    private long id() {
        return IdText.orUnknown(meeting, "lecture.meeting.unknown");
    }

    public record Arrival(String code, Boolean remote) {
    }

    public record Reason(String reason) {
    }

    public record Answers(JsonArray responses) {
    }

    /** @param marks 1 to 5 for each line of the rubric */
    public record Given(List<Integer> marks, String toKeep, String toChange) {
    }
}
