package org.lianbing.lecture;

/**
 * A meeting from a member's view.
 *
 * @param lecturer whether he has a turn in it
 * @param lecture  the title of what he prepares, empty until he has chosen one
 * @param chair    whether he chairs it
 */
public record MyMeeting(Meeting meeting, boolean lecturer, String lecture, boolean chair) {
}
