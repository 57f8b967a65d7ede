package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Classified;
import org.lianbing.question.PlainText;

/** Draws an attempt's questions again from the number that was noted, so that whoever doubts his paper sees that it was drawn fairly. */
@ApplicationScoped
@Transactional
public class RedrawAttempt {

    private static final int PROMPT_SHOWN = 120;

    private final Sittings sittings;
    private final Papers papers;
    private final BlueprintPapers blueprints;
    private final MetQuestions met;
    private final Answers answers;
    private final Bank bank;
    private final Members members;
    private final Access access;
    private final Sql sql;

    RedrawAttempt() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    RedrawAttempt(Sittings sittings, Papers papers, BlueprintPapers blueprints, MetQuestions met, Answers answers, Bank bank, Members members,
            Access access, Sql sql) {
        this.sittings = sittings;
        this.papers = papers;
        this.blueprints = blueprints;
        this.met = met;
        this.answers = answers;
        this.bank = bank;
        this.members = members;
        this.access = access;
        this.sql = sql;
    }

    /**
     * @param met whether the member had met it in the months in which he was not to
     */
    public record Line(int slot, String ref, int revision, String kind, String importance, int difficulty, String prompt, boolean met) {
    }

    /**
     * @param seed      the number from which it was drawn, as text: it has more digits than a script can count
     * @param same      whether the draw of now is that of then, question for question
     * @param blueprint title of its blueprint, or null
     * @param months    in which no question was to come again, or null
     */
    public record Redrawn(String attempt, long sitting, String title, MemberCard member, Instant startedAt, String seed, boolean drawn, boolean same,
            String blueprint, Integer version, Integer months, List<Line> lines) {
    }

    /** @throws org.lianbing.kernel.Failure.Forbidden unless the caller trains this member */
    public Redrawn again(long id) {
        access.require(Role.TRAINER);
        Attempt attempt = sittings.attempt(id);
        access.requireOver(attempt.member(), Role.TRAINER);
        Sitting sitting = sittings.get(attempt.sittingId());
        Paper paper = papers.get(sitting.paperId());
        List<Answer> laid = answers.of(id);
        List<Long> now = blueprints.items(paper, new Draw(attempt.seed()), sitting.shuffles(), attempt.seed(), attempt.member(), attempt.startedAt())
                .stream().map(Draw.Item::revision).toList();
        Blueprint blueprint = paper.blueprint();
        Set<Long> his = blueprint == null ? Set.of() : met.before(attempt.startedAt(), blueprint, List.of(attempt.member()))
                .getOrDefault(attempt.member(), Set.of());
        return new Redrawn(Long.toString(id), sitting.id(), sitting.title(), members.card(attempt.member()), attempt.startedAt(),
                Long.toString(attempt.seed()), paper.drawn(), now.equals(laid.stream().map(Answer::revision).distinct().toList()),
                blueprint == null ? null : blueprint.title(), blueprint == null ? null : version(paper.id()),
                blueprint == null ? null : blueprint.unseenMonths(), lines(laid, his));
    }

    private int version(long paper) {
        return (int) sql.count("select version as n from paper_blueprint where paper_id=?", paper);
    }

    private List<Line> lines(List<Answer> laid, Set<Long> his) {
        List<Long> revisions = laid.stream().map(Answer::revision).toList();
        Map<Long, Classified> known = bank.classified(revisions).stream().collect(Collectors.toMap(Classified::revision, Function.identity()));
        var bodies = bank.revisions(revisions);
        return laid.stream().map(row -> {
            Classified one = known.get(row.revision());
            String prompt = PlainText.text(bodies.get(row.revision()).body().prompt());
            return new Line(row.slot(), one.ref(), bodies.get(row.revision()).number(), one.kind().code(), one.importance().name(), one.difficulty(),
                    prompt.codePointCount(0, prompt.length()) <= PROMPT_SHOWN ? prompt : prompt.substring(0, prompt.offsetByCodePoints(0, PROMPT_SHOWN)) + "…",
                    his.contains(one.question()));
        }).toList();
    }
}
