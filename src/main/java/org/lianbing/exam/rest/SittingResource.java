package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lianbing.exam.Audience;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** {@code POST /api/sittings}: a trainer's program sets an exam. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SittingResource {

    @Inject
    SetSitting setSitting;
    @Inject
    Audience audience;

    /** 201 {@code {id}}. What is left out takes its usual value: 40 minutes, 1 attempt, pass at 60 %, the result at once. */
    @POST
    @Path("sittings")
    public Response set(Wanted wanted) {
        if (wanted == null || wanted.parts() == null) {
            throw Failure.Invalid.field("parts", "exam.paper.empty");
        }
        List<MemberId> candidates = audience.withNumbers(wanted.candidates() == null ? List.of() : wanted.candidates());
        List<PaperPart> parts = wanted.parts().stream().map(SittingResource::part).toList();
        long id = setSitting.set(new NewSitting(wanted.title(), parts, or(wanted.drawn(), true), or(wanted.machineOnly(), true),
                wanted.opensAt(), wanted.closesAt(), or(wanted.minutes(), 40), or(wanted.attempts(), 1), or(wanted.passPercent(), 60), true,
                Feedback.NOW, true, Counting.BEST, wanted.tags() == null ? Set.of() : wanted.tags(), null, "", candidates));
        return Response.status(201).entity(new Made(Long.toString(id))).build();
    }

    private static PaperPart part(Part part) {
        if (part == null) {
            throw Failure.Invalid.field("parts", "exam.part.topic");
        }
        return PaperPart.of(part.topic(), or(part.count(), 0), or(part.points(), BigDecimal.ONE));
    }

    private static <T> T or(T value, T usual) {
        return value == null ? usual : value;
    }

    /** @param candidates by number (工号) */
    public record Wanted(String title, List<Part> parts, Boolean drawn, Boolean machineOnly, Instant opensAt, Instant closesAt, Integer minutes, Integer attempts,
            Integer passPercent, Set<String> tags, List<String> candidates) {
    }

    /** @param topic {@code pack/lesson}; @param points for each question, 1 if left out */
    public record Part(String topic, Integer count, BigDecimal points) {
    }

    public record Made(String id) {
    }
}
