package org.lianbing.platform;

import java.util.Objects;
import org.lianbing.kernel.MemberId;

/**
 * Who acts: a member, or a named part of the system.
 *
 * @param member  null for the system and for a visitor who has not signed in
 * @param name    the system's part ({@code job:posting}), or how a member is called in the audit trail
 * @param address where the request came from, or {@code local}
 */
public record Actor(MemberId member, String name, String address) {

    public Actor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    public static Actor member(MemberId member, String address) {
        return new Actor(Objects.requireNonNull(member), "member", address);
    }

    public static Actor system(String part) {
        return new Actor(null, part, "local");
    }

    public static Actor visitor(String address) {
        return new Actor(null, "visitor", address);
    }

    /** Jobs and the demo may do what no single role may. */
    public boolean isSystem() {
        return member == null && !"visitor".equals(name);
    }
}
