package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.AccountRow;
import org.lianbing.people.FindAccounts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One member's account, for who keeps it: let him try again, sign him out, print his slip. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    FindAccounts find;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private AccountRow row;

    @PostConstruct
    void load() {
        row = find.one(new MemberId(Ask.id(request, "member", "people.member.unknown")));
    }

    public String lift() {
        return screen.submit(() -> {
            find.lift(row.card().id());
            return Screen.onward("/people/account?member=" + row.card().id(), "people.done.lifted");
        });
    }

    public String signOut() {
        return screen.submit(() -> {
            find.signOut(row.card().id());
            return Screen.onward("/people/account?member=" + row.card().id(), "people.done.signedOut");
        });
    }

    public AccountRow getRow() {
        return row;
    }
}
