package org.lianbing.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.ProblemJson;
import org.lianbing.platform.Settings;

/**
 * With {@code LIANBING_HTTPS_ONLY}: sends readers on to HTTPS and refuses what already told its secrets in the clear, forms and all calls. Health and
 * metrics are no part of this application and stay reachable by both ways.
 */
public class Https extends HttpFilter {

    private static final String A_YEAR = "max-age=31536000";

    @Inject
    transient Settings settings;
    @Inject
    transient ProblemJson problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean call = request.getServletPath().startsWith("/api");
        if (request.isSecure()) {
            if (settings.httpsOnly() || settings.baseUrl().startsWith("https:")) {
                response.setHeader("Strict-Transport-Security", A_YEAR);
            }
            chain.doFilter(request, response);
        } else if (!settings.httpsOnly()) {
            chain.doFilter(request, response);
        } else if (call) {
            refuse(request, response);
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", home(request) + request.getRequestURI()
                    + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A program that was sent on would go on telling its token in the clear at each call, and nobody would notice. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(ProblemJson.TYPE + ";charset=UTF-8");
        response.getWriter().write(problems.of(new Failure.Forbidden("platform.https", home(request)), request.getRequestURI()));
    }

    /** The address people know, where it is HTTPS; else this server's own port on the host that was asked. */
    private String home(HttpServletRequest request) {
        if (settings.baseUrl().startsWith("https:")) {
            return settings.baseUrl().replaceFirst("(https://[^/]+).*", "$1");
        }
        return "https://" + request.getServerName() + (settings.httpsPort() == 443 ? "" : ":" + settings.httpsPort());
    }
}
