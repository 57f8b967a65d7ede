package org.lianbing.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.people.SignedIn;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.ProblemJson;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.SafetyHeaders;

/**
 * Stands before every page and call: sets who is calling, sends visitors to the sign-in, refuses what comes from other sites, and
 * puts the security headers on every answer.
 */
public class Gate extends HttpFilter {

    static final String SIGN_IN = "/people/sign-in";
    private static final String FIRST_PASSWORD = "/people/password";
    private static final String PASSWORD_CALL = "/api/password";
    /** A calendar program signs in nowhere: the secret in the address opens one member's dates, and nothing else. */
    private static final String CALENDAR = "/api/calendar/";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/people/first", "/people/key", "/people/forgot", "/api/tokens", "/api/session", "/sw.js",
            "/manifest.webmanifest", "/offline.html", "/favicon.ico");

    @Inject
    transient Credentials credentials;
    @Inject
    transient Caller caller;
    @Inject
    transient Settings settings;
    @Inject
    transient ProblemJson problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        SafetyHeaders.put(response);
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<SignedIn> signedIn = credentials.of(request);
        signedIn.ifPresent(known -> remember(request, known));
        boolean open = isOpen(path);
        if (fromElsewhere(request, path, signedIn.isPresent())) {
            refuse(request, response, path, new Failure.Forbidden("platform.origin"));
        } else if (signedIn.isEmpty() && !open) {
            signInFirst(request, response, path);
        } else if (signedIn.isPresent() && signedIn.get().mustChange() && !open && !setsPassword(path)) {
            passwordFirst(request, response, path);
        } else {
            Actor actor = signedIn.map(known -> Actor.member(known.member(), request.getRemoteAddr()))
                    .orElseGet(() -> Actor.visitor(request.getRemoteAddr()));
            caller.<IOException, ServletException>during(actor, () -> chain.doFilter(request, response));
        }
    }

    private static void remember(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(SignedIn.class.getName(), signedIn);
        request.setAttribute(Texts.LANGUAGE, signedIn.language());
        request.setAttribute(Texts.ZONE, signedIn.zone());
    }

    private static boolean isOpen(String path) {
        String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
        return OPEN.contains(page) || path.startsWith("/assets/") || path.startsWith("/problem/") || path.startsWith(CALENDAR);
    }

    private static boolean setsPassword(String path) {
        return path.equals(FIRST_PASSWORD) || path.equals(FIRST_PASSWORD + ".xhtml") || path.equals(PASSWORD_CALL);
    }

    /** A first password, known to whoever gave it, opens nothing but the way to one's own; neither to pages nor to programs. */
    private void passwordFirst(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (isApi(path)) {
            refuse(request, response, path, new Failure.Forbidden("people.password.first"));
        } else {
            response.sendRedirect(request.getContextPath() + FIRST_PASSWORD);
        }
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    /** Unsafe calls of a browser need our own origin; script calls also the header that no form can send. */
    private boolean fromElsewhere(HttpServletRequest request, String path, boolean signedIn) {
        if (Origin.isSafe(request) || Credentials.bearer(request) != null) {
            return false;
        }
        if (!signedIn && request.getHeader("Origin") == null && isApi(path)) {
            return false;
        }
        boolean ours = Origin.isOurs(request, settings.baseUrl());
        return !ours || isApi(path) && !"1".equals(request.getHeader("X-Lianbing"));
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (isApi(path)) {
            refuse(request, response, path, new Failure.Unauthenticated("people.signInNeeded"));
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = path.equals("/") || !"GET".equals(request.getMethod()) ? "" : "?next="
                + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + SIGN_IN + next);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String path, Failure failure) throws IOException {
        if (!isApi(path)) {
            response.sendError(failure.status());
            return;
        }
        response.setStatus(failure.status());
        response.setContentType(ProblemJson.TYPE + ";charset=UTF-8");
        response.getWriter().write(problems.of(failure, path));
    }
}
