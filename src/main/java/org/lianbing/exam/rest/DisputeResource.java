package org.lianbing.exam.rest;

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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lianbing.exam.DisputedQuestion;
import org.lianbing.exam.DisputedQuestions;
import org.lianbing.exam.RaiseDispute;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.rest.Attachment;
import org.lianbing.platform.sheet.Export;
import org.lianbing.question.PlainText;

/** Disputed questions: a candidate raises one, and the list for their trainers and reviewers. */
@Path("/")
@ApplicationScoped
public class DisputeResource {

    private static final String ATTEMPT = "exam.attempt.unknown";

    @Inject
    RaiseDispute raise;
    @Inject
    DisputedQuestions questions;
    @Inject
    Texts texts;

    /** 201 {@code {id}}. */
    @POST
    @Path("attempts/{id}/answers/{slot}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response raise(@PathParam("id") String id, @PathParam("slot") String slot, Wanted wanted) {
        long place = IdText.orUnknown(slot, ATTEMPT);
        long matter = raise.raise(IdText.orUnknown(id, ATTEMPT), (int) Math.min(place, Integer.MAX_VALUE), wanted == null ? null : wanted.reason());
        return Response.status(Response.Status.CREATED).entity(new Raised(Long.toString(matter))).build();
    }

    @GET
    @Path("disputes/export")
    public Response export(@QueryParam("state") String state, @QueryParam("format") String format) {
        Export export = Export.named(texts.get("exam.disputes.title")).columns(texts.get("exam.sitting"), texts.get("question.sheet.code"),
                texts.get("exam.stat.wording"), texts.get("exam.marking.question"), texts.get("exam.disputed.people"),
                texts.get("exam.disputed.raisedAt"), texts.get("exam.state"), texts.get("exam.disputed.reviewer"), texts.get("exam.disputed.answer"),
                texts.get("exam.disputed.decidedAt"));
        questions.all(state == null || state.isEmpty() ? null : state).forEach(one -> export.row(cells(one)));
        return Attachment.of(export, format);
    }

    private Object[] cells(DisputedQuestion one) {
        return new Object[] {texts.own(one.sittingTitle()), one.shown().ref(), one.shown().number(), PlainText.text(texts.own(one.shown().prompt())),
            one.disputes(), local(one.raisedAt()), texts.get("exam.dispute.is." + one.state()), name(one.reviewer()), one.answer(),
            local(one.decidedAt())};
    }

    private static String name(MemberCard member) {
        return member == null ? null : member.name();
    }

    private LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, texts.zone());
    }

    /** @param reason what is wrong with the question */
    public record Wanted(String reason) {
    }

    /** The matter, which several may share. */
    public record Raised(String id) {
    }
}
