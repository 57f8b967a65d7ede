package org.lianbing.lecture;

import java.time.LocalDate;
import org.lianbing.people.MemberCard;

/** From the first to the last of these days a member cannot lecture. */
public record Leave(long id, MemberCard member, LocalDate from, LocalDate until, LeaveKind kind) {
}
