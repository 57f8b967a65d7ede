package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;

/** The one place that decides who may see whom and do what. Use cases ask here, never the pages. */
@ApplicationScoped
@Transactional
public class Access {

    private final Caller caller;
    private final Members members;

    Access() {
        this(null, null);
    }

    @Inject
    Access(Caller caller, Members members) {
        this.caller = caller;
        this.members = members;
    }

    /**
     * As he stands when he is first asked for in a request: roles given or taken meanwhile count from the next on.
     *
     * @throws Failure.Unauthenticated if nobody is signed in
     */
    public Me me() {
        MemberId asking = caller.member();
        return caller.once(Me.class, () -> members.me(card(asking)));
    }

    /** How the caller is shown wherever he is named; read once in a request. */
    public MemberCard card() {
        return card(caller.member());
    }

    /** The newcomers who are given to the caller; read once in a request. */
    public List<MemberCard> newcomers() {
        return caller.once(Accompanied.class, () -> new Accompanied(members.newcomersOf(caller.member()))).newcomers();
    }

    private MemberCard card(MemberId asking) {
        return caller.once(MemberCard.class, () -> members.card(asking));
    }

    /** Whether the caller holds one of these roles anywhere. Jobs and the demo's own acts may do everything. */
    public boolean has(Role... anyOf) {
        return caller.actor().isSystem() || me().has(anyOf);
    }

    /** @throws Failure.Forbidden unless the caller holds one of these roles somewhere */
    public void require(Role... anyOf) {
        if (!has(anyOf)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    /** @throws Failure.Forbidden unless the caller holds one of these roles over this member's unit */
    public void requireOver(MemberId member, Role... anyOf) {
        if (!hasOver(member, anyOf)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    public boolean hasOver(MemberId member, Role... anyOf) {
        if (caller.actor().isSystem()) {
            return true;
        }
        return me().hasOver(members.card(member).unitPath(), EnumSet.copyOf(Arrays.asList(anyOf)));
    }

    /** As {@link #requireOver} for many at once, in a fixed number of queries. */
    public void requireOverAll(Collection<MemberId> all, Set<Role> anyOf) {
        if (caller.actor().isSystem()) {
            return;
        }
        Me me = me();
        Map<MemberId, MemberCard> cards = members.cards(all);
        for (MemberId member : all) {
            if (!cards.containsKey(member) || !me.hasOver(cards.get(member).unitPath(), anyOf)) {
                throw new Failure.Forbidden("people.forbidden");
            }
        }
    }

    /** @throws Failure.Forbidden unless the caller holds one of these roles over this unit */
    public void requireOverUnit(String unitPath, Role... anyOf) {
        if (!hasOverUnit(unitPath, anyOf)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    public boolean hasOverUnit(String unitPath, Role... anyOf) {
        return caller.actor().isSystem() || me().hasOver(unitPath, EnumSet.copyOf(Arrays.asList(anyOf)));
    }

    /** Whether the caller may see this of that member. */
    public boolean maySee(MemberId member, Matter matter) {
        if (caller.actor().isSystem()) {
            return true;
        }
        Me me = me();
        if (me.id().equals(member)) {
            return true;
        }
        MemberCard card = members.card(member);
        return me.hasOver(card.unitPath(), matter.roles()) || matter.openToMentor() && members.isMentor(me.id(), member);
    }

    /** @throws Failure.NotFound if there is no such member; Failure.Forbidden if the caller may not see this of him */
    public void requireSight(MemberId member, Matter matter) {
        if (!maySee(member, matter)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    /**
     * As {@link #requireSight} for many at once: those seen by a role need a fixed number of queries.
     *
     * @throws Failure.Forbidden if there is one whom the caller may not see, or who does not exist
     */
    public void requireSightOfAll(Collection<MemberId> all, Matter matter) {
        List<String> paths = pathsInSight(matter);
        Map<MemberId, MemberCard> cards = members.cards(all);
        for (MemberId member : all) {
            if (!cards.containsKey(member) || paths.stream().noneMatch(path -> cards.get(member).unitPath().startsWith(path))) {
                requireSight(member, matter);
            }
        }
    }

    /** @throws Failure.Forbidden unless the caller may see this of all members of this unit and below */
    public void requireSightOfUnit(String unitPath, Matter matter) {
        if (pathsInSight(matter).stream().noneMatch(unitPath::startsWith)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    /** The units (with all below) whose members' matter the caller may see: prefixes of unit paths, empty if none but his own. */
    public List<String> pathsInSight(Matter matter) {
        return paths(matter.roles());
    }

    /** The units (with all below) in which the caller holds one of these roles: prefixes of unit paths. */
    public List<String> pathsOf(Role first, Role... more) {
        return paths(EnumSet.of(first, more));
    }

    /** No path is below another of the list, so that nobody is found twice. */
    private List<String> paths(Set<Role> roles) {
        if (caller.actor().isSystem()) {
            return List.of("/");
        }
        List<String> held = me().holdings().stream().filter(holding -> roles.contains(holding.role())).map(Holding::unitPath).distinct().toList();
        return held.stream().filter(path -> held.stream().noneMatch(above -> !above.equals(path) && path.startsWith(above))).toList();
    }

    private record Accompanied(List<MemberCard> newcomers) {
    }
}
