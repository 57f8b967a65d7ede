package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.platform.OutcomeStore;

/** Numbers outcomes in a transaction of its own, so that those which post them one by one see the numbers. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Numbering {

    private final OutcomeStore outcomes;

    Numbering() {
        this(null);
    }

    @Inject
    Numbering(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    void numberOutcomes() {
        outcomes.number();
    }
}
