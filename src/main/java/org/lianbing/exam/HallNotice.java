package org.lianbing.exam;

import java.time.Instant;
import java.util.Locale;

/**
 * What a candidate is told of the hall's rules: all of them, but never the code itself.
 *
 * @param startsUntil the last instant at which he may start
 * @param late        whether that is earlier than the closing
 * @param code        whether he is asked for the code that the invigilator says
 * @param turning     {@code free}, {@code forward} or {@code page}
 * @param focusNoted  whether leaving the page is noted
 * @param feedback    when he sees his result: {@code now}, {@code after_closing} or {@code never}
 * @param answers     whether he then sees the right answers too
 */
public record HallNotice(Instant startsUntil, boolean late, boolean code, boolean oneDevice, String turning, boolean watermark,
        boolean focusNoted, String feedback, boolean answers) {

    static HallNotice of(HallRules rules, Instant opensAt, Instant closesAt, Feedback feedback, boolean answers) {
        Instant until = rules.startsUntil(opensAt, closesAt);
        return new HallNotice(until, until.isBefore(closesAt), rules.code() != null, rules.oneDevice(), rules.turning().code(),
                rules.watermark(), rules.noteFocus(), feedback.name().toLowerCase(Locale.ROOT), answers);
    }
}
