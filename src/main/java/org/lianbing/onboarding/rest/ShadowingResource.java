package org.lianbing.onboarding.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.onboarding.DayEntry;
import org.lianbing.onboarding.DecideDay;
import org.lianbing.onboarding.KeepDay;
import org.lianbing.onboarding.ShadowingDay;
import org.lianbing.onboarding.VisitPoint;
import org.lianbing.platform.IdText;

/** Days of shadowing: the newcomer writes, the mentor ticks. */
@Path("/shadowing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShadowingResource {

    @Inject
    KeepDay keep;
    @Inject
    DecideDay decide;

    /** The caller's own day, as a draft or to his mentor. The same again changes nothing. */
    @PUT
    @Path("mine/{day}")
    public Day write(@PathParam("day") String day, Written written) {
        if (written == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        DayEntry entry = DayEntry.of(date(day), written.visited() == null ? 0 : written.visited(),
                written.points() == null ? List.of() : written.points(), written.seen(), written.did(), written.asked());
        return Day.of(Boolean.TRUE.equals(written.send()) ? keep.send(entry) : keep.save(entry));
    }

    @POST
    @Path("{id}/tick")
    public Day tick(@PathParam("id") String id, Comment comment) {
        return Day.of(decide.tick(number(id), comment == null ? "" : comment.comment()));
    }

    @POST
    @Path("{id}/return")
    public Day giveBack(@PathParam("id") String id, Comment comment) {
        return Day.of(decide.giveBack(number(id), comment == null ? "" : comment.comment()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw Failure.Invalid.field("day", "onboarding.day.noDate");
        }
    }

    private static long number(String id) {
        return IdText.orUnknown(id, "onboarding.day.unknown");
    }

    /** @param points of the checklist: plan, display, price, guidance, brand, objections, needs; @param send to the mentor at once */
    public record Written(Integer visited, List<String> points, String seen, String did, String asked, Boolean send) {
    }

    public record Comment(String comment) {
    }

    /** @param state {@code draft}, {@code sent}, {@code returned} or {@code ticked} */
    public record Day(String id, LocalDate day, String state, int visited, List<String> points, String seen, String did, String asked,
            Instant savedAt, String remark) {

        static Day of(ShadowingDay day) {
            return new Day(Long.toString(day.id()), day.day(), day.state().name().toLowerCase(java.util.Locale.ROOT), day.visited(),
                    day.checked().stream().map(VisitPoint::code).toList(), day.seen(), day.did(), day.asked(), day.savedAt(), day.remark());
        }
    }
}
