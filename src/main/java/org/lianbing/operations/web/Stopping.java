package org.lianbing.operations.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianbing.operations.Draining;

/**
 * Just before a stop, begins nothing new: what is asked gets 503 and is to come again, which pages of ours do by themselves, and its
 * connection ends with the answer. So the server, when it closes its connections, finds none on which somebody waits.
 */
public class Stopping extends HttpFilter {

    private static final String SOON = "15";

    @Inject
    transient Draining draining;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!draining.isStopping()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SOON);
        response.setHeader("Connection", "close");
        if (!request.getServletPath().startsWith("/api")) {
            response.setContentType("text/html;charset=UTF-8");
            getServletContext().getResourceAsStream("/away.html").transferTo(response.getOutputStream());
        }
    }
}
