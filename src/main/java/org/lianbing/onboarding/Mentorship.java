package org.lianbing.onboarding;

import java.time.LocalDate;
import org.lianbing.people.MemberCard;

/** Who accompanied a newcomer from when until when (both included); until null for the present one. Given by a name, or null. */
public record Mentorship(MemberCard mentor, LocalDate from, LocalDate until, String givenBy) {
}
