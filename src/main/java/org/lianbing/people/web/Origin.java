package org.lianbing.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether an unsafe request comes from a page of ours: browsers send {@code Origin} with every one and scripts cannot forge it. */
final class Origin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Origin() {
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    static boolean isOurs(HttpServletRequest request, String baseUrl) {
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return false;
        }
        return origin.equalsIgnoreCase(originOf(baseUrl)) || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String originOf(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getAuthority();
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String authority(String origin) {
        int from = origin.indexOf("://");
        return from < 0 ? "" : origin.substring(from + 3);
    }
}
