package org.lianbing.shell;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/**
 * Makes the invented company before the server opens, through the product's own use cases: as if it had worked here for two months.
 * Refuses a database that holds anything else.
 */
@ApplicationScoped
class DemoCompany {

    private final Settings settings;
    private final Sql sql;
    private final Clock clock;
    private final DemoPeople people;
    private final DemoLearning learning;
    private final DemoExams exams;
    private final DemoMonth month;
    private final DemoNewcomers newcomers;
    private final DemoMeetings meetings;
    private final DemoMerit merit;

    DemoCompany() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DemoCompany(Settings settings, Sql sql, Clock clock, DemoPeople people, DemoLearning learning, DemoExams exams, DemoMonth month,
            DemoNewcomers newcomers, DemoMeetings meetings, DemoMerit merit) {
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.learning = learning;
        this.exams = exams;
        this.month = month;
        this.newcomers = newcomers;
        this.meetings = meetings;
        this.merit = merit;
    }

    void open(@Observes @Priority(1000) Startup start) {
        Optional<Boolean> ready = sql.one(row -> row.flag("ready"), "select ready from demo_company");
        if (ready.isPresent() && !ready.get()) {
            throw new IllegalStateException("the making of the demo company was cut short: empty this database and start again");
        } else if (ready.isPresent() && !settings.demo()) {
            throw new IllegalStateException("this database holds the demo company: set LIANBING_DEMO=true, or name another database");
        } else if (ready.isEmpty() && settings.demo()) {
            if (sql.count("select count(*) as n from member") > 0) {
                throw new IllegalStateException("LIANBING_DEMO=true, but this database holds real members: unset it, or name another database");
            }
            make(new DemoCalendar(LocalDate.ofInstant(clock.instant(), settings.zone()), settings.zone()), clock.instant());
        }
    }

    private void make(DemoCalendar calendar, Instant now) {
        sql.update("insert into demo_company(made_on, ready) values (?, false)", calendar.start());
        people.enter(calendar);
        newcomers.begin(calendar);
        long weekly = meetings.begin(calendar);
        learning.study(calendar);
        long exam = exams.stageExam(calendar);
        newcomers.inTheMonth(calendar);
        meetings.hold(calendar, weekly);
        merit.earn(calendar);
        month.enter(calendar);
        if (calendar.hasCome(calendar.following(5))) {
            exams.resit(calendar, exam);
        }
        month.finish(calendar);
        newcomers.sinceThen(calendar);
        learning.remind(calendar);
        exams.written(calendar, now);
        newcomers.openEarly(now);
        exams.small(calendar, now);
        sql.update("update demo_company set ready=true");
    }
}
