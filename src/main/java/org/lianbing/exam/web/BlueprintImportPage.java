package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Incoming;
import org.lianbing.platform.web.Screen;

/** Brings a blueprint as a table; it is shown in the form before it is saved. */
@Named
@RequestScoped
public class BlueprintImportPage {

    static final String PURPOSE = "exam-blueprint";

    @Inject
    Incoming incoming;
    @Inject
    Access access;
    @Inject
    Screen screen;

    public void open() {
        access.require(Role.TRAINER);
    }

    public String look() {
        open();
        return screen.submit(() -> "/exam/blueprint?faces-redirect=true&upload=" + incoming.keep(PURPOSE));
    }
}
