package org.lianbing.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.MyAccount;
import org.lianbing.people.SignIn;
import org.lianbing.people.SignInKind;
import org.lianbing.people.Token;
import org.lianbing.people.Tokens;
import org.lianbing.people.web.Credentials;
import org.lianbing.people.web.DeviceCookie;
import org.lianbing.people.web.SignInCookie;

/** {@code /api/tokens} for programs, {@code /api/session} for a page whose sign-in ran out while something was being typed. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInResource {

    @Inject
    SignIn signIn;

    @Inject
    Tokens tokens;

    @Inject
    MyAccount account;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Path("tokens")
    public Response token(Claim claim) {
        return Response.status(201).entity(signIn(claim, SignInKind.API, claim == null ? null : claim.label(), null)).build();
    }

    @POST
    @Path("session")
    public Response session(Claim claim) {
        SignInCookie.set(request, response, signIn(claim, SignInKind.BROWSER, request.getHeader("User-Agent"), DeviceCookie.give(request, response)));
        return Response.noContent().build();
    }

    /** Ends the sign-in of a browser, the token of a program, or both. */
    @DELETE
    @Path("session")
    public Response signOut() {
        Stream.of(SignInCookie.read(request), Credentials.bearer(request)).filter(Objects::nonNull).forEach(tokens::end);
        SignInCookie.clear(request, response);
        return Response.noContent().build();
    }

    /** What an account with a first password may call, so that a program is not stuck with it; ends every token, the caller's too. */
    @PUT
    @Path("password")
    public Response password(NewPassword wished) {
        if (wished == null) {
            throw Failure.Invalid.field("old", "people.signIn.missing");
        }
        account.changePassword(wished.old(), wished.fresh());
        return Response.noContent().build();
    }

    private Token signIn(Claim claim, SignInKind kind, String label, String device) {
        if (claim == null || claim.username() == null || claim.password() == null) {
            throw Failure.Invalid.field(claim == null || claim.username() == null ? "username" : "password", "people.signIn.missing");
        }
        return signIn.signIn(claim.username(), claim.password(), kind, label, device);
    }

    /** The password in use, and the one to come. */
    public record NewPassword(String old, String fresh) {
    }

    /** What a program or page sends to sign in. */
    public record Claim(String username, String password, String label) {
    }
}
