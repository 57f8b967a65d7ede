package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Works out what a correction would do to the results of a sitting, and changes nothing. */
@ApplicationScoped
class PreviewRuling {

    private static final String FINAL = "from attempt a where a.sitting_id=? and a.state='FINAL' and exists (select 1 from answer x where "
            + "x.attempt_id=a.id and x.revision_id=? and coalesce(x.part, 0)=?)";

    private final Sql sql;
    private final Sittings sittings;
    private final Corrections corrections;
    private final Bank bank;
    private final Members members;

    PreviewRuling() {
        this(null, null, null, null, null);
    }

    @Inject
    PreviewRuling(Sql sql, Sittings sittings, Corrections corrections, Bank bank, Members members) {
        this.sql = sql;
        this.sittings = sittings;
        this.corrections = corrections;
        this.bank = bank;
        this.members = members;
    }

    RulingPreview of(long sitting, Asked asked, KeyCorrection correction) {
        Map<Asked, KeyCorrection> corrected = new HashMap<>(corrections.of(sitting));
        corrected.put(asked, correction);
        List<Result> results = sql.list(row -> new Result(row.id("id"), row.member("member_id"), row.score("score"), row.score("out_of"),
                row.flag("passed")), "select a.id, a.member_id, a.score, a.out_of, a.passed " + FINAL + " order by a.id", sitting, asked.revision(),
                asked.part());
        Map<Long, List<Answer>> rows = new TreeMap<>();
        sql.list(row -> rows.computeIfAbsent(row.id("attempt_id"), any -> new ArrayList<>()).add(Answer.read(row)), "select w.attempt_id, "
                + Answer.COLUMNS + " from answer w where w.attempt_id in (select a.id " + FINAL + ") order by w.attempt_id, w.slot", sitting,
                asked.revision(), asked.part());
        Map<Long, Revision> revisions = bank.revisions(rows.values().stream().flatMap(List::stream).map(Answer::revision).distinct().toList());
        Map<MemberId, MemberCard> cards = members.cards(results.stream().map(Result::member).distinct().toList());
        int pass = sittings.get(sitting).passPercent();
        List<RulingPreview.Change> changes = new ArrayList<>();
        for (Result old : results) {
            Graded anew = Graded.anew(rows.get(old.attempt()), revisions, corrected, pass);
            if (anew != null && !old.equals(new Result(old.attempt(), old.member(), anew.score(), anew.outOf(), anew.passed()))) {
                changes.add(new RulingPreview.Change(old.attempt(), cards.get(old.member()), old.score(), old.outOf(), old.passed(), anew.score(),
                        anew.outOf(), anew.passed()));
            }
        }
        return new RulingPreview(correction.ruling(), correction.right(), results.size(), changes);
    }

    private record Result(long attempt, MemberId member, Score score, Score outOf, boolean passed) {
    }
}
