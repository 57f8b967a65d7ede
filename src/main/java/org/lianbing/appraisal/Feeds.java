package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Page;

/**
 * What HR and other systems take from here: every fact and every entry once, in the order of its number. Who reads a feed over some
 * units only is given the facts of their members. The cursor of a page is the last number that it covers, so that the reader goes on
 * from there whenever he likes; it is null only if there was nothing new, and then he keeps the one he has.
 */
@ApplicationScoped
@Transactional
public class Feeds {

    private final Access access;
    private final Caller caller;
    private final Members members;
    private final OutcomeStore outcomes;
    private final Ledger ledger;
    private final Explain explain;

    Feeds() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Feeds(Access access, Caller caller, Members members, OutcomeStore outcomes, Ledger ledger, Explain explain) {
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.explain = explain;
    }

    /** @throws Failure.Forbidden unless the caller is HR or an outside system */
    public Page<OutcomeCard> outcomes(long after, int limit) {
        Predicate<MemberCard> visible = visible();
        List<StatedOutcome> found = outcomes.after(after, limit);
        Map<MemberId, MemberCard> people = members.cards(found.stream().map(stated -> stated.outcome().member()).collect(Collectors.toSet()));
        List<OutcomeCard> items = found.stream().filter(stated -> people.containsKey(stated.outcome().member()))
                .map(stated -> new OutcomeCard(stated, people.get(stated.outcome().member())))
                .filter(card -> visible.test(card.member())).toList();
        return new Page<>(items, found.isEmpty() ? null : Long.toString(found.get(found.size() - 1).number()));
    }

    /** @throws Failure.Forbidden unless the caller is HR or an outside system */
    public Page<EntryCard> ledger(long after, int limit) {
        Predicate<MemberCard> visible = visible();
        List<NumberedEntry> found = ledger.after(after, limit);
        List<EntryCard> items = explain.explain(found.stream().map(NumberedEntry::entry).toList()).stream()
                .filter(card -> visible.test(card.member())).toList();
        return new Page<>(items, found.isEmpty() ? null : Long.toString(found.get(found.size() - 1).number()));
    }

    private Predicate<MemberCard> visible() {
        access.require(Role.INTEGRATION, Role.HR);
        if (caller.actor().isSystem()) {
            return always -> true;
        }
        List<String> paths = access.me().holdings().stream()
                .filter(holding -> holding.role() == Role.INTEGRATION || holding.role() == Role.HR).map(holding -> holding.unitPath()).toList();
        return member -> paths.stream().anyMatch(member.unitPath()::startsWith);
    }
}
