package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.appraisal.EntryOf;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.appraisal.ReverseEntry;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Members;
import org.lianbing.platform.IdText;

/** {@code /api/entries}: points entered by a named person, and taking an entry back. */
@Path("entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntriesResource {

    @Inject
    EnterPoints entering;
    @Inject
    ReverseEntry reversing;
    @Inject
    EntryOf entries;
    @Inject
    Members members;

    @POST
    public Response enter(Entering body) {
        if (body == null) {
            throw Failure.Invalid.field("member", "appraisal.outcome.missing");
        }
        MemberId member = members.withNumber(body.member() == null ? "" : body.member())
                .orElseThrow(() -> Failure.Invalid.field("member", "appraisal.outcome.noMember", String.valueOf(body.member()))).id();
        return created(entering.enter(member, PeriodText.read(body.period()), body.indicator(), body.points(), body.reason()));
    }

    @GET
    @Path("{id}")
    public EntryBody entry(@PathParam("id") String id) {
        return EntryBody.of(entries.get(number(id)).card());
    }

    @POST
    @Path("{id}/reversal")
    public Response reverse(@PathParam("id") String id, Reversing body) {
        return created(reversing.reverse(number(id), body == null ? null : body.reason()));
    }

    private Response created(long id) {
        return Response.status(201).entity(EntryBody.of(entries.get(id).card())).build();
    }

    private static long number(String id) {
        return IdText.orUnknown(id, "appraisal.entry.unknown");
    }

    /** Points for a member (工号) in a month. */
    public record Entering(String member, String period, String indicator, BigDecimal points, String reason) {
    }

    /** Why an entry is taken back. */
    public record Reversing(String reason) {
    }
}
