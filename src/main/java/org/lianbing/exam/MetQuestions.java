package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Classified;

/** Which questions members have met in exams; what they practise does not count. */
@ApplicationScoped
class MetQuestions {

    private final Sql sql;
    private final Bank bank;
    private final Settings settings;

    MetQuestions() {
        this(null, null, null);
    }

    @Inject
    MetQuestions(Sql sql, Bank bank, Settings settings) {
        this.sql = sql;
        this.bank = bank;
        this.settings = settings;
    }

    /** The questions that stood in these members' exams in the blueprint's months, by member; who met none is left out. */
    Map<MemberId, Set<Long>> before(Instant until, Blueprint blueprint, List<MemberId> of) {
        if (blueprint.unseenMonths() == null || of.isEmpty()) {
            return Map.of();
        }
        Instant from = until.atZone(settings.zone()).minusMonths(blueprint.unseenMonths()).toInstant();
        List<Object> args = new ArrayList<>(of);
        args.add(from);
        args.add(until);
        record Met(MemberId member, long revision) {
        }
        List<Met> met = sql.list(row -> new Met(row.member("member_id"), row.id("revision_id")), "select distinct t.member_id, a.revision_id from attempt t "
                + "join answer a on a.attempt_id=t.id where t.member_id in (" + Sql.marks(of.size()) + ") and t.started_at>=? and t.started_at<?",
                args.toArray());
        Map<Long, Long> questionOf = bank.classified(met.stream().map(Met::revision).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Classified::revision, Classified::question));
        Map<MemberId, Set<Long>> seen = new HashMap<>();
        met.forEach(one -> seen.computeIfAbsent(one.member(), any -> new HashSet<>()).add(questionOf.get(one.revision())));
        return seen;
    }
}
