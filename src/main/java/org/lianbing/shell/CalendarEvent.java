package org.lianbing.shell;

/**
 * Something with a date, in its reader's words.
 *
 * @param key   what it is, always the same for the same thing: {@code meeting-42}
 * @param place empty if it is nowhere in particular
 * @param about what else is to be known, empty if nothing
 * @param link  where it is opened: a whole address
 */
record CalendarEvent(String key, CalendarSpan span, String title, String place, String about, String link, boolean cancelled) {

    static CalendarEvent of(String key, CalendarSpan span, String title, String about, String link) {
        return new CalendarEvent(key, span, title, "", about, link, false);
    }
}
