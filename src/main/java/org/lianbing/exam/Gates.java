package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Asks every {@link EntryGate} there is. */
@ApplicationScoped
class Gates {

    private final Instance<EntryGate> gates;

    Gates() {
        this(null);
    }

    @Inject
    Gates(@Any Instance<EntryGate> gates) {
        this.gates = gates;
    }

    EntryGate.Entry entry(Set<String> tags, MemberId member) {
        List<EntryGate.Step> missing = new ArrayList<>();
        List<EntryGate.Step> remarks = new ArrayList<>();
        for (EntryGate gate : gates) {
            EntryGate.Entry entry = gate.entry(tags, member);
            missing.addAll(entry.missing());
            remarks.addAll(entry.remarks());
        }
        return new EntryGate.Entry(missing, remarks);
    }

    /** @throws Failure.Conflict that says the first thing that is missing */
    void pass(Set<String> tags, MemberId member) {
        entry(tags, member).missing().stream().findFirst().ifPresent(step -> {
            throw new Failure.Conflict(step.code(), step.words().toArray());
        });
    }
}
