package org.lianbing.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser: no foreign code, no framing, no guessing of types. */
public final class SafetyHeaders {

    private static final String CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private SafetyHeaders() {
    }

    public static void put(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
