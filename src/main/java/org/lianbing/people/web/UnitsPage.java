package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.KeepUnits;
import org.lianbing.people.Role;
import org.lianbing.people.UnitNode;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The tree of units, and the retired ones, which can be taken back. */
@Named
@RequestScoped
public class UnitsPage {

    private static final int DEEPEST = 6;

    @Inject
    KeepUnits units;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<UnitNode> all;

    @PostConstruct
    void load() {
        access.require(Role.ADMIN, Role.HR);
        all = units.mine();
    }

    public String restore() {
        return screen.submit(() -> {
            units.restore(Ask.id(request, "unit", "people.unit.unknown"));
            return Screen.onward("/people/units", "people.done.unitRestored");
        });
    }

    public List<UnitNode> getInUse() {
        return all.stream().filter(unit -> unit.retiredOn() == null).toList();
    }

    public List<UnitNode> getRetired() {
        return all.stream().filter(unit -> unit.retiredOn() != null).toList();
    }

    /** How far a row stands in; what lies deeper stands no further. */
    public int indent(UnitNode unit) {
        return Math.min(DEEPEST, unit.depth());
    }
}
