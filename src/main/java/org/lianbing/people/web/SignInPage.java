package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.SignIn;
import org.lianbing.people.SignInKind;
import org.lianbing.people.Tokens;
import org.lianbing.platform.Settings;
import org.lianbing.platform.web.Screen;

/** The sign-in page, and signing out. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignIn signIn;
    @Inject
    Tokens tokens;
    @Inject
    Settings settings;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String username;
    private String password;
    private String next;

    public void submit() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            String device = DeviceCookie.give(request, response(external));
            SignInCookie.set(request, response(external), signIn.signIn(username, password, SignInKind.BROWSER, request.getHeader("User-Agent"), device));
            external.redirect(request.getContextPath() + onward());
        } catch (Failure failure) {
            screen.show(failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public String signOut() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String token = SignInCookie.read(request);
        if (token != null) {
            tokens.end(token);
        }
        SignInCookie.clear(request, response(faces.getExternalContext()));
        return "/people/sign-in?faces-redirect=true";
    }

    /** Only a path of ours: never another site. */
    private String onward() {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\") && !next.contains(":")
                && next.chars().noneMatch(Character::isISOControl);
        return ours ? next : "/shell/today";
    }

    private static HttpServletResponse response(ExternalContext external) {
        return (HttpServletResponse) external.getResponse();
    }

    public boolean isDemo() {
        return settings.demo();
    }

    /** The accounts of the demo company, in the order of the way through it. */
    public List<String> getDemoAccounts() {
        return List.of("newhire", "member", "mentor", "trainer", "director", "inspection", "centre", "deputy", "hr", "admin");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
