package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.people.ForgottenPassword;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Screen;

/** A forgotten password: a link by mail where that is set up, else whom to ask. */
@Named
@RequestScoped
public class ForgotPage {

    @Inject
    ForgottenPassword forgotten;
    @Inject
    Texts texts;
    @Inject
    Screen screen;

    private String username;

    public String ask() {
        return screen.submit(() -> {
            forgotten.ask(username, texts.getLanguage());
            return Screen.onward("/people/forgot", "people.done.asked");
        });
    }

    public boolean isPossible() {
        return forgotten.isPossible();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
