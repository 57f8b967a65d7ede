package org.lianbing.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.ProblemJson;
import org.lianbing.platform.Texts;

/** Turns whatever went wrong in a REST call into problem+json; never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    ProblemJson problems;

    @Inject
    Texts texts;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = within(thrown, Failure.class);
        if (failure != null) {
            return answer(failure.status(), problems.of(failure, instance()));
        }
        if (within(thrown, JsonException.class) != null || within(thrown, JsonbException.class) != null
                || within(thrown, ProcessingException.class) != null) {
            return plain(400, "platform.malformed", texts.get("platform.malformed"));
        }
        if (thrown instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500) {
            int status = refused.getResponse().getStatus();
            return plain(status, "platform.http." + status, texts.get("platform.http." + status));
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "incident " + incident);
        return plain(500, "platform.fault", texts.of("platform.fault", incident));
    }

    private static <T> T within(Throwable thrown, Class<T> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }

    private Response plain(int status, String code, String detail) {
        return answer(status, problems.of(status, code, detail, instance(), List.of()));
    }

    private static Response answer(int status, String body) {
        return Response.status(status).type(ProblemJson.TYPE).entity(body).build();
    }

    private String instance() {
        return "/api/" + uri.getPath().replaceFirst("^/", "");
    }
}
