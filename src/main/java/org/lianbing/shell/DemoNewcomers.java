package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lianbing.onboarding.AssignMentor;
import org.lianbing.onboarding.DayEntry;
import org.lianbing.onboarding.DecideDay;
import org.lianbing.onboarding.KeepDay;
import org.lianbing.onboarding.OpenEarly;

/** The demo company's newcomers: their mentors, what they wrote of each day, and the written exam that one of them may sit early. */
@ApplicationScoped
class DemoNewcomers {

    private static final String TRAINER = "060006";
    private static final Map<String, String> MENTORS = Map.of("061105", "061101", "061207", "061208", "061306", "061301");
    private static final Map<String, String> DIRECTORS = Map.of("061105", "060008", "061207", "060009", "061306", "060010");

    private final AssignMentor assign;
    private final KeepDay keep;
    private final DecideDay decide;
    private final OpenEarly early;
    private final DemoActs acts;

    DemoNewcomers() {
        this(null, null, null, null, null);
    }

    @Inject
    DemoNewcomers(AssignMentor assign, KeepDay keep, DecideDay decide, OpenEarly early, DemoActs acts) {
        this.assign = assign;
        this.keep = keep;
        this.decide = decide;
        this.early = early;
        this.acts = acts;
    }

    /** On his first day each is given his mentor, by his director. */
    void begin(DemoCalendar calendar) {
        DemoFiles.managers().stream().filter(DemoMember::isNewcomer).forEach(newcomer -> {
            LocalDate first = calendar.inPostSince(newcomer.inPost());
            acts.as(DIRECTORS.get(newcomer.number()), calendar.at(first, 9, 0), () -> {
                assign.give(acts.id(newcomer.number()), acts.id(MENTORS.get(newcomer.number())), first);
                return null;
            });
        });
    }

    /** The days of the month with the history: before it is closed. */
    void inTheMonth(DemoCalendar calendar) {
        accompany(calendar, day -> !day.isAfter(calendar.month().atEndOfMonth()));
    }

    void sinceThen(DemoCalendar calendar) {
        accompany(calendar, day -> day.isAfter(calendar.month().atEndOfMonth()) && calendar.hasCome(day.plusDays(1)));
        acts.jobsHaveRun(calendar.at(calendar.start().minusDays(1), 22, 0));
    }

    /** The trainer opens the exam to him before his last topic. */
    void openEarly(Instant now) {
        acts.as(TRAINER, now.minusSeconds(2 * 86_400 - 600), () -> {
            early.open(acts.id("061105"), "跟班见习 10 天已由沈知远全部签字，最后一个专题可与考试同步学完。");
            return null;
        });
    }

    private void accompany(DemoCalendar calendar, Predicate<LocalDate> when) {
        Map<String, LocalDate> first = DemoFiles.managers().stream().filter(DemoMember::isNewcomer)
                .collect(java.util.stream.Collectors.toMap(DemoMember::number, newcomer -> calendar.inPostSince(newcomer.inPost())));
        for (String[] cells : DemoFiles.lines("shadowing.csv")) {
            LocalDate day = workingDay(first.get(cells[0]), Integer.parseInt(cells[1]));
            if (when.test(day)) {
                write(calendar, day, cells);
            }
        }
    }

    private void write(DemoCalendar calendar, LocalDate day, String[] cells) {
        DayEntry entry = DayEntry.of(day, Integer.parseInt(cells[3]), List.of(cells[4].split(" ")), cells[5], cells[6], cells[7]);
        boolean draft = cells[2].equals("draft");
        long id = acts.as(cells[0], calendar.at(day, 18, 10), () -> (draft ? keep.save(entry) : keep.send(entry)).id());
        Instant evening = calendar.at(day, 20, 15);
        if (cells[2].equals("ticked")) {
            acts.as(MENTORS.get(cells[0]), evening, () -> decide.tick(id, cells[8]));
        } else if (cells[2].equals("returned")) {
            acts.as(MENTORS.get(cells[0]), evening, () -> decide.giveBack(id, cells[8]));
        }
    }

    /** The so-manieth working day after the first. */
    private static LocalDate workingDay(LocalDate first, int number) {
        LocalDate day = first;
        for (int i = 0; i < number; i++) {
            day = DemoCalendar.working(day.plusDays(1));
        }
        return day;
    }
}
