package org.lianbing.shell;

import java.time.Instant;

/**
 * An event with what became of it since a calendar first read it.
 *
 * @param revision 0 as it was first read, one more each time it was found changed
 * @param at       when it was found so
 */
record Revised(CalendarEvent event, int revision, Instant at) {
}
