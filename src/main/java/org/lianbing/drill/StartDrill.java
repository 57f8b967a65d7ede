package org.lianbing.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Drawable;

/** Begins a round of practice in one topic. */
@ApplicationScoped
@Transactional
public class StartDrill {

    public static final int USUAL = 10;
    public static final int MOST = 50;

    private static final RandomGenerator SEEDS = new SecureRandom();

    private final Drills drills;
    private final Rounds rounds;
    private final Bank bank;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    StartDrill() {
        this(null, null, null, null, null, null);
    }

    @Inject
    StartDrill(Drills drills, Rounds rounds, Bank bank, Caller caller, Sql sql, Clock clock) {
        this.drills = drills;
        this.rounds = rounds;
        this.bank = bank;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param topic {@code pack/lesson}
     * @param count 1 to {@value #MOST}; null: {@value #USUAL}. Where the topic has fewer questions, all of them
     * @throws Failure.Invalid  if the count is out of range or the topic missing
     * @throws Failure.NotFound if the caller has no such topic to practise
     */
    public Round start(String topic, Integer count) {
        if (topic == null) {
            throw Failure.Invalid.field("topic", "drill.topic.missing");
        }
        if (count != null && (count < 1 || count > MOST)) {
            throw Failure.Invalid.field("count", "drill.count", MOST);
        }
        String ref = drills.topic(topic).ref();
        long seed = SEEDS.nextLong();
        List<Drawable> drawn = Draw.of(bank.drawable(List.of(ref)), count == null ? USUAL : count, seed);
        long id = sql.insert("insert into drill_round(member_id, topic, seed, started_at) values (?,?,?,?)", caller.member(), ref, seed,
                clock.instant());
        for (int i = 0; i < drawn.size(); i++) {
            sql.update("insert into drill_answer(round_id, slot, revision_id) values (?,?,?)", id, i + 1, drawn.get(i).revisionId());
        }
        return rounds.view(rounds.own(String.valueOf(id)));
    }
}
