package org.lianbing.exam.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lianbing.exam.AttemptDevices;
import org.lianbing.exam.Device;
import org.lianbing.exam.GoOn;
import org.lianbing.exam.MySittings;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;

/** What the rules of the hall add to the candidate's calls. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HallResource {

    @Inject
    MySittings sittings;
    @Inject
    GoOn goOn;
    @Inject
    AttemptDevices devices;

    /** For the page that waits: the server's clock, and whether anything has changed. */
    @GET
    @Path("sittings/{id}/lobby")
    public MySittings.Lobby lobby(@PathParam("id") String id) {
        return sittings.lobby(IdText.orUnknown(id, "exam.sitting.unknown"));
    }

    /** Goes on to the next slot, where nobody goes back. */
    @PUT
    @Path("attempts/{id}/place")
    public GoOn.Place place(@PathParam("id") String id, Next next, @HeaderParam(ExamResource.DEVICE) String mark,
            @HeaderParam("User-Agent") String browser) {
        if (next == null || next.slot() == null) {
            throw Failure.Invalid.field("slot", "exam.place.skips");
        }
        return goOn.to(IdText.orUnknown(id, "exam.attempt.unknown"), next.slot(), Device.of(mark, browser));
    }

    /** 204. How often and how long the page was left on this device since the start; told again, it counts once. */
    @PUT
    @Path("attempts/{id}/away")
    public void away(@PathParam("id") String id, Away away, @HeaderParam(ExamResource.DEVICE) String mark, @HeaderParam("User-Agent") String browser) {
        if (away == null || away.times() == null || away.seconds() == null) {
            throw Failure.Invalid.field("times", "exam.away.range");
        }
        devices.away(IdText.orUnknown(id, "exam.attempt.unknown"), away.times(), away.seconds(), Device.of(mark, browser));
    }

    public record Next(Integer slot) {
    }

    public record Away(Integer times, Integer seconds) {
    }
}
