package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.appraisal.PublishScheme;
import org.lianbing.appraisal.SchemeCard;

/** {@code /api/schemes}: publishing the next version of a scheme. */
@Path("schemes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SchemesResource {

    @Inject
    PublishScheme publishing;

    /**
     * @param json the scheme as a file holds it; read as text, so that a field written twice is noticed
     * @param from the first month in which it applies, {@code 2027-01}
     */
    @POST
    public Response publish(String json, @QueryParam("from") String from) {
        SchemeCard card = publishing.publish(json, PeriodText.read(from));
        return Response.status(201).entity(new Published(card.code(), card.version(), card.title(), card.from().toString())).build();
    }

    /** What was published. */
    public record Published(String code, int version, String title, String from) {
    }
}
