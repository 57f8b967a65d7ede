package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** Fills an exam in for its trainer: by what it is for, from an earlier one, or as a resit of one that has closed. */
@ApplicationScoped
@Transactional
public class ProposeExam {

    private static final int PASS = 60;
    private static final int HUNDRED = 100;
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);
    private static final String ONBOARDING_PACK = "onboarding/";

    private final Sql sql;
    private final Bank bank;
    private final Papers papers;
    private final Sittings sittings;
    private final SittingDesk desk;
    private final Units units;
    private final Access access;
    private final Settings settings;
    private final Caller caller;
    private final Clock clock;

    ProposeExam() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ProposeExam(Sql sql, Bank bank, Papers papers, Sittings sittings, SittingDesk desk, Units units, Access access, Settings settings,
            Caller caller, Clock clock) {
        this.sql = sql;
        this.bank = bank;
        this.papers = papers;
        this.sittings = sittings;
        this.desk = desk;
        this.units = units;
        this.access = access;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** By what it is for; the caller's last one of that kind says the topics, else they are spread evenly. */
    public ExamPlan of(Preset preset) {
        access.require(Role.TRAINER);
        List<ExamPlan.Part> parts = lastParts(preset);
        int questions = parts.stream().mapToInt(ExamPlan.Part::count).sum();
        return new ExamPlan(preset, null, parts, points(questions), preset != Preset.STAGE, true, opens(), closes(preset.days()), preset.minutes(),
                preset.attempts(), PASS, true, preset.feedback(), true, Counting.BEST, "", null, "",
                new ExamPlan.People(myUnits(), preset.group(), ""), null, preset.rules());
    }

    /** A hundred points in all where that comes out even, else two each. */
    private static BigDecimal points(int questions) {
        return questions > 0 && HUNDRED * 2 % questions == 0 ? BigDecimal.valueOf(HUNDRED * 10L / questions, 1).stripTrailingZeros()
                : BigDecimal.valueOf(2);
    }

    private List<ExamPlan.Part> lastParts(Preset preset) {
        return caller.memberIfAny().flatMap(me -> sql.list(row -> row.id("paper_id"), "select paper_id from sitting where made_by=? and resit_of "
                + "is null and ' ' || tags || ' ' like ? order by id desc limit 1", me, "% " + preset.tag() + " %").stream().findFirst())
                .map(this::parts).map(this::stillHeld).filter(parts -> !parts.isEmpty()).orElseGet(() -> spread(preset));
    }

    /** No more than the bank has today. */
    private List<ExamPlan.Part> stillHeld(List<ExamPlan.Part> parts) {
        Map<String, Integer> held = bank.topics().stream().collect(Collectors.toMap(Topic::ref, Topic::machineMarked));
        return parts.stream().map(part -> new ExamPlan.Part(part.topic(), Math.min(part.count(), held.getOrDefault(part.topic(), 0))))
                .filter(part -> part.count() > 0).toList();
    }

    private List<ExamPlan.Part> spread(Preset preset) {
        List<Topic> topics = bank.topics().stream()
                .filter(topic -> topic.ref().startsWith(ONBOARDING_PACK) == (preset == Preset.ONBOARDING)).toList();
        List<Integer> counts = Spread.evenly(preset.questions(), topics.stream().map(Topic::machineMarked).toList());
        List<ExamPlan.Part> parts = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            if (counts.get(i) > 0) {
                parts.add(new ExamPlan.Part(topics.get(i).ref(), counts.get(i)));
            }
        }
        return parts;
    }

    private Long blueprintOf(long paper) {
        return sql.one(row -> row.id("blueprint_id"), "select blueprint_id from paper_blueprint where paper_id=?", paper).orElse(null);
    }

    /** None where it was made by a blueprint. */
    private List<ExamPlan.Part> parts(long paper) {
        return blueprintOf(paper) != null ? List.of() : sql.list(row -> new ExamPlan.Part(row.text("topic"), row.count("draws")),
                "select topic, draws from paper_part where paper_id=? order by position", paper);
    }

    /**
     * The same exam again: as before, open from now on, for the same people.
     *
     * @throws Failure.NotFound if no candidate of it is in the caller's units
     */
    public ExamPlan again(long id) {
        SittingDetail detail = desk.get(id);
        Sitting sitting = sittings.get(id);
        Instant opens = opens();
        ExamPlan.People same = named(detail.candidates());
        return plan(sitting, detail).with(parts(sitting.paperId()), opens, opens.plus(Duration.between(sitting.opensAt(), sitting.closesAt())),
                null, same);
    }

    /**
     * 补考: the same topics, for those who have not passed.
     *
     * @throws Failure.NotFound if no candidate of it is in the caller's units
     * @throws Failure.Conflict if it is still open, or a resit itself
     */
    public ExamPlan resit(long id) {
        SittingDetail detail = desk.get(id);
        Sitting sitting = sittings.get(id);
        if (sitting.resitOf() != null) {
            throw new Failure.Conflict("exam.sitting.resitOfResit");
        }
        if (!detail.state().equals("closed")) {
            throw new Failure.Conflict("exam.resit.notClosed");
        }
        return plan(sitting, detail).with(parts(sitting.paperId()), opens(), closes(Preset.RESIT.days()), id,
                named(detail.candidates().stream().filter(SittingDetail.CandidateRow::needsResit).toList()));
    }

    private ExamPlan plan(Sitting sitting, SittingDetail detail) {
        List<BigDecimal> each = sql.list(row -> row.decimal("points").stripTrailingZeros(), "select points from paper_part where paper_id=? "
                + "order by position", sitting.paperId());
        boolean closed = detail.state().equals("closed");
        Preset preset = Preset.of(sitting.tags(), false);
        return new ExamPlan(preset, sitting.title(), List.of(), each.isEmpty() ? BigDecimal.ONE : each.get(0), detail.drawn(), isMachineMarked(sitting), null, null,
                sitting.minutes(), sitting.attempts(), sitting.passPercent(), sitting.shuffles(), sitting.feedback(), sitting.showsAnswers(),
                sitting.counting(), sitting.tags().stream().filter(tag -> !tag.equals(preset.tag())).sorted().collect(Collectors.joining(" ")),
                null, closed ? "" : sitting.note(), null, blueprintOf(sitting.paperId()), sitting.rules());
    }

    private boolean isMachineMarked(Sitting sitting) {
        List<Long> revisions = papers.get(sitting.paperId()).parts().stream().flatMap(part -> part.revisions().stream()).toList();
        return bank.revisions(revisions).values().stream().allMatch(revision -> revision.body().machineMarked());
    }

    private static ExamPlan.People named(List<SittingDetail.CandidateRow> rows) {
        return new ExamPlan.People(List.of(), "", rows.stream().map(row -> row.member().number()).collect(Collectors.joining(" ")));
    }

    private List<Long> myUnits() {
        return access.pathsOf(Role.TRAINER).stream().flatMap(path -> units.below(path).stream().limit(1)).map(UnitCard::id).toList();
    }

    private Instant opens() {
        return clock.instant().atZone(settings.zone()).withSecond(0).withNano(0).toInstant();
    }

    private Instant closes(int days) {
        ZoneId zone = settings.zone();
        return clock.instant().atZone(zone).toLocalDate().plusDays(days).atTime(END_OF_WORK).atZone(zone).toInstant();
    }
}
