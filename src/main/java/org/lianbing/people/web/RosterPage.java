package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.lianbing.people.Access;
import org.lianbing.people.ImportRoster;
import org.lianbing.people.Role;
import org.lianbing.people.RosterChoices;
import org.lianbing.people.RosterField;
import org.lianbing.platform.web.Incoming;
import org.lianbing.platform.web.Screen;

/** Takes a roster file; what is in it, the next page shows. */
@Named
@RequestScoped
public class RosterPage {

    @Inject
    Access access;
    @Inject
    ImportRoster importing;
    @Inject
    Incoming incoming;
    @Inject
    Screen screen;

    @PostConstruct
    void load() {
        access.require(Role.ADMIN, Role.HR);
    }

    public String bring() {
        return screen.submit(() -> {
            long upload = incoming.keep(ImportRoster.PURPOSE);
            importing.preview(upload, new RosterChoices(false, false, Map.of()));
            return "/people/roster-preview?upload=" + upload + "&faces-redirect=true";
        });
    }

    public List<RosterField> getFields() {
        return List.of(RosterField.values());
    }
}
