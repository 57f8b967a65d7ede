package org.lianbing.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;

/** A failure that a page did not handle becomes the error page of its status; anything else the page of a fault. */
public class PageFailures extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(PageFailures.class.getName());

    /** Request attribute with the failure: {@link Refusals} leaves it here, and the error page says what happened. */
    static final String FAILURE = "lianbing.failure";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            if (request.getAttribute(FAILURE) instanceof Failure failure) {
                show(failure, response);
            }
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            Failure failure = within(thrown);
            if (failure == null) {
                LOG.log(Level.SEVERE, thrown, () -> "page failed: " + request.getServletPath());
            }
            request.setAttribute(FAILURE, failure);
            show(failure, response);
        }
    }

    private static void show(Failure failure, HttpServletResponse response) throws IOException {
        response.reset();
        SafetyHeaders.put(response);
        response.sendError(failure == null ? 500 : failure.status());
    }

    static Failure within(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return failure;
            }
        }
        return null;
    }
}
