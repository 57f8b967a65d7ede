package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.exam.Audience;
import org.lianbing.exam.ExamPlan;
import org.lianbing.exam.RunningAttempt;
import org.lianbing.exam.RoomMessages;
import org.lianbing.exam.ShowPaper;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;

/** What the trainer's pages ask while an exam is set and goes on. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvigilationResource {

    @Inject
    SittingDesk desk;
    @Inject
    RoomMessages messages;
    @Inject
    ShowPaper papers;
    @Inject
    Audience audience;
    @Inject
    Clock clock;
    @Inject
    Texts texts;

    /** Who is in and how far, of the candidates in the caller's units; the page asks every few seconds. */
    @GET
    @Path("sittings/{id}/progress")
    public Progress progress(@PathParam("id") String id) {
        SittingDetail sitting = desk.get(IdText.orUnknown(id, "exam.sitting.unknown"));
        return new Progress(sitting.state(), clock.instant(), sitting.opensAt(), sitting.closesAt(), sitting.questions(),
                sitting.candidates().stream().map(InvigilationResource::candidate).toList(), messages.seen(sitting.id()).entrySet().stream()
                        .map(entry -> new Seen(entry.getKey().toString(), entry.getValue())).toList());
    }

    private static Candidate candidate(SittingDetail.CandidateRow row) {
        return new Candidate(row.member().id().toString(), row.member().number(), row.member().name(), row.member().unitName(), row.state(),
                row.attempt() == null ? null : row.attempt().toString(), row.answered(), row.savedAt(), row.endsAt(), row.submittedAt(),
                row.byBell(), row.forced(), row.devices(), row.late(), row.reopened(), row.score(), row.passed(), row.toldAt(), row.readAt(),
                row.extraMinutes(), row.seat(), row.awayTimes(), row.awaySeconds(), row.lock());
    }

    /** The paper as a candidate would draw it now; nothing is kept. */
    @GET
    @Path("sittings/{id}/preview")
    public RunningAttempt preview(@PathParam("id") String id) {
        return papers.preview(IdText.orUnknown(id, "exam.sitting.unknown"));
    }

    @GET
    @Path("exam-drafts/{id}/preview")
    public RunningAttempt previewDraft(@PathParam("id") String id) {
        return papers.previewDraft(IdText.orUnknown(id, "exam.draft.unknown"));
    }

    /** How many people that makes, and which words name nobody or several: asked while it is typed, so never a failure. */
    @POST
    @Path("exam-audience")
    public Found audience(ExamPlan.People people) {
        if (people == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        try {
            List<Long> units = people.units() == null ? List.of() : people.units();
            return new Found(audience.of(new ExamPlan.People(units, people.group(), people.named())).size(), "");
        } catch (Failure.Invalid unclear) {
            return new Found(null, unclear.problems().stream().map(texts::of).collect(Collectors.joining(" ")));
        }
    }

    /** A sitting as it stands now. */
    public record Progress(String state, Instant serverNow, Instant opensAt, Instant closesAt, int questions, List<Candidate> items,
            List<Seen> messages) {
    }

    /** How many have put a message of the invigilator away. */
    public record Seen(String id, int seen) {
    }

    /** @param state {@code waiting}, {@code paper}, {@code open}, {@code marking}, {@code final}, {@code void}, {@code absent} or {@code excused} */
    public record Candidate(String member, String number, String name, String unit, String state, String attempt, int answered,
            Instant savedAt, Instant endsAt, Instant submittedAt, boolean byBell, boolean forced, int devices, int late, boolean reopened, BigDecimal score,
            Boolean passed, Instant toldAt, Instant readAt, int extraMinutes, Integer seat, int awayTimes, int awaySeconds, String lock) {
    }

    /** @param people null while something named is unclear, which the sentence then says */
    public record Found(Integer people, String problem) {
    }
}
