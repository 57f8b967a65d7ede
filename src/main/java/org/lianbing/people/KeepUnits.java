package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Adds, renames, moves and retires units. For the administrator and HR over the unit. */
@ApplicationScoped
@Transactional
public class KeepUnits {

    private final Sql sql;
    private final Access access;
    private final UnitTree tree;
    private final Members members;
    private final AuditTrail audit;
    private final Clock clock;

    KeepUnits() {
        this(null, null, null, null, null, null);
    }

    @Inject
    KeepUnits(Sql sql, Access access, UnitTree tree, Members members, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.tree = tree;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param code empty: one is made
     * @param zone null: as the unit above
     * @throws Failure.Conflict if the code is taken
     */
    public long add(long parentId, String code, String name, String zone) {
        UnitNode parent = tree.kept(parentId);
        String wished = code == null ? "" : code.strip();
        check(null, parent, name, zone);
        if (!wished.matches("[0-9A-Za-z._-]{0,40}")) {
            throw Failure.Invalid.field("code", "people.units.codeShape");
        }
        if (!wished.isEmpty() && sql.count("select count(*) as n from unit where code=?", wished) > 0) {
            throw Failure.Invalid.field("code", "people.unit.codeTaken", wished);
        }
        long id = sql.count("select nextval('unit_seq') as n");
        long position = sql.count("select coalesce(max(position), 0) + 1 as n from unit where parent_id=?", parentId);
        sql.update("insert into unit(id, parent_id, code, name, path, zone, position) values (?,?,?,?,?,?,?)", id, parentId,
                wished.isEmpty() ? "u" + id : wished, name.strip(), parent.path() + id + "/", blankToNull(zone), (int) position);
        audit.record("people.unit.add", "unit/" + id, "below unit/" + parentId);
        return id;
    }

    /**
     * @param parentId the unit above it from now on; null for a root, which stays one
     * @throws Failure.Invalid if it would lie below itself, or its name is taken beside it
     */
    public void change(long id, String name, Long parentId, String zone, int position) {
        UnitNode unit = tree.kept(id);
        UnitNode parent = parentId == null ? null : tree.kept(parentId);
        if (parent == null != (unit.parentId() == null)) {
            throw Failure.Invalid.field("parent", "people.units.root");
        }
        if (parent != null && parent.path().startsWith(unit.path())) {
            throw Failure.Invalid.field("parent", "people.units.cycle");
        }
        check(id, parent, name, zone);
        if (!name.strip().equals(unit.name())) {
            rename(unit, name.strip());
        }
        if (parent != null && parent.id() != unit.parentId()) {
            move(unit, parent);
        }
        if (!Objects.equals(blankToNull(zone), unit.zone()) || position != unit.position()) {
            sql.update("update unit set zone=?, position=? where id=?", blankToNull(zone), position, id);
            audit.record("people.unit.change", "unit/" + id, "zone " + zone + ", position " + position);
        }
    }

    private void rename(UnitNode unit, String name) {
        sql.update("insert into unit_past_name(unit_id, name, until_on) values (?,?,?)", unit.id(), unit.name(),
                LocalDate.ofInstant(clock.instant(), members.zoneOf(unit.path())));
        sql.update("update unit set name=? where id=?", name, unit.id());
        sql.update("update member_stay set unit_name=? where unit_id=? and to_on is null", name, unit.id());
        audit.record("people.unit.rename", "unit/" + unit.id(), unit.name() + " → " + name);
    }

    /** All below move with it: their paths begin with its own. */
    private void move(UnitNode unit, UnitNode parent) {
        String path = parent.path() + unit.id() + "/";
        sql.update("update unit set parent_id=? where id=?", parent.id(), unit.id());
        sql.update("update unit set path=cast(? as varchar(400)) || substring(path, cast(? as int)) where path like ?", path,
                unit.path().length() + 1, unit.path() + "%");
        audit.record("people.unit.move", "unit/" + unit.id(), "from unit/" + unit.parentId() + " to unit/" + parent.id());
    }

    /** It is no longer offered anywhere; its history stays. @throws Failure.Conflict unless nobody is in it and nothing is below it */
    public void retire(long id) {
        UnitNode unit = tree.kept(id);
        if (unit.parentId() == null) {
            throw new Failure.Conflict("people.units.root");
        }
        if (unit.membersBelow() > 0) {
            throw new Failure.Conflict("people.units.notEmpty", unit.membersBelow());
        }
        if (sql.count("select count(*) as n from unit where parent_id=? and retired_on is null", id) > 0) {
            throw new Failure.Conflict("people.units.hasUnits");
        }
        sql.update("update unit set retired_on=? where id=?", LocalDate.ofInstant(clock.instant(), members.zoneOf(unit.path())), id);
        audit.record("people.unit.retire", "unit/" + id, "");
    }

    /** @throws Failure.Conflict if the unit above is retired itself */
    public void restore(long id) {
        UnitNode unit = tree.kept(id);
        if (unit.parentId() != null && tree.get(unit.parentId()).retiredOn() != null) {
            throw new Failure.Conflict("people.units.aboveRetired");
        }
        sql.update("update unit set retired_on=null where id=?", id);
        audit.record("people.unit.restore", "unit/" + id, "");
    }

    private void check(Long id, UnitNode parent, String name, String zone) {
        if (name == null || name.isBlank() || name.strip().length() > 100 || name.contains("/")) {
            throw Failure.Invalid.field("name", "people.units.nameShape");
        }
        if (parent != null && parent.retiredOn() != null) {
            throw Failure.Invalid.field("parent", "people.units.aboveRetired");
        }
        if (parent != null && sql.count("select count(*) as n from unit where parent_id=? and name=? and id<>? and retired_on is null", parent.id(),
                name.strip(), id == null ? 0 : id) > 0) {
            throw Failure.Invalid.field("name", "people.units.nameTaken", name.strip());
        }
        try {
            if (blankToNull(zone) != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            throw Failure.Invalid.field("zone", "people.units.zoneUnknown");
        }
    }

    /** Those whose roster the caller keeps; empty for all others. */
    public List<UnitNode> mine() {
        return access.pathsOf(Role.ADMIN, Role.HR).stream().flatMap(path -> tree.below(path).stream()).toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
