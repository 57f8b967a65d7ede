package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.KeepUnits;
import org.lianbing.people.Role;
import org.lianbing.people.UnitNode;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Adds a unit below another, or renames, moves and retires one. */
@Named
@RequestScoped
public class UnitEditPage {

    @Inject
    KeepUnits units;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<UnitNode> all;
    private UnitNode node;
    private String name;
    private String code;
    private Long parent;
    private String zone;
    private Integer position;

    /** Without an id one is added. */
    @PostConstruct
    void load() {
        access.require(Role.ADMIN, Role.HR);
        all = units.mine().stream().filter(unit -> unit.retiredOn() == null).toList();
        if (request.getParameter("id") != null) {
            node = found(Ask.id(request, "id", "people.unit.unknown"));
            name = node.name();
            parent = node.parentId();
            zone = node.zone();
            position = node.position();
        } else if (request.getParameter("above") != null) {
            parent = found(Ask.id(request, "above", "people.unit.unknown")).id();
        }
    }

    private UnitNode found(long id) {
        return all.stream().filter(unit -> unit.id() == id).findFirst().orElseThrow(() -> new Failure.NotFound("people.unit.unknown"));
    }

    public String save() {
        return screen.submit(() -> {
            if (node == null && parent == null) {
                throw Failure.Invalid.field("parent", "people.units.parentMissing");
            }
            if (node == null) {
                units.add(parent, code, name, zone);
                return Screen.onward("/people/units", "people.done.unitAdded");
            }
            units.change(node.id(), name, isMovable() ? parent : node.parentId(), zone, position == null ? node.position() : position);
            return Screen.onward("/people/units", "people.done.saved");
        });
    }

    public String retire() {
        return screen.submit(() -> {
            units.retire(node.id());
            return Screen.onward("/people/units", "people.done.unitRetired");
        });
    }

    /** Neither a root nor the top of what the caller keeps. */
    public boolean isMovable() {
        return node == null || node.parentId() != null && all.stream().anyMatch(unit -> unit.id() == node.parentId());
    }

    /** Where it may lie: not below itself. */
    public List<UnitNode> getParents() {
        return all.stream().filter(unit -> node == null || !unit.path().startsWith(node.path())).toList();
    }

    /** In use between Beijing and its neighbours; a company elsewhere sets LIANBING_ZONE for all. */
    public List<String> getZones() {
        return List.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei");
    }

    /** Null for one that is added. */
    public UnitNode getNode() {
        return node;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }
}
