package org.lianbing.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Chinese;

/**
 * The rules of the hall (考场规则). A draft may hold any; {@link #problems} says what cannot be published.
 *
 * @param lateMinutes so long after the opening nobody starts any more; 0–{@value #MOST_LATE_MINUTES}, null: as long as it is open
 * @param code        what the invigilator says in the room (进场口令), 4–12 letters and digits; null where none is asked
 * @param codeOnStage whether the projector shows it
 * @param oneDevice   the attempt stays with the device on which it was started, until the invigilator unlocks it
 * @param watermark   name and number of the candidate lie over the page
 * @param noteFocus   it is noted how often and how long the page was left
 */
@Embeddable
public record HallRules(@Column(name = "late_minutes") Integer lateMinutes, @Column(name = "access_code") String code,
        @Column(name = "code_on_stage") boolean codeOnStage, @Column(name = "one_device") boolean oneDevice,
        @Enumerated(EnumType.STRING) Turning turning, boolean watermark, @Column(name = "note_focus") boolean noteFocus) {

    /** Whoever may sit it comes when he likes, with what he likes. */
    public static final HallRules NONE = new HallRules(null, null, false, false, Turning.FREE, false, false);
    /** An exam that counts: one device, no secret about who looks away. */
    static final HallRules FORMAL = new HallRules(null, null, false, true, Turning.FREE, true, true);

    private static final int MOST_LATE_MINUTES = 600;
    private static final int MOST_TYPED = 100;

    public HallRules {
        code = code == null || code.isBlank() ? null : code.strip();
        turning = turning == null ? Turning.FREE : turning;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (lateMinutes != null && (lateMinutes < 0 || lateMinutes > MOST_LATE_MINUTES)) {
            problems.add(Problem.at("lateMinutes", "exam.rules.lateMinutes", MOST_LATE_MINUTES));
        }
        if (code != null && !code.matches("[\\p{L}\\p{N}]{4,12}")) {
            problems.add(Problem.at("code", "exam.rules.code"));
        }
        return problems;
    }

    /** The last instant at which somebody may start. */
    Instant startsUntil(Instant opensAt, Instant closesAt) {
        Instant late = lateMinutes == null ? closesAt : opensAt.plus(Duration.ofMinutes(lateMinutes));
        return late.isBefore(closesAt) ? late : closesAt;
    }

    /** Whether that is the code: width, case and 繁體 do not matter. In the time that it takes for any. */
    boolean admits(String typed) {
        return code == null || typed != null && typed.length() <= MOST_TYPED && MessageDigest.isEqual(bytes(code), bytes(typed));
    }

    private static byte[] bytes(String code) {
        return Chinese.searchable(code.strip()).getBytes(StandardCharsets.UTF_8);
    }
}
