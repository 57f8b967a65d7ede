package org.lianbing.lecture.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Times as a form's time field sends them. */
final class FormTimes {

    private FormTimes() {
    }

    /** To the minute; null for what is no time. */
    static LocalTime read(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
