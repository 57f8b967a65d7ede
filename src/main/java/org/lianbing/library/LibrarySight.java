package org.lianbing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;

/**
 * Who reads which page: everyone in the unit where it comes from and in the units below it, and who may see what that unit's members
 * learn. What is withdrawn is seen by those alone who may put it back: trainer, director, the centre and the deputy manager over the unit.
 */
@ApplicationScoped
class LibrarySight {

    private static final Role[] KEEPERS = {Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY};

    private final Access access;
    private final Caller caller;

    LibrarySight() {
        this(null, null);
    }

    @Inject
    LibrarySight(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** On the alias {@code u} of {@code unit_card}; adds its arguments. */
    String condition(List<Object> args) {
        if (caller.actor().isSystem()) {
            return "1=1";
        }
        List<String> clauses = new ArrayList<>(List.of("? like u.path || '%'"));
        args.add(access.me().unitPath());
        for (String path : access.pathsInSight(Matter.LEARNING)) {
            clauses.add("u.path like ?");
            args.add(path + "%");
        }
        return "(" + String.join(" or ", clauses) + ")";
    }

    /** The same for the units whose pages the caller keeps. */
    String keptCondition(List<Object> args) {
        List<String> paths = access.pathsOf(Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY);
        paths.forEach(path -> args.add(path + "%"));
        return paths.isEmpty() ? "1=0" : "(" + String.join(" or ", paths.stream().map(path -> "u.path like ?").toList()) + ")";
    }

    boolean isKeeper(String unitPath) {
        return access.hasOverUnit(unitPath, KEEPERS);
    }
}
