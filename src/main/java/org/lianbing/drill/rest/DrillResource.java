package org.lianbing.drill.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lianbing.drill.AnswerDrill;
import org.lianbing.drill.Drills;
import org.lianbing.drill.Result;
import org.lianbing.drill.Round;
import org.lianbing.drill.StartDrill;
import org.lianbing.kernel.Failure;

/** Rounds of practice: begun here, answered one by one. */
@Path("drills")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DrillResource {

    @Inject
    StartDrill start;

    @Inject
    AnswerDrill answer;

    @Inject
    Drills drills;

    @POST
    public Response start(Wish wish) {
        if (wish == null) {
            throw malformed();
        }
        return Response.status(201).entity(start.start(wish.topic(), wish.count())).build();
    }

    @GET
    @Path("{id}")
    public Round round(@PathParam("id") String id) {
        return drills.round(id);
    }

    /** The body is {@code {"response": …}}; a response of any form is read as it is. */
    @PUT
    @Path("{id}/answers/{slot}")
    public Result answer(@PathParam("id") String id, @PathParam("slot") int slot, JsonValue body) {
        if (body == null || body.getValueType() != JsonValue.ValueType.OBJECT || !body.asJsonObject().containsKey("response")) {
            throw malformed();
        }
        return answer.answer(id, slot, body.asJsonObject().get("response"));
    }

    private static Failure malformed() {
        return new Failure.Invalid("platform.malformed", List.of());
    }

    /** What to practise: the topic, and how many questions (10 if missing). */
    public record Wish(String topic, Integer count) {
    }
}
