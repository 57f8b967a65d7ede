package org.lianbing.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Chinese;

/** A paper set for certain members in a window of time (考试场次). */
@Entity
@Table(name = "sitting")
class Sitting {

    /** After his result a candidate has that many days to dispute a question, unless the trainer says otherwise. */
    static final int USUAL_DISPUTE_DAYS = 3;
    static final int MOST_DISPUTE_DAYS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sitting_seq")
    @SequenceGenerator(name = "sitting_seq", sequenceName = "sitting_seq", allocationSize = 50)
    private Long id;

    @Column(name = "paper_id")
    private long paperId;
    private String title;
    @Column(name = "search_text")
    private String searchText;
    @Column(name = "opens_at")
    private Instant opensAt;
    @Column(name = "closes_at")
    private Instant closesAt;
    private int minutes;
    private int attempts;
    @Column(name = "pass_percent")
    private int passPercent;
    private boolean shuffle;
    @Enumerated(EnumType.STRING)
    private Feedback feedback;
    @Column(name = "show_answers")
    private boolean showAnswers;
    @Enumerated(EnumType.STRING)
    private Counting counting;
    private String tags;
    @Column(name = "resit_of")
    private Long resitOf;
    private boolean settled;
    @Column(name = "made_by")
    private Long madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    private String note;
    @Column(name = "dispute_days")
    private int disputeDays = USUAL_DISPUTE_DAYS;
    @Embedded
    private HallRules rules;
    @Column(name = "cancelled_at")
    private Instant cancelledAt;
    @Column(name = "cancelled_by")
    private Long cancelledBy;
    @Column(name = "cancelled_reason")
    private String cancelledReason;

    protected Sitting() {
    }

    Sitting(NewSitting set, long paperId, MemberId madeBy, Instant madeAt) {
        this.paperId = paperId;
        this.title = set.title().strip();
        this.searchText = Chinese.searchable(title);
        this.opensAt = set.opensAt();
        this.closesAt = set.closesAt();
        this.minutes = set.minutes();
        this.attempts = set.attempts();
        this.passPercent = set.passPercent();
        this.shuffle = set.shuffle();
        this.feedback = set.feedback();
        this.showAnswers = set.showAnswers();
        this.counting = set.counting();
        this.tags = String.join(" ", new TreeSet<>(set.tags()));
        this.resitOf = set.resitOf();
        this.madeBy = madeBy == null ? null : madeBy.value();
        this.madeAt = madeAt;
        this.note = set.note();
        this.rules = set.rules();
    }

    /** Called off before anybody started. */
    void cancel(String reason, MemberId by, Instant now) {
        cancelledReason = reason;
        cancelledBy = by == null ? null : by.value();
        cancelledAt = now;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    /** {@code coming}, {@code open}, {@code closed} or {@code cancelled}. */
    String stateAt(Instant now) {
        return isCancelled() ? "cancelled" : isComingAt(now) ? "coming" : hasClosedBy(now) ? "closed" : "open";
    }

    /** Empty where it was not called off. */
    String cancelledReason() {
        return cancelledReason == null ? "" : cancelledReason;
    }

    /** The whole room goes on longer. */
    void extend(Duration extra) {
        closesAt = closesAt.plus(extra);
    }

    boolean isOpenAt(Instant now) {
        return !isCancelled() && !now.isBefore(opensAt) && !now.isAfter(closesAt);
    }

    boolean hasClosedBy(Instant now) {
        return now.isAfter(closesAt);
    }

    boolean isComingAt(Instant now) {
        return now.isBefore(opensAt);
    }

    /** Whether it is too late to start, though it is still open. */
    boolean isTooLateAt(Instant now) {
        return now.isAfter(rules.startsUntil(opensAt, closesAt));
    }

    /** An attempt that starts now ends after its minutes, or when the sitting closes, whichever is first. */
    Instant endOfAttempt(Instant now) {
        Instant own = now.plus(Duration.ofMinutes(minutes));
        return own.isBefore(closesAt) ? own : closesAt;
    }

    /** Whether a candidate may see his result now, if it is final. */
    boolean showsResultAt(Instant now) {
        return feedback == Feedback.NOW || feedback == Feedback.AFTER_CLOSING && hasClosedBy(now);
    }

    /** Everyone who did not come has been stated absent or excused. */
    void settle() {
        settled = true;
    }

    /** Has somebody been excused after the absences were stated, they are stated anew. */
    boolean isSettled() {
        return settled;
    }

    /**
     * Until when a result may be disputed that he handed in, or that was last marked, at this time; null if it may not: disputes are
     * not taken, or the result is not shown.
     */
    Instant disputableUntil(Instant marked) {
        if (disputeDays == 0 || feedback == Feedback.NEVER) {
            return null;
        }
        Instant shown = feedback == Feedback.AFTER_CLOSING && closesAt.isAfter(marked) ? closesAt : marked;
        return shown.plus(Duration.ofDays(disputeDays));
    }

    int disputeDays() {
        return disputeDays;
    }

    void takeDisputesFor(int days) {
        disputeDays = days;
    }

    long id() {
        return id;
    }

    long paperId() {
        return paperId;
    }

    String title() {
        return title;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    int minutes() {
        return minutes;
    }

    int attempts() {
        return attempts;
    }

    int passPercent() {
        return passPercent;
    }

    boolean shuffles() {
        return shuffle;
    }

    boolean showsAnswers() {
        return showAnswers;
    }

    Feedback feedback() {
        return feedback;
    }

    Counting counting() {
        return counting;
    }

    Set<String> tags() {
        return words(tags);
    }

    static Set<String> words(String tags) {
        return Arrays.stream(tags.split(" ")).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    HallRules rules() {
        return rules;
    }

    /** What candidates are told of the rules. */
    HallNotice told() {
        return HallNotice.of(rules, opensAt, closesAt, feedback, showAnswers);
    }

    Long resitOf() {
        return resitOf;
    }

    String note() {
        return note;
    }
}
