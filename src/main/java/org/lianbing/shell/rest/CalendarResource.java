package org.lianbing.shell.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.lianbing.people.Secret;
import org.lianbing.shell.ReadCalendar;

/** {@code /api/calendar/{secret}.ics}: a member's dates for his calendar, open to whoever has the address. */
@Path("/calendar")
@RequestScoped
public class CalendarResource {

    @Inject
    ReadCalendar calendar;

    @GET
    @Path("{secret}.ics")
    public Response read(@PathParam("secret") String secret, @Context Request request) {
        String text = calendar.read(secret);
        EntityTag tag = new EntityTag(Secret.hash(text).substring(0, 32));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same != null ? same : Response.ok(text, "text/calendar;charset=UTF-8").tag(tag)).cacheControl(askEachTime()).build();
    }

    private static CacheControl askEachTime() {
        CacheControl rule = new CacheControl();
        rule.setPrivate(true);
        rule.setNoCache(true);
        return rule;
    }
}
