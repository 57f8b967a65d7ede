package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lianbing.appraisal.MemberMonth;
import org.lianbing.appraisal.MonthOf;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.kernel.Failure;

/** {@code /api/appraisals}: a member's month with every entry and its evidence. */
@Path("appraisals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppraisalsResource {

    @Inject
    MonthOf months;

    /** @param person 工号; 404 also if he is not appraised in that month */
    @GET
    @Path("{period}/members/{person}")
    public AppraisalBody member(@PathParam("period") String period, @PathParam("person") String person) {
        MemberMonth month = months.memberWithNumber(person, PeriodText.read(period));
        if (!month.isAppraised()) {
            throw new Failure.NotFound("appraisal.member.notAppraised");
        }
        return AppraisalBody.of(month);
    }
}
