package org.lianbing.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/** One member's attempt at a sitting (答卷): open, then waiting for its markers, then final. Its answers are rows of their own. */
@Entity
@Table(name = "attempt")
class Attempt {

    /** PAPER: it is printed and waits to be keyed in; ABSENT: nobody came to write on it; VOID: gives no result. */
    enum State { OPEN, MARKING, FINAL, VOID, PAPER, ABSENT }

    /** FORCED: an invigilator handed it in for him; PAPER: it was written on paper and keyed in. */
    enum SubmittedBy { MEMBER, BELL, FORCED, PAPER }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_seq")
    @SequenceGenerator(name = "attempt_seq", sequenceName = "attempt_seq", allocationSize = 50)
    private Long id;

    @Column(name = "sitting_id")
    private long sittingId;
    @Column(name = "member_id")
    private long memberId;
    private int number;
    private long seed;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_by")
    private SubmittedBy submittedBy;
    private BigDecimal score;
    @Column(name = "out_of")
    private BigDecimal outOf;
    private Boolean passed;
    private String device;
    private boolean unlocked;
    @Column(name = "at_slot")
    private int atSlot = 1;
    @Column(name = "forced_reason")
    private String forcedReason;
    @Column(name = "voided_reason")
    private String voidedReason;

    protected Attempt() {
    }

    Attempt(long sittingId, MemberId member, int number, long seed, Instant startedAt, Instant endsAt, Score outOf) {
        this.sittingId = sittingId;
        this.memberId = member.value();
        this.number = number;
        this.seed = seed;
        this.startedAt = startedAt;
        this.endsAt = endsAt;
        this.outOf = outOf.value();
        this.state = State.OPEN;
    }

    /** From now on it can be worked on with this device only. */
    void keepTo(Device only) {
        device = only.mark();
        unlocked = false;
    }

    /** The next device that starts may take it over. */
    void unlock() {
        unlocked = true;
    }

    boolean isUnlocked() {
        return unlocked;
    }

    /** The mark of its one device, or null. */
    String device() {
        return device;
    }

    boolean allows(Device any) {
        return device == null || device.equals(any.mark());
    }

    /** @throws Failure.Conflict {@code exam.device.other} if it stays with another device */
    void requireDevice(Device any) {
        if (!allows(any)) {
            throw new Failure.Conflict("exam.device.other");
        }
    }

    /** Where nobody goes back: what stands before this slot is left behind. */
    int atSlot() {
        return atSlot;
    }

    void goOnTo(int slot) {
        atSlot = slot;
    }

    /** Handed in, by the member or by the bell. What the bell takes counts as handed in when it rang. */
    void submit(Instant now, SubmittedBy by) {
        submittedBy = by;
        submittedAt = by == SubmittedBy.BELL || now.isAfter(endsAt) ? endsAt : now;
        state = State.MARKING;
    }

    /** All answers have their marks. A question that is struck out takes its points from what could be reached. */
    void finish(Graded graded) {
        score = graded.score().value();
        outOf = graded.outOf().value();
        passed = graded.passed();
        state = State.FINAL;
    }

    /** Something in it has to be marked by a person again. */
    void awaitMarker() {
        state = State.MARKING;
        score = null;
        passed = null;
    }

    /** An invigilator hands it in for him. */
    void force(Instant now, String reason) {
        submit(now, SubmittedBy.FORCED);
        forcedReason = reason;
    }

    /** Gives no result from now on. */
    void strikeOut(String reason) {
        state = State.VOID;
        voidedReason = reason;
        score = null;
        passed = null;
    }

    /** Is handed in again as it was, and waits to be marked. */
    void restore() {
        state = State.MARKING;
        voidedReason = null;
    }

    /** Is printed: nobody answers it on a screen. */
    void layOnPaper() {
        state = State.PAPER;
    }

    /** Nobody came to write on it. */
    void nobodyCame() {
        state = State.ABSENT;
    }

    /** What was written on it is keyed in anew. */
    void keyAgain() {
        state = State.PAPER;
        submittedAt = null;
        submittedBy = null;
        score = null;
        passed = null;
    }

    /** Handed in by mistake: goes on as if it had not been, until then. */
    void reopen(Instant until) {
        state = State.OPEN;
        endsAt = until;
        submittedAt = null;
        submittedBy = null;
        forcedReason = null;
        score = null;
        passed = null;
    }

    /** What he had left when he handed in, from now on, but not past what was the latest for him. */
    Instant endAfterReopening(Instant now, Instant latest) {
        Instant own = now.plus(Duration.between(submittedAt, endsAt));
        return own.isBefore(latest) ? own : latest;
    }

    void extend(Duration extra) {
        endsAt = endsAt.plus(extra);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Handed in, and its result not stated. */
    boolean isMarking() {
        return state == State.MARKING;
    }

    boolean isFinal() {
        return state == State.FINAL;
    }

    boolean isVoid() {
        return state == State.VOID;
    }

    /** Printed, and not keyed in yet. */
    boolean isOnPaper() {
        return state == State.PAPER;
    }

    boolean isAbsent() {
        return state == State.ABSENT;
    }

    /** Was begun and may still come to a result. */
    boolean isPending() {
        return state == State.OPEN || state == State.MARKING || state == State.PAPER;
    }

    /** As on the wire: {@code open}, {@code marking}, {@code final}, {@code void}, {@code paper} or {@code absent}. */
    String stateCode() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    boolean isOver(Instant now) {
        return now.isAfter(endsAt);
    }

    boolean belongsTo(MemberId member) {
        return memberId == member.value();
    }

    long id() {
        return id;
    }

    long sittingId() {
        return sittingId;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    long seed() {
        return seed;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    boolean wasTakenByTheBell() {
        return submittedBy == SubmittedBy.BELL;
    }

    boolean wasKeyed() {
        return submittedBy == SubmittedBy.PAPER;
    }

    /** Why an invigilator handed it in for him; null if none did. */
    String forcedReason() {
        return forcedReason;
    }

    /** Why it gives no result; null if it does. */
    String voidedReason() {
        return voidedReason;
    }

    Score score() {
        return score == null ? null : new Score(score);
    }

    Score outOf() {
        return new Score(outOf);
    }

    Boolean passed() {
        return passed;
    }
}
