package org.lianbing.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianbing.people.SignInKind;
import org.lianbing.people.Token;

/** The cookie that carries a browser's token: HttpOnly, SameSite=Lax, Secure wherever the connection is. */
public final class SignInCookie {

    static final String NAME = "lianbing";

    private SignInCookie() {
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, Token token) {
        response.addCookie(cookie(request, NAME, token.token(), (int) SignInKind.BROWSER.lasts().toSeconds()));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, NAME, "", 0));
    }

    /** The token, or null. */
    public static String read(HttpServletRequest request) {
        return read(request, NAME);
    }

    static String read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (name.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
