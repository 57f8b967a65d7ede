package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.AuditTrail;

/** Holidays and other exceptions of a series. Turns keep their order and move on with the meetings. */
@ApplicationScoped
@Transactional
public class SetSeriesDays {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})");
    private static final int MOST_DAYS = 100;

    private final AllSeries all;
    private final HoldMeetings hold;
    private final Replan replan;
    private final MeetingSight sight;
    private final AuditTrail audit;

    SetSeriesDays() {
        this(null, null, null, null, null);
    }

    @Inject
    SetSeriesDays(AllSeries all, HoldMeetings hold, Replan replan, MeetingSight sight, AuditTrail audit) {
        this.all = all;
        this.hold = hold;
        this.replan = replan;
        this.sight = sight;
        this.audit = audit;
    }

    /** By day. */
    public List<SeriesDay> of(long series) {
        sight.requireKeeper(all.get(series).unitPath());
        return all.days(series);
    }

    /**
     * On none of these days the series is held.
     *
     * @param text days as people write or paste them, 2026-10-01 or 2026年10月1日, with anything between
     * @return how many of them are days of the series
     * @throws Failure.Invalid if there is no day in it, or none on which the series would be held
     */
    public int skip(long series, String text, String reason) {
        Series kept = lock(series);
        List<LocalDate> days = read(text);
        List<Problem> problems = new ArrayList<>();
        MeetingChecks.text("skipReason", reason, problems);
        List<LocalDate> regular = days.stream().filter(day -> day.equals(kept.onOrAfter(day))).toList();
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            problems.add(Problem.at("days", "lecture.rota.days.none", MOST_DAYS));
        } else if (regular.isEmpty()) {
            problems.add(Problem.at("days", "lecture.rota.days.noMeeting"));
        }
        refuse(problems);
        regular.forEach(day -> all.put(series, new SeriesDay(0, day, null, null, null, reason.strip())));
        changed(kept, reason);
        return regular.size();
    }

    /**
     * On this day the series is held otherwise.
     *
     * @param to       the day instead, perhaps the same
     * @param startsAt null: as usual
     * @param place    empty: as usual
     * @throws Failure.Invalid if the series is not held on that day, or is on the other already
     */
    public void move(long series, LocalDate day, LocalDate to, LocalTime startsAt, String place, String reason) {
        Series kept = lock(series);
        List<Problem> problems = new ArrayList<>();
        if (day == null || !day.equals(kept.onOrAfter(day))) {
            problems.add(Problem.at("day", "lecture.rota.days.noMeeting"));
        }
        if (to == null) {
            problems.add(Problem.at("to", "lecture.required"));
        } else if (day != null && (to.isBefore(day.minusYears(1)) || to.isAfter(day.plusYears(1)))) {
            problems.add(Problem.at("to", "lecture.rota.day.range"));
        } else if (!to.equals(day) && !Held.of(kept, all.days(series), to, to).isEmpty()) {
            problems.add(Problem.at("to", "lecture.rota.days.taken"));
        }
        if (place != null && place.length() > MeetingChecks.LONGEST_TEXT) {
            problems.add(Problem.at("otherPlace", "lecture.tooLong", MeetingChecks.LONGEST_TEXT));
        }
        MeetingChecks.text("moveReason", reason, problems);
        refuse(problems);
        all.put(series, new SeriesDay(0, day, to, startsAt, place == null || place.isBlank() ? null : place.strip(), reason.strip()));
        changed(kept, reason);
    }

    /** It is held as usual again. */
    public void restore(long series, LocalDate day) {
        Series kept = lock(series);
        all.drop(series, day);
        changed(kept, "");
    }

    private Series lock(long id) {
        Series series = all.lock(id);
        sight.requireKeeper(series.unitPath());
        if (series.isRetired()) {
            throw new Failure.Conflict("lecture.rota.series.retired");
        }
        return series;
    }

    private void changed(Series series, String reason) {
        hold.change(series, reason);
        replan.run(series.id());
        audit.record("lecture.series.days", "series/" + series.id(), "");
    }

    private static List<LocalDate> read(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher found = DAY.matcher(text == null ? "" : text);
        while (found.find()) {
            try {
                days.add(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
            } catch (DateTimeException noDay) {
                throw Failure.Invalid.field("days", "lecture.rota.days.wrong", found.group());
            }
        }
        return days.stream().distinct().toList();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("lecture.meeting.invalid", problems);
        }
    }
}
