package org.lianbing.lecture.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.Swap;
import org.lianbing.lecture.SwapTurns;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Page;

/** {@code /api/swaps}: the caller's exchanges of turns. */
@Path("/swaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SwapsResource {

    @Inject
    SwapTurns swaps;

    @GET
    public Page<Body> mine() {
        return new Page<>(swaps.mine().stream().map(Body::of).toList(), null);
    }

    /** 201 with the wish as it stands. */
    @POST
    public Response ask(Wish wish) {
        if (wish == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        long id = swaps.ask(IdText.orUnknown(wish.meeting(), "lecture.meeting.unknown"),
                new MemberId(IdText.orUnknown(wish.other(), "people.member.unknown")), IdText.orUnknown(wish.otherMeeting(), "lecture.meeting.unknown"),
                wish.words());
        return Response.status(Response.Status.CREATED).entity(stands(id)).build();
    }

    @POST
    @Path("{id}/acceptance")
    public Body accept(@PathParam("id") String id) {
        swaps.accept(id(id));
        return stands(id(id));
    }

    @POST
    @Path("{id}/refusal")
    public Body decline(@PathParam("id") String id) {
        swaps.decline(id(id));
        return stands(id(id));
    }

    @POST
    @Path("{id}/withdrawal")
    public Body withdraw(@PathParam("id") String id) {
        swaps.withdraw(id(id));
        return stands(id(id));
    }

    private static long id(String text) {
        return IdText.orUnknown(text, "lecture.rota.swap.unknown");
    }

    private Body stands(long id) {
        List<Swap> mine = swaps.mine();
        return Body.of(mine.stream().filter(swap -> swap.id() == id).findFirst().orElseThrow());
    }

    /** @param meeting of the caller's own turn; @param other whose turn in {@code otherMeeting} he wishes */
    public record Wish(String meeting, String other, String otherMeeting, String words) {
    }

    /** A wish to exchange on the wire. */
    public record Body(String id, String asker, String askerName, String askerMeeting, String asked, String askedName, String askedMeeting, String words,
            String state, boolean open) {

        static Body of(Swap swap) {
            return new Body(String.valueOf(swap.id()), swap.asker().toString(), swap.askerName(), String.valueOf(swap.askerMeeting()),
                    swap.asked().toString(), swap.askedName(), String.valueOf(swap.askedMeeting()), swap.words(), swap.state().code(), swap.open());
        }
    }
}
