package org.lianbing.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;

/** The member who is acting, with his roles. */
public record Me(MemberId id, String number, String name, long unitId, String unitName, String unitPath, ZoneId zone,
        List<Holding> holdings) {

    public boolean has(Role... anyOf) {
        Set<Role> wanted = Set.copyOf(Arrays.asList(anyOf));
        return holdings.stream().anyMatch(holding -> wanted.contains(holding.role()));
    }

    boolean hasOver(String path, Set<Role> anyOf) {
        return holdings.stream().anyMatch(holding -> anyOf.contains(holding.role()) && holding.covers(path));
    }

    public Set<Role> roles() {
        return holdings.stream().map(Holding::role).collect(Collectors.toUnmodifiableSet());
    }
}
