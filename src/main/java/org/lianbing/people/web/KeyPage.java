package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lianbing.kernel.Failure;
import org.lianbing.people.KeySignIn;
import org.lianbing.people.Token;
import org.lianbing.platform.web.Screen;

/** Behind the QR code of an account slip and the link in a mail: greets by name, asks for a new password, signs in. */
@Named
@RequestScoped
public class KeyPage {

    @Inject
    KeySignIn keys;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String username;
    private String key;
    private String fresh;
    private String again;
    private KeySignIn.Greeting greeting;
    private Failure refused;

    /** The key comes with the address, or typed into the first form; both are the same request. */
    @PostConstruct
    void load() {
        username = request.getParameter("u");
        key = request.getParameter("k");
        if (username == null || key == null || username.isBlank() || key.isBlank()) {
            return;
        }
        try {
            greeting = keys.look(username, key, DeviceCookie.read(request));
        } catch (Failure.Unauthenticated | Failure.TooMany failure) {
            refused = failure;
        }
    }

    /** Says what was wrong with the key, once the page can show it. */
    public void show() {
        if (refused != null) {
            screen.show(refused);
        }
    }

    public void begin() {
        screen.submit(() -> {
            if (fresh == null || !fresh.equals(again)) {
                throw Failure.Invalid.field("again", "people.password.differ");
            }
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            HttpServletResponse response = (HttpServletResponse) external.getResponse();
            Token token = keys.use(username, key, fresh, request.getHeader("User-Agent"), DeviceCookie.give(request, response));
            SignInCookie.set(request, response, token);
            return redirect(external);
        });
    }

    private String redirect(ExternalContext external) {
        try {
            external.redirect(request.getContextPath() + "/shell/today?done=people.done.begun");
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public KeySignIn.Greeting getGreeting() {
        return greeting;
    }

    public String getUsername() {
        return username;
    }

    public String getKey() {
        return key;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
