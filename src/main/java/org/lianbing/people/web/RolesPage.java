package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.lianbing.people.GiveRoles;
import org.lianbing.people.HoldingRow;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who holds which role where; giving and taking roles. */
@Named
@RequestScoped
public class RolesPage {

    @Inject
    GiveRoles roles;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private GiveRoles.Wanted wanted;
    private int page;
    private int count;
    private List<HoldingRow> rows;
    private List<UnitCard> units;
    private String who;
    private String given;
    private String where;

    @PostConstruct
    void load() {
        units = roles.units();
        wanted = new GiveRoles.Wanted(request.getParameter("q"), role(request.getParameter("role")), Ask.idIfAny(request, "unit"));
        count = roles.count(wanted);
        page = Ask.page(request, getPages());
        rows = roles.list(wanted, page - 1);
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values()).filter(role -> role.code().equals(code)).findFirst().orElse(null);
    }

    public String grant() {
        return screen.submit(() -> {
            roles.grant(who, role(given), IdText.orNull(where));
            return Screen.onward("/people/roles", "people.done.granted");
        });
    }

    public String revoke() {
        return screen.submit(() -> {
            roles.revoke(Ask.id(request, "id", "people.role.gone"));
            return Screen.onward("/people/roles?" + getHere(), "people.done.revoked");
        });
    }

    /** The list in this state, without the page. */
    public String getHere() {
        return "q=" + texts.inUrl(wanted.search()) + "&role=" + getRole() + "&unit=" + (wanted.unit() == null ? "" : wanted.unit());
    }

    public String getRole() {
        return wanted.role() == null ? "" : wanted.role().code();
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public GiveRoles.Wanted getWanted() {
        return wanted;
    }

    public int getPages() {
        return Math.max(1, (count + GiveRoles.PAGE - 1) / GiveRoles.PAGE);
    }

    public int getPage() {
        return page;
    }

    public int getCount() {
        return count;
    }

    public List<HoldingRow> getRows() {
        return rows;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }
}
