package org.lianbing.exam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.testing.Person;

/**
 * An exam as tests set it: all questions of one topic, the same for everyone, in order, 5 points each, 60 minutes, one attempt, pass
 * at 60 %, tagged {@code stage}, unless told otherwise.
 */
final class AnExam {

    private final List<PaperPart> parts = new ArrayList<>();
    private final List<MemberId> candidates = new ArrayList<>();
    private String title = "测试考试";
    private boolean drawn;
    private boolean machineOnly;
    private Instant opensAt = Instant.parse("2026-10-15T06:30:00Z");
    private Instant closesAt = Instant.parse("2026-10-15T08:30:00Z");
    private int minutes = 60;
    private int attempts = 1;
    private int passPercent = 60;
    private Feedback feedback = Feedback.NOW;
    private Set<String> tags = Set.of("stage");
    private Long resitOf;
    private boolean showAnswers = true;
    private HallRules rules = HallRules.NONE;

    private AnExam() {
    }

    static AnExam anExam() {
        return new AnExam();
    }

    AnExam titled(String wished) {
        title = wished;
        return this;
    }

    AnExam on(String topic, int questions) {
        parts.add(new PaperPart(topic, questions, Score.of(5)));
        return this;
    }

    AnExam drawn() {
        drawn = true;
        return this;
    }

    AnExam withoutMarkers() {
        machineOnly = true;
        return this;
    }

    AnExam between(Instant opens, Instant closes) {
        opensAt = opens;
        closesAt = closes;
        return this;
    }

    AnExam lasting(int wished) {
        minutes = wished;
        return this;
    }

    AnExam attempts(int wished) {
        attempts = wished;
        return this;
    }

    AnExam passingAt(int percent) {
        passPercent = percent;
        return this;
    }

    AnExam feedback(Feedback wished) {
        feedback = wished;
        return this;
    }

    AnExam marksOnly() {
        showAnswers = false;
        return this;
    }

    AnExam rules(HallRules wished) {
        rules = wished;
        return this;
    }

    AnExam tagged(String... wished) {
        tags = Set.of(wished);
        return this;
    }

    AnExam resitOf(long sitting) {
        resitOf = sitting;
        return this;
    }

    AnExam forCandidates(Person... people) {
        Arrays.stream(people).map(Person::memberId).forEach(candidates::add);
        return this;
    }

    AnExam forCandidate(MemberId member) {
        candidates.add(member);
        return this;
    }

    NewSitting set() {
        return new NewSitting(title, parts, drawn, machineOnly, opensAt, closesAt, minutes, attempts, passPercent, false, feedback, showAnswers,
                Counting.BEST, tags, resitOf, "", candidates, rules);
    }
}
