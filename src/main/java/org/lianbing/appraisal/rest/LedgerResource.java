package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lianbing.appraisal.EntryCard;
import org.lianbing.appraisal.Feeds;
import org.lianbing.platform.Page;

/** {@code /api/ledger}: every entry once, in order, for HR. */
@Path("ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    Feeds feeds;

    /** {@code next} is null only if nothing is new; otherwise go on from it, now or later. */
    @GET
    public Page<EntryBody> feed(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        Page<EntryCard> page = feeds.ledger(Page.after(after), Page.limit(limit));
        return new Page<>(page.items().stream().map(EntryBody::of).toList(), page.next());
    }
}
