package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Classified;
import org.lianbing.question.Topic;

/** In which topics a unit's exams of the last year lost most. A fixed number of queries; nobody's own answers are told. */
@ApplicationScoped
@Transactional
public class WeakTopics {

    static final int FEWEST = 5;

    private static final int MOST = 8;
    private static final int WEAK_BELOW = 80;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Sql sql;
    private final Bank bank;
    private final Access access;
    private final Clock clock;

    WeakTopics() {
        this(null, null, null, null);
    }

    @Inject
    WeakTopics(Sql sql, Bank bank, Access access, Clock clock) {
        this.sql = sql;
        this.bank = bank;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The weakest first, at most eight, of those in which less than 80 per cent was reached.
     *
     * @param unitPath this unit and below
     * @throws Failure.Forbidden unless the caller belongs to it, or sees what its members learn
     */
    public List<WeakTopic> of(String unitPath) {
        if (!access.me().unitPath().startsWith(unitPath) && !access.hasOverUnit(unitPath, Matter.LEARNING.roles().toArray(new Role[0]))) {
            throw new Failure.Forbidden("people.forbidden");
        }
        List<Sum> asked = sql.list(row -> new Sum(row.id("revision_id"), row.count("n"), row.decimal("got"), row.decimal("most")), "select w.revision_id, "
                + "count(*) as n, sum(w.score) as got, sum(w.points) as most from answer w join attempt a on a.id=w.attempt_id join member_card m "
                + "on m.id=w.member_id where a.state='FINAL' and w.score is not null and a.started_at>=? and m.unit_path like ? group by w.revision_id",
                clock.instant().minus(YEAR), unitPath + "%");
        Map<Long, String> topicOf = bank.classified(asked.stream().map(Sum::revision).toList()).stream()
                .collect(Collectors.toMap(Classified::revision, Classified::topic));
        Map<String, Sum> sums = new HashMap<>();
        asked.stream().filter(one -> topicOf.containsKey(one.revision())).forEach(one -> sums.merge(topicOf.get(one.revision()), one, Sum::plus));
        Map<String, Topic> topics = bank.topics().stream().collect(Collectors.toMap(Topic::ref, Function.identity()));
        List<WeakTopic> weak = new ArrayList<>();
        sums.forEach((ref, sum) -> {
            if (topics.containsKey(ref) && sum.answers() >= FEWEST && sum.percent() < WEAK_BELOW) {
                weak.add(new WeakTopic(ref, topics.get(ref).title(), sum.answers(), sum.percent()));
            }
        });
        return weak.stream().sorted(Comparator.comparingInt(WeakTopic::percent).thenComparing(WeakTopic::ref)).limit(MOST).toList();
    }

    private record Sum(long revision, int answers, BigDecimal got, BigDecimal most) {

        Sum plus(Sum other) {
            return new Sum(revision, answers + other.answers, got.add(other.got), most.add(other.most));
        }

        int percent() {
            return most.signum() == 0 ? 100 : got.multiply(HUNDRED).divide(most, 0, RoundingMode.HALF_UP).intValue();
        }
    }
}
