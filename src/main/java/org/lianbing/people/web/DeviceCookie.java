package org.lianbing.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;

/** A mark by which an account knows this browser again, so that guessers elsewhere cannot lock its owner out. It opens nothing. */
public final class DeviceCookie {

    static final String NAME = "lianbing-device";
    private static final Duration LASTS = Duration.ofDays(400);

    private DeviceCookie() {
    }

    /** The mark of this browser, null if it has none yet. */
    public static String read(HttpServletRequest request) {
        return SignInCookie.read(request, NAME);
    }

    /** The mark of this browser; it is given one if it has none yet. */
    public static String give(HttpServletRequest request, HttpServletResponse response) {
        String mark = read(request) != null ? read(request) : UUID.randomUUID().toString();
        Cookie cookie = SignInCookie.cookie(request, NAME, mark, (int) LASTS.toSeconds());
        response.addCookie(cookie);
        return mark;
    }
}
