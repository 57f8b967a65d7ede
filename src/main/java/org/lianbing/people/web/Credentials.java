package org.lianbing.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lianbing.people.SignedIn;
import org.lianbing.people.Tokens;

/** Finds whose token a request carries: a bearer token first, else the cookie. Looked up once a request. */
@ApplicationScoped
public class Credentials {

    private static final String FOUND = Credentials.class.getName();
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    Credentials() {
        this(null);
    }

    @Inject
    Credentials(Tokens tokens) {
        this.tokens = tokens;
    }

    @SuppressWarnings("unchecked")
    Optional<SignedIn> of(HttpServletRequest request) {
        Object found = request.getAttribute(FOUND);
        if (found == null) {
            String token = bearer(request) != null ? bearer(request) : SignInCookie.read(request);
            found = token == null ? Optional.empty() : tokens.find(token);
            request.setAttribute(FOUND, found);
        }
        return (Optional<SignedIn>) found;
    }

    /** The token that a program sends; null if it sends none. */
    public static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()).strip() : null;
    }
}
