package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.SettleSitting;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/** The demo company's exams: the stage exam of the month with its resit, the newcomers' written exam, a quiz that waits for marking. */
@ApplicationScoped
class DemoExams {

    private static final String TRAINER = "060006";
    private static final List<String> ONBOARDING = List.of("organisation", "rules", "product", "processes", "duties", "service", "ethics",
            "terminal", "communication", "law", "writing", "systems", "computer");

    private final SetSitting set;
    private final SettleSitting settle;
    private final DemoCandidate candidate;
    private final DemoActs acts;

    DemoExams() {
        this(null, null, null, null);
    }

    @Inject
    DemoExams(SetSitting set, SettleSitting settle, DemoCandidate candidate, DemoActs acts) {
        this.set = set;
        this.settle = settle;
        this.candidate = candidate;
        this.acts = acts;
    }

    /** @return the sitting, for its resit */
    long stageExam(DemoCalendar calendar) {
        LocalDate day = calendar.examDay();
        Instant opens = calendar.at(day, 14, 30);
        List<DemoMember> members = DemoFiles.managers().stream().filter(manager -> !manager.isNewcomer()).toList();
        long sitting = acts.as(TRAINER, calendar.at(day.minusDays(5), 9, 0), () -> set.set(stage("阶段考试：明码标价与品牌培育", opens,
                calendar.at(day, 15, 30), members.stream().map(this::id).toList(), null)));
        members.stream().filter(DemoMember::isExcused).forEach(absent -> acts.as(TRAINER, calendar.at(day, 13, 50), () -> {
            settle.excuse(sitting, id(absent), "病假，附诊断证明，缓考");
            return null;
        }));
        members.stream().filter(manager -> !manager.isExcused()).forEach(manager -> candidate.sit(manager.number(), sitting,
                opens.plusSeconds(Integer.parseInt(manager.number()) % 240), new BigDecimal(manager.exam())));
        acts.jobsHaveRun(calendar.at(day, 15, 31));
        return sitting;
    }

    /** 补考: for who failed or was excused. Its result corrects the exam's. */
    void resit(DemoCalendar calendar, long exam) {
        LocalDate day = calendar.following(5);
        List<DemoMember> members = DemoFiles.managers().stream().filter(manager -> !manager.resit().isEmpty()).toList();
        long sitting = acts.as(TRAINER, calendar.at(day.minusDays(2), 9, 0), () -> set.set(stage("补考：明码标价与品牌培育",
                calendar.at(day, 14, 30), calendar.at(day, 15, 30), members.stream().map(this::id).toList(), exam)));
        members.forEach(manager -> candidate.sit(manager.number(), sitting, calendar.at(day, 14, 31), new BigDecimal(manager.resit())));
        acts.jobsHaveRun(calendar.at(day, 15, 31));
    }

    private static NewSitting stage(String title, Instant opens, Instant closes, List<MemberId> candidates, Long resitOf) {
        List<PaperPart> parts = List.of(part("tier-3-4/selection", 7), part("tier-3-4/recommend", 7), part("tier-3-4/advertising", 7),
                part("tier-3-4/evaluation", 7), part("tier-3-4/tags", 11), part("tier-3-4/margin", 11));
        return new NewSitting(title, parts, false, true, opens, closes, 40, 1, 60, true, Feedback.AFTER_CLOSING, true, Counting.BEST,
                Set.of("stage"), resitOf, "", candidates);
    }

    private static PaperPart part(String topic, int draws) {
        return new PaperPart(topic, draws, Score.of(2));
    }

    /** The newcomer's written exam is open now. */
    void written(DemoCalendar calendar, Instant now) {
        List<PaperPart> parts = ONBOARDING.stream().map(lesson -> new PaperPart("onboarding/" + lesson, lesson.equals("law") ? 4 : 3,
                Score.of("2.5"))).toList();
        Instant opens = now.minusSeconds(2 * 86_400);
        acts.as(TRAINER, opens, () -> set.set(new NewSitting("入职培训书面考试", parts, true, true, opens,
                calendar.at(calendar.start().plusDays(5), 18, 0), 60, 2, 60, true, Feedback.NOW, true, Counting.BEST, Set.of("onboarding"), null,
                "", List.of(acts.id("061105")))));
    }

    /** A drill for the first department that is open now, and a quiz with a short answer that waits for its marker. */
    void small(DemoCalendar calendar, Instant now) {
        List<MemberId> first = DemoFiles.managers().stream().filter(manager -> manager.unit().equals("dept1") && !manager.isNewcomer())
                .map(this::id).toList();
        Instant opened = now.minusSeconds(86_400);
        acts.as(TRAINER, opened, () -> set.set(new NewSitting("每周一练：终端服务", List.of(new PaperPart("onboarding/terminal", 8, Score.of(5)),
                new PaperPart("onboarding/service", 4, Score.of(5))), true, true, opened, calendar.at(calendar.start().plusDays(6), 18, 0), 15, 3,
                60, true, Feedback.NOW, true, Counting.BEST, Set.of("practice"), null, "", first)));
        Instant asked = now.minusSeconds(3 * 86_400);
        long quiz = acts.as(TRAINER, asked, () -> set.set(new NewSitting("情景问答：营销沟通", List.of(new PaperPart("onboarding/communication", 12,
                Score.of(5))), false, false, asked, now.minusSeconds(3600), 30, 1, 60, true, Feedback.NOW, true, Counting.BEST,
                Set.of("practice"), null, "", first)));
        candidate.sit("061102", quiz, asked.plusSeconds(600), new BigDecimal(60));
        candidate.sit("061108", quiz, asked.plusSeconds(1200), new BigDecimal(60));
        candidate.sit("061106", quiz, asked.plusSeconds(1800), new BigDecimal(60));
        acts.jobsHaveRun(now.minusSeconds(1800));
    }

    private MemberId id(DemoMember manager) {
        return acts.id(manager.number());
    }
}
