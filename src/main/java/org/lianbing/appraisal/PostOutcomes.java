package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.platform.OutcomeStore;

/**
 * Posts what has been stated to the ledger. The posting job does so every second; the demo does so at the times that it travels to,
 * before the server opens. Not for two callers at once.
 */
@ApplicationScoped
public class PostOutcomes {

    private static final Logger LOG = Logger.getLogger(PostOutcomes.class.getName());
    private static final int AT_ONCE = 1000;

    private final Numbering numbering;
    private final OutcomeStore outcomes;
    private final PostOne one;
    private final Progress progress;
    private final Ledger ledger;

    PostOutcomes() {
        this(null, null, null, null, null);
    }

    @Inject
    PostOutcomes(Numbering numbering, OutcomeStore outcomes, PostOne one, Progress progress, Ledger ledger) {
        this.numbering = numbering;
        this.outcomes = outcomes;
        this.one = one;
        this.progress = progress;
        this.ledger = ledger;
    }

    /**
     * Numbers outcomes, posts at most a thousand of them in order, and numbers the entries. An outcome that can never be posted is
     * passed over; what will pass by itself is thrown, so that the job goes on from the same place when it runs again.
     *
     * @return whether more may be waiting
     */
    public boolean post() {
        numbering.numberOutcomes();
        List<StatedOutcome> arrived = outcomes.after(progress.last(), AT_ONCE);
        arrived.forEach(this::postOrPassOver);
        followNewcomers();
        progress.numberEntries();
        return arrived.size() == AT_ONCE;
    }

    private void postOrPassOver(StatedOutcome stated) {
        try {
            one.post(stated);
        } catch (RuntimeException poisonous) {
            if (Transient.is(poisonous)) {
                throw poisonous;
            }
            LOG.log(Level.WARNING, poisonous, () -> "outcome " + stated.id() + " revision " + stated.revision() + " was not posted");
            progress.passOver(stated, poisonous);
        }
    }

    private void followNewcomers() {
        Map<MemberId, Map<YearMonth, List<LedgerLine>>> outgrown = ledger.outgrown().stream().collect(Collectors.groupingBy(
                line -> line.key().member(), Collectors.groupingBy(line -> line.key().period())));
        outgrown.forEach((member, months) -> months.forEach((period, lines) -> followOrGoOn(member, period, lines)));
    }

    private void followOrGoOn(MemberId member, YearMonth period, List<LedgerLine> lines) {
        try {
            one.follow(member, period, lines);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "member " + member + " was not moved to another scheme in " + period);
        }
    }
}
