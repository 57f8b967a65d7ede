package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;

/** One entry with all that it rests on. */
@ApplicationScoped
@Transactional
public class EntryOf {

    private final Access access;
    private final Caller caller;
    private final Ledger ledger;
    private final Explain explain;
    private final Schemes schemes;
    private final OutcomeStore outcomes;

    EntryOf() {
        this(null, null, null, null, null, null);
    }

    @Inject
    EntryOf(Access access, Caller caller, Ledger ledger, Explain explain, Schemes schemes, OutcomeStore outcomes) {
        this.access = access;
        this.caller = caller;
        this.ledger = ledger;
        this.explain = explain;
        this.schemes = schemes;
        this.outcomes = outcomes;
    }

    /**
     * @throws Failure.NotFound  if there is none
     * @throws Failure.Forbidden if the caller may not see this member's appraisal
     */
    public EntryEvidence get(long id) {
        Entry entry = ledger.find(id).orElseThrow(() -> new Failure.NotFound("appraisal.entry.unknown"));
        access.requireSight(entry.member(), Matter.APPRAISAL);
        EntryCard card = explain.explain(List.of(entry)).get(0);
        boolean reversible = entry.reverses() == null && card.reversedBy() == null
                && !caller.memberIfAny().equals(Optional.of(entry.member())) && access.hasOver(entry.member(), Role.INSPECTION, Role.DEPUTY);
        return new EntryEvidence(card, rule(entry), scheme(entry), current(card), reversible);
    }

    private List<Sentence> rule(Entry entry) {
        return entry.cause() instanceof Cause.ByOutcome cause
                ? RuleWords.of(schemes.get(cause.scheme()).indicator(cause.rule()).orElseThrow().rule()) : List.of();
    }

    private SchemeCard scheme(Entry entry) {
        return entry.cause() instanceof Cause.ByOutcome cause ? schemes.card(cause.scheme().code(), cause.scheme().version()) : null;
    }

    private StatedOutcome current(EntryCard card) {
        return card.outcome() == null ? null : outcomes.history(card.outcome().id(), Long.MAX_VALUE).stream()
                .reduce((earlier, later) -> later).orElse(null);
    }
}
