package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;

/** Brings the coming turns of a series into the order that now holds, takes lectures along with their lecturers, and tells whose turn moved. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Replan {

    /** Of what is farther off, members are told when it comes near. */
    private static final Duration NEAR = Duration.ofDays(28);

    private final AllSeries all;
    private final HoldMeetings hold;
    private final RotaBook book;
    private final Lectures lectures;
    private final Notify notify;
    private final Clock clock;

    Replan() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Replan(AllSeries all, HoldMeetings hold, RotaBook book, Lectures lectures, Notify notify, Clock clock) {
        this.all = all;
        this.hold = hold;
        this.book = book;
        this.lectures = lectures;
        this.notify = notify;
        this.clock = clock;
    }

    /** After anything that the rota hangs on has changed. Doing it again changes nothing. */
    void run(long id) {
        Series series = all.lock(id);
        hold.fill(series);
        if (!series.isRetired()) {
            book.enrol(series);
        }
        RotaState state = book.read(id);
        write(state, state, "");
    }

    /** @param reason what was said of it, in somebody's own words; empty if nobody did it */
    void write(RotaState before, RotaState changed, String reason) {
        RotaState after = before.with(changed.planned().turns());
        Map<RotaSlot, KeptTurn> stood = before.turns().stream().collect(Collectors.toMap(KeptTurn::slot, turn -> turn));
        Map<Occasion, KeptTurn> told = before.turns().stream().collect(Collectors.toMap(Occasion::of, turn -> turn));
        List<KeptTurn> gone = new ArrayList<>(before.turns());
        List<KeptTurn> instead = new ArrayList<>();
        for (KeptTurn turn : after.turns()) {
            KeptTurn was = stood.get(turn.slot());
            if (was != null && was.isSameAs(turn)) {
                gone.remove(was);
            } else {
                instead.add(Optional.ofNullable(told.get(Occasion.of(turn))).map(old -> turn.told(old.toldAt())).orElse(turn));
            }
        }
        book.write(gone, instead);
        for (Mover mover : movers(before, after)) {
            takeLectures(mover);
            tell(before, mover, reason);
        }
    }

    /** Whose turn comes to be in another meeting; who loses one, and who gains one. */
    static List<Mover> movers(RotaState before, RotaState after) {
        Map<MemberId, TreeSet<RotaSlot>> from = slots(before);
        Map<MemberId, TreeSet<RotaSlot>> to = slots(after);
        List<Mover> movers = new ArrayList<>();
        new TreeSet<>(java.util.stream.Stream.concat(from.keySet().stream(), to.keySet().stream()).map(MemberId::value).toList()).forEach(id -> {
            MemberId member = new MemberId(id);
            List<RotaSlot> lost = without(from.get(member), to.get(member));
            List<RotaSlot> won = without(to.get(member), from.get(member));
            for (int at = 0; at < Math.max(lost.size(), won.size()); at++) {
                movers.add(new Mover(member, at < lost.size() ? lost.get(at) : null, at < won.size() ? won.get(at) : null));
            }
        });
        return movers;
    }

    private static Map<MemberId, TreeSet<RotaSlot>> slots(RotaState state) {
        Map<MemberId, TreeSet<RotaSlot>> slots = new HashMap<>();
        state.comingTurns().forEach(turn -> slots.computeIfAbsent(turn.lecturer(), none -> new TreeSet<>()).add(turn.slot()));
        return slots;
    }

    private static List<RotaSlot> without(TreeSet<RotaSlot> slots, TreeSet<RotaSlot> others) {
        return slots == null ? List.of() : slots.stream().filter(slot -> others == null || others.stream()
                .noneMatch(other -> other.meeting() == slot.meeting())).toList();
    }

    private void takeLectures(Mover mover) {
        if (mover.from() != null) {
            lectures.move(mover.member(), mover.from().meeting(), mover.to() == null ? null : Long.valueOf(mover.to().meeting()));
        }
    }

    private void tell(RotaState state, Mover mover, String reason) {
        if (mover.from() == null || !isNear(state, mover.from()) && (mover.to() == null || !isNear(state, mover.to()))) {
            return;
        }
        String code = "lecture.rota.notice." + (mover.to() == null ? "taken" : "moved") + (reason.isEmpty() ? "" : "Because");
        List<String> words = mover.to() == null ? List.of(state.series().title(), mover.from().day().toString(), reason)
                : List.of(state.series().title(), mover.from().day().toString(), mover.to().day().toString(), reason);
        notify.tell(List.of(mover.member()), new NewNotice(code, words, "/lecture/mine", "rota/" + state.series().id() + "/moved/" + mover.member()));
    }

    private boolean isNear(RotaState state, RotaSlot slot) {
        return state.meeting(slot.meeting()).startsAt().isBefore(clock.instant().plus(NEAR));
    }

    /** @param from null: a turn more; @param to null: a turn less */
    record Mover(MemberId member, RotaSlot from, RotaSlot to) {
    }

    private record Occasion(long meeting, MemberId lecturer) {

        static Occasion of(KeptTurn turn) {
            return new Occasion(turn.slot().meeting(), turn.lecturer());
        }
    }
}
