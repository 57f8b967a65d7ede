package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Drawable;
import org.lianbing.question.Topic;

/** Makes papers out of the bank and reads them back. A paper keeps the revisions of its day, whatever becomes of the bank. */
@ApplicationScoped
@Transactional
class Papers {

    private final Sql sql;
    private final Bank bank;
    private final Clock clock;
    private final Caller caller;

    Papers() {
        this(null, null, null, null);
    }

    @Inject
    Papers(Sql sql, Bank bank, Clock clock, Caller caller) {
        this.sql = sql;
        this.bank = bank;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param drawn whether every candidate draws his own; otherwise the questions are drawn now, once, with this seed
     * @throws Failure.Invalid naming every topic that has too few questions
     */
    long make(String title, List<PaperPart> parts, boolean drawn, boolean machineMarkedOnly, long seed) {
        Paper sketch = sketch(title, parts, drawn, machineMarkedOnly, seed);
        long paper = sql.insert("insert into paper(title, drawn, questions, out_of, made_by, made_at) values (?,?,?,?,?,?)", title, drawn,
                parts.stream().mapToInt(PaperPart::draws).sum(), sketch.outOf(), caller.memberIfAny().orElse(null), clock.instant());
        for (int i = 0; i < parts.size(); i++) {
            PaperPart part = parts.get(i);
            sql.update("insert into paper_part(paper_id, position, topic, draws, points) values (?,?,?,?,?)", paper, i, part.topic(),
                    part.draws(), part.points());
            keep(paper, i, sketch.parts().get(i).revisions());
        }
        return paper;
    }

    /** The paper that {@link #make} would make now, kept nowhere. */
    Paper sketch(String title, List<PaperPart> parts, boolean drawn, boolean machineMarkedOnly, long seed) {
        List<List<Long>> pools = parts.stream().map(part -> pool(part, machineMarkedOnly)).toList();
        refuseShortage(parts, pools);
        Draw draw = new Draw(seed);
        List<Paper.Part> made = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PaperPart part = parts.get(i);
            made.add(new Paper.Part(part.draws(), part.points(), drawn ? pools.get(i) : draw.some(pools.get(i), part.draws())));
        }
        return new Paper(0, title, drawn, parts.stream().map(PaperPart::outOf).reduce(Score.ZERO, Score::plus), made);
    }

    private List<Long> pool(PaperPart part, boolean machineMarkedOnly) {
        return bank.drawable(List.of(part.topic())).stream().filter(question -> question.machineMarked() || !machineMarkedOnly)
                .map(Drawable::revisionId).toList();
    }

    private void refuseShortage(List<PaperPart> parts, List<List<Long>> pools) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> titles = bank.topics().stream().collect(Collectors.toMap(Topic::ref, Topic::title));
        for (int i = 0; i < parts.size(); i++) {
            PaperPart part = parts.get(i);
            if (pools.get(i).size() < part.draws()) {
                problems.add(Problem.at("parts", "exam.paper.shortage", titles.getOrDefault(part.topic(), part.topic()), part.draws(), pools.get(i).size()));
            }
        }
        if (parts.isEmpty()) {
            problems.add(Problem.at("parts", "exam.paper.empty"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.paper.invalid", problems);
        }
    }

    private void keep(long paper, int part, List<Long> revisions) {
        for (int position = 0; position < revisions.size(); position++) {
            sql.update("insert into paper_question(paper_id, part, position, revision_id) values (?,?,?,?)", paper, part, position,
                    revisions.get(position));
        }
    }

    Paper get(long id) {
        List<long[]> questions = sql.list(row -> new long[] {row.id("part"), row.id("revision_id")},
                "select part, revision_id from paper_question where paper_id=? order by part, position", id);
        List<Paper.Part> parts = sql.list(row -> part(row.id("position"), row.count("draws"), row.score("points"), questions),
                "select position, draws, points from paper_part where paper_id=? order by position", id);
        return sql.one(row -> new Paper(id, row.text("title"), row.flag("drawn"), row.score("out_of"), parts,
                KeepBlueprints.read(row.text("content"))), "select p.title, p.drawn, p.out_of, b.content from paper p left join paper_blueprint b "
                + "on b.paper_id=p.id where p.id=?", id).orElseThrow();
    }

    private static Paper.Part part(long position, int draws, Score points, List<long[]> questions) {
        return new Paper.Part(draws, points, questions.stream().filter(question -> question[0] == position).map(question -> question[1]).toList());
    }
}
