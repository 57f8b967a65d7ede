package org.lianbing.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.people.Role;
import org.lianbing.people.SignedIn;

/** Tells the container who is signed in. Who is not is sent on by {@link Gate}, which answers pages and calls differently. */
@ApplicationScoped
public class LianbingAuthentication implements HttpAuthenticationMechanism {

    @Inject
    Credentials credentials;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isBasic(request)) {
            return context.responseUnauthorized();
        }
        Optional<SignedIn> signedIn = credentials.of(request);
        if (signedIn.isEmpty()) {
            return context.doNothing();
        }
        Set<String> roles = signedIn.get().roles().stream().map(Role::code).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(new CallerPrincipal(signedIn.get().member().toString()), roles);
    }

    /** Nobody's way to sign in here, and the server fails on one that is malformed when we leave it to the server. */
    private static boolean isBasic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic", 0, 5);
    }
}
