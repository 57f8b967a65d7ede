package org.lianbing.exam;

import java.time.Instant;

/**
 * One line of a sitting's record.
 *
 * @param act    what was done: {@code extra}, {@code force}, {@code void} …, in words {@code exam.act.<act>}
 * @param detail a figure that belongs to it, such as the minutes; may be empty
 * @param member whom it concerned, or null: the whole room
 * @param number his number (工号), or null
 * @param reason why; of a message what it said
 * @param by     who did it, or null: the system
 */
public record DeskLine(Instant at, String act, String detail, String member, String number, String reason, String by) {
}
