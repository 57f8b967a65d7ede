package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Caller;

/** Who sees, sets up, judges and decides what belongs to which unit. */
@ApplicationScoped
@Transactional
public class MeritSight {

    private static final Role[] KEEPERS = {Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY};
    private static final Role[] PANEL = {Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY};
    private static final Role[] DECIDERS = {Role.CENTRE, Role.DEPUTY};
    private static final Role[] SEERS = {Role.TRAINER, Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY, Role.HR};

    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Units units;

    MeritSight() {
        this(null, null, null, null);
    }

    @Inject
    MeritSight(Access access, Caller caller, Members members, Units units) {
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.units = units;
    }

    /** The units whose task forces the caller sets up: as the tree reads, empty if none. */
    public List<UnitCard> kept() {
        return access.pathsOf(Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY).stream().flatMap(path -> units.below(path).stream()).toList();
    }

    boolean keeps(String unitPath) {
        return access.hasOverUnit(unitPath, KEEPERS);
    }

    boolean judges(String unitPath) {
        return access.hasOverUnit(unitPath, PANEL);
    }

    boolean decides(String unitPath) {
        return access.hasOverUnit(unitPath, DECIDERS);
    }

    /** @throws Failure.Forbidden unless this is so */
    static void require(boolean allowed) {
        if (!allowed) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    /** @throws Failure.Forbidden unless the unit is the caller's or above his, or a role over it shows it to him */
    void requireSight(String unitPath) {
        require(caller.actor().isSystem() || access.me().unitPath().startsWith(unitPath) || access.hasOverUnit(unitPath, SEERS));
    }

    /** Whether a role over it shows the caller what is not decided yet. */
    boolean oversees(String unitPath) {
        return access.hasOverUnit(unitPath, SEERS);
    }

    /** A condition of SQL on a path that holds for what the caller may see; adds its arguments. */
    String seen(String column, List<Object> args) {
        String overseen = overseen(column, args);
        if (caller.actor().isSystem()) {
            return overseen;
        }
        args.add(access.me().unitPath());
        return "(" + overseen + " or ? like " + column + " || '%') ";
    }

    /** The same for what a role shows him. */
    String overseen(String column, List<Object> args) {
        return below(column, access.pathsOf(Role.TRAINER, Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY, Role.HR), args);
    }

    /** The same for what he decides. */
    String decided(String column, List<Object> args) {
        return below(column, access.pathsOf(Role.CENTRE, Role.DEPUTY), args);
    }

    /** The same for what he judges. */
    String judged(String column, List<Object> args) {
        return below(column, access.pathsOf(Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY), args);
    }

    private static String below(String column, List<String> paths, List<Object> args) {
        paths.forEach(path -> args.add(path + "%"));
        return "(" + String.join(" or ", paths.isEmpty() ? List.of("1=0") : Collections.nCopies(paths.size(), column + " like ?")) + ") ";
    }

    /** Who judges what a member did: those who hold such a role over him, himself left out. */
    Set<MemberId> panel(MemberId member) {
        Set<MemberId> panel = new LinkedHashSet<>();
        for (Role role : PANEL) {
            members.holders(role, member).stream().map(MemberCard::id).forEach(panel::add);
        }
        panel.remove(member);
        return panel;
    }
}
