package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lianbing.appraisal.Feeds;
import org.lianbing.appraisal.OutcomeCard;
import org.lianbing.appraisal.StateOutcome;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Page;

/** {@code /api/outcomes}: an outside system states facts, and takes all of them as a feed. */
@Path("outcomes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutcomesResource {

    @Inject
    StateOutcome stating;

    @Inject
    Feeds feeds;

    /** 201 for a new fact or revision, 200 if exactly this stood already. */
    @POST
    public Response state(StatementBody body, @HeaderParam("Idempotency-Key") String key) {
        if (body == null) {
            throw new Failure.Invalid("platform.malformed", List.of());
        }
        StateOutcome.Accepted accepted = stating.state(body.statement(key));
        return Response.status(accepted.changed() ? 201 : 200).entity(OutcomeBody.of(accepted.outcome())).build();
    }

    /** {@code next} is null only if nothing is new; otherwise go on from it, now or later. */
    @GET
    public Page<OutcomeBody> feed(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Page<OutcomeCard> page = feeds.outcomes(Page.after(after), Page.limit(limit));
        return new Page<>(page.items().stream().map(OutcomeBody::of).toList(), page.next());
    }
}
