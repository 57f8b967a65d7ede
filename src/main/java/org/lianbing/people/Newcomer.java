package org.lianbing.people;

import java.time.LocalDate;
import org.lianbing.kernel.MemberId;

/** A newcomer's state: since when, decided by when, taken on when (null until then), accompanied by whom (or null). */
public record Newcomer(LocalDate from, LocalDate due, LocalDate passedOn, MemberId mentor) {
}
