package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.lianbing.appraisal.PostingProblem;
import org.lianbing.appraisal.PostingProblems;
import org.lianbing.appraisal.SolvePosting;
import org.lianbing.platform.Page;

/** {@code /api/posting-problems}: outcomes that could not be posted, for the administrator. */
@Path("posting-problems")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostingProblemsResource {

    @Inject
    PostingProblems problems;

    @Inject
    SolvePosting solving;

    @GET
    public Page<ProblemBody> open() {
        return new Page<>(problems.open().stream().map(ProblemBody::of).toList(), null);
    }

    @POST
    @Path("{outcome}/{revision}/retry")
    public Response tryAgain(@PathParam("outcome") long outcome, @PathParam("revision") int revision) {
        solving.tryAgain(outcome, revision);
        return Response.noContent().build();
    }

    /** One revision, of what kind its trouble is, and what the machine said of it. */
    public record ProblemBody(String outcome, int revision, String member, String trouble, String error, Instant metAt) {

        static ProblemBody of(PostingProblem problem) {
            return new ProblemBody(Long.toString(problem.outcome()), problem.revision(), problem.number(), problem.trouble().code(),
                    problem.error(), problem.metAt());
        }
    }
}
