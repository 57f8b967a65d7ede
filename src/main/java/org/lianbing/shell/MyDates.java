package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianbing.appraisal.Calendars;
import org.lianbing.appraisal.ConfirmMonth;
import org.lianbing.appraisal.MonthCalendar;
import org.lianbing.appraisal.MonthStage;
import org.lianbing.appraisal.MyCheck;
import org.lianbing.appraisal.Periods;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.lecture.FindResolutions;
import org.lianbing.lecture.Meeting;
import org.lianbing.lecture.MeetingKind;
import org.lianbing.lecture.MeetingState;
import org.lianbing.lecture.MyMeeting;
import org.lianbing.lecture.MyMeetings;
import org.lianbing.lecture.Resolution;
import org.lianbing.people.Access;
import org.lianbing.people.Holding;
import org.lianbing.people.Me;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.people.Role;

/** Everything with a date that concerns the caller: his meetings and turns, his exams, and by when he has to have done what. */
@ApplicationScoped
@Transactional
class MyDates {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Access access;
    private final Members members;
    private final MyMeetings meetings;
    private final FindResolutions resolutions;
    private final MySittings sittings;
    private final Periods periods;
    private final Calendars calendars;
    private final ConfirmMonth confirm;
    private final Clock clock;

    MyDates() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MyDates(Access access, Members members, MyMeetings meetings, FindResolutions resolutions, MySittings sittings, Periods periods, Calendars calendars,
            ConfirmMonth confirm, Clock clock) {
        this.access = access;
        this.members = members;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.sittings = sittings;
        this.periods = periods;
        this.calendars = calendars;
        this.confirm = confirm;
        this.clock = clock;
    }

    List<CalendarEvent> list(FeedWords words) {
        Me me = access.me();
        List<CalendarEvent> dates = new ArrayList<>();
        meetings.between(clock.instant().minus(BACK), clock.instant().plus(AHEAD)).forEach(mine -> dates.add(meeting(mine, words)));
        resolutions.mine().forEach(resolution -> dates.add(resolution(resolution, words)));
        sittings.due().forEach(sitting -> dates.add(exam(sitting, words)));
        decision(me, words).ifPresent(dates::add);
        check(me, words).ifPresent(dates::add);
        settling(me, words).ifPresent(dates::add);
        return dates;
    }

    private static CalendarEvent meeting(MyMeeting mine, FeedWords words) {
        Meeting meeting = mine.meeting();
        String title = words.own(meeting.title());
        String lecture = mine.lecture().isEmpty() ? title : words.own(mine.lecture());
        boolean prepares = mine.lecturer() && meeting.is(MeetingState.PLANNED);
        boolean cancelled = meeting.is(MeetingState.CANCELLED);
        List<String> about = new ArrayList<>(List.of(words.of("lecture.kind." + meeting.kind().code()) + " · " + words.own(meeting.unitName())));
        if (mine.chair()) {
            about.add(words.of("shell.calendar.chair"));
        }
        if (cancelled && meeting.cancelledReason() != null) {
            about.add(words.of("shell.calendar.cancelled", words.own(meeting.cancelledReason())));
        }
        return new CalendarEvent("meeting-" + meeting.id(), new CalendarSpan.Hours(meeting.startsAt(), meeting.endsAt()),
                mine.lecturer() ? words.of("shell.calendar.turn", lecture) : title, words.own(meeting.place()), String.join("\n", about),
                words.link(prepares ? "/lecture/prepare?meeting=" + meeting.id() : page(meeting)), cancelled);
    }

    private static String page(Meeting meeting) {
        return (meeting.kind() == MeetingKind.REVIEW ? "/lecture/review?id=" : "/lecture/meeting?id=") + meeting.id();
    }

    /** What a meeting resolved that he should do. */
    private static CalendarEvent resolution(Resolution resolution, FeedWords words) {
        return CalendarEvent.of("resolution-" + resolution.id(), new CalendarSpan.Day(resolution.dueOn()), words.of("shell.calendar.resolution", words.own(resolution.words())),
                words.own(resolution.meetingTitle()), words.link("/lecture/resolution?id=" + resolution.id()));
    }

    private static CalendarEvent exam(MySitting sitting, FeedWords words) {
        String about = words.of("shell.due.examWhy", sitting.questions(), sitting.minutes(), sitting.passPercent());
        return CalendarEvent.of("sitting-" + sitting.id(), new CalendarSpan.Hours(sitting.opensAt(), sitting.closesAt()),
                words.of("shell.calendar.exam", words.own(sitting.title())), sitting.note().isEmpty() ? about : about + "\n" + words.own(sitting.note()),
                words.link("/exam/attempt?sitting=" + sitting.id()));
    }

    /** A newcomer's contract. */
    private Optional<CalendarEvent> decision(Me me, FeedWords words) {
        return members.newcomer(me.id()).filter(newcomer -> newcomer.passedOn() == null).map(Newcomer::due)
                .map(due -> CalendarEvent.of("decision-" + me.id(), new CalendarSpan.Day(due), words.of("shell.calendar.decision"),
                        words.of("shell.calendar.decisionWhy"), words.link("/onboarding/mine")));
    }

    /** His own month, as long as he has to say whether it is right. */
    private Optional<CalendarEvent> check(Me me, FeedWords words) {
        YearMonth period = periods.inWork(me.unitPath());
        if (periods.stage(period) != MonthStage.DRAFT) {
            return Optional.empty();
        }
        return Optional.of(confirm.of(me.id(), period)).filter(MyCheck::isAgreeable).map(mine -> CalendarEvent.of("check-" + period,
                new CalendarSpan.Day(mine.until()), words.of("shell.calendar.check", words.month(period)), words.of("shell.due.confirmWhy", words.date(mine.until())),
                words.link("/appraisal/month?period=" + period)));
    }

    /** The month's entries for who enters some, its closing for who closes it. */
    private Optional<CalendarEvent> settling(Me me, FeedWords words) {
        return me.holdings().stream().filter(holding -> holding.role() == Role.DEPUTY).findFirst()
                .or(() -> me.holdings().stream().filter(MyDates::enters).findFirst()).flatMap(holding -> settling(holding, words));
    }

    private Optional<CalendarEvent> settling(Holding holding, FeedWords words) {
        YearMonth period = periods.inWork(holding.unitPath());
        MonthStage stage = periods.stage(period);
        boolean closes = holding.role() == Role.DEPUTY;
        if (stage == MonthStage.CLOSED || !closes && stage != MonthStage.ENTRY) {
            return Optional.empty();
        }
        MonthCalendar days = calendars.of(holding.unitPath(), period);
        LocalDate day = closes ? days.closedBy() : days.entryUntil();
        return Optional.of(CalendarEvent.of((closes ? "close-" : "entries-") + period, new CalendarSpan.Day(day),
                words.of(closes ? "shell.calendar.close" : "shell.calendar.entries", words.month(period)), "",
                words.link(closes ? "/appraisal/periods" : "/appraisal/sheet?unit=" + holding.unitId() + "&period=" + period)));
    }

    private static boolean enters(Holding holding) {
        return holding.role() == Role.INSPECTION || holding.role() == Role.CENTRE || holding.role() == Role.DIRECTOR;
    }
}
