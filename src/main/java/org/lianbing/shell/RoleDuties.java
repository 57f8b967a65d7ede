package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.appraisal.Appeals;
import org.lianbing.appraisal.ClosePeriod;
import org.lianbing.appraisal.ConfirmMonth;
import org.lianbing.appraisal.DepartmentMonth;
import org.lianbing.appraisal.MonthStage;
import org.lianbing.appraisal.MyCheck;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.PostingProblems;
import org.lianbing.appraisal.UnitMonth;
import org.lianbing.curriculum.Packs;
import org.lianbing.exam.DisputedQuestions;
import org.lianbing.exam.MarkingQueue;
import org.lianbing.exam.ReleaseResults;
import org.lianbing.lecture.FindLectures;
import org.lianbing.people.Holding;
import org.lianbing.people.Me;
import org.lianbing.people.Role;

/** What his own month and his roles ask of a member today: agreeing, marking, entries, appeals, closing, courses that are broken. */
@ApplicationScoped
@Transactional
class RoleDuties {

    private final MarkingQueue marking;
    private final ReleaseResults release;
    private final DepartmentMonth months;
    private final ClosePeriod close;
    private final Packs packs;
    private final Appeals appeals;
    private final ConfirmMonth confirm;
    private final Periods periods;
    private final PostingProblems postings;
    private final DisputedQuestions questions;
    private final FindLectures lectures;

    RoleDuties() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    RoleDuties(MarkingQueue marking, ReleaseResults release, DepartmentMonth months, ClosePeriod close, Packs packs, Appeals appeals,
            ConfirmMonth confirm, Periods periods,
            PostingProblems postings, DisputedQuestions questions, FindLectures lectures) {
        this.marking = marking;
        this.release = release;
        this.months = months;
        this.close = close;
        this.packs = packs;
        this.appeals = appeals;
        this.confirm = confirm;
        this.periods = periods;
        this.postings = postings;
        this.questions = questions;
        this.lectures = lectures;
    }

    List<Due> of(Me me) {
        List<Due> due = new ArrayList<>();
        addOwnMonth(due, me);
        addLectures(due, me);
        int unmarked = marking.waiting();
        if (unmarked > 0) {
            due.add(Due.of("shell.due.marking", unmarked, "shell.due.markingWhy", List.of(), "/exam/marking", "exam.marking.title"));
        }
        release.ripe().forEach((sitting, title) -> due.add(Due.of("shell.due.release", title, "shell.due.releaseWhy", List.of(),
                "/exam/marking-board?id=" + sitting, "shell.due.releaseGo")));
        int doubted = questions.waiting();
        if (doubted > 0) {
            due.add(Due.of("shell.due.disputes", doubted, "shell.due.disputesWhy", List.of(), "/exam/disputes?state=open", "shell.due.disputesGo"));
        }
        long disputed = me.has(Role.DEPUTY, Role.INSPECTION) ? appeals.waiting() : 0;
        if (disputed > 0) {
            due.add(Due.of("shell.due.appeals", disputed, "shell.due.appealsWhy", List.of(), "/appraisal/appeals", "shell.due.appealsGo"));
        }
        if (me.has(Role.DEPUTY)) {
            close.mine().ifPresent(closing -> due.add(Due.of("shell.due.close", month(closing.period()), "shell.due.closeWhy",
                    List.of(closing.complete(), closing.members()), "/appraisal/periods", "shell.due.closeGo")));
        }
        if (me.has(Role.ADMIN)) {
            long unposted = postings.waiting();
            if (unposted > 0) {
                due.add(Due.of("shell.due.postings", unposted, "shell.due.postingsWhy", List.of(), "/appraisal/postings", "shell.due.postingsGo"));
            }
            long broken = packs.all().stream().filter(pack -> !pack.problems().isEmpty()).count();
            if (broken > 0) {
                due.add(Due.of("shell.due.packs", broken, "shell.due.packsWhy", List.of(), "/curriculum/packs", "curriculum.packs.title"));
            }
        }
        me.holdings().stream().filter(holding -> holding.role() == Role.DIRECTOR || holding.role() == Role.CENTRE
                || holding.role() == Role.INSPECTION || holding.role() == Role.DEPUTY || holding.role() == Role.HR).findFirst()
                .ifPresent(holding -> due.add(board(holding)));
        return due;
    }

    /** While a month's draft is out, each whose month it is says whether it is right. */
    private void addOwnMonth(List<Due> due, Me me) {
        YearMonth period = periods.inWork(me.unitPath());
        if (periods.stage(period) == MonthStage.DRAFT) {
            MyCheck mine = confirm.of(me.id(), period);
            if (mine.isAgreeable()) {
                due.add(Due.of("shell.due.confirm", month(period), "shell.due.confirmWhy", List.of(mine.until().toString()),
                        "/appraisal/month?period=" + period, "shell.due.confirmGo"));
            }
        }
    }

    private void addLectures(List<Due> due, Me me) {
        lectures.toPrepare().forEach(one -> due.add(new Due("shell.due.prepare", List.of(one.title().isEmpty() ? one.meetingTitle() : one.title()),
                "shell.due.prepareWhy", List.of(), "", one.startsAt(), "/lecture/prepare?meeting=" + one.meeting(), "shell.due.prepareGo")));
        int unready = me.has(Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY) ? lectures.unready() : 0;
        if (unready > 0) {
            due.add(Due.of("shell.due.lectures", unready, "shell.due.lecturesWhy", List.of(), "/lecture/lectures?which=unready", "shell.due.lecturesGo"));
        }
    }

    private Due board(Holding holding) {
        YearMonth period = periods.inWork(holding.unitPath());
        UnitMonth month = months.of(holding.unitId(), period);
        return Due.of("shell.due.board", month(period), "shell.due.boardWhy", List.of(month.members().size(), month.entered().toString(),
                month.enterable().toString()), "/appraisal/department?unit=" + holding.unitId() + "&period=" + period, "shell.due.boardGo");
    }

    private static String month(YearMonth month) {
        return month.toString();
    }
}
