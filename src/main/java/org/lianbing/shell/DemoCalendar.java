package org.lianbing.shell;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/** The demo company's days, all counted from the day of first start and the last full month before it. */
record DemoCalendar(LocalDate start, ZoneId zone) {

    /** The last full month: the one with the history. */
    YearMonth month() {
        return YearMonth.from(start).minusMonths(1);
    }

    /** When the company and its people are entered. */
    Instant founding() {
        return at(month().atDay(1).minusDays(30), 8, 0);
    }

    /** The first working day from the middle of the month on: the stage exam. */
    LocalDate examDay() {
        return working(month().atDay(15));
    }

    /** A day of the month after: entries, resit, appeal, closing. */
    LocalDate following(int day) {
        return month().plusMonths(1).atDay(day);
    }

    boolean hasCome(LocalDate day) {
        return !day.isAfter(start);
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
    }

    /** That day, or the Monday after where it is a weekend. */
    static LocalDate working(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The last 29 February before the start. */
    LocalDate lastLeapDay() {
        int year = start.getYear();
        while (!Year.isLeap(year) || LocalDate.of(year, 2, 29).isAfter(start)) {
            year--;
        }
        return LocalDate.of(year, 2, 29);
    }

    /** Reads {@code 3.4} (years and tenths), {@code -38} (days), {@code almost3}, {@code leapday}. */
    LocalDate inPostSince(String text) {
        if (text.equals("almost3")) {
            return start.plusDays(7).minusYears(3);
        } else if (text.equals("leapday")) {
            return lastLeapDay();
        } else if (text.startsWith("-")) {
            return start.minusDays(Integer.parseInt(text.substring(1)));
        }
        int tenths = Integer.parseInt(text.replace(".", ""));
        return start.minusYears(tenths / 10).minusMonths(Math.round(tenths % 10 * 1.2f));
    }
}
