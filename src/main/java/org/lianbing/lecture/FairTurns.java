package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Shows whether a rota is fair: who was asked how often, and who could have been. */
@ApplicationScoped
@Transactional
public class FairTurns {

    private final RotaBook book;
    private final MeetingSight sight;

    FairTurns() {
        this(null, null);
    }

    @Inject
    FairTurns(RotaBook book, MeetingSight sight) {
        this.book = book;
        this.sight = sight;
    }

    /**
     * @param from  null: from the first meeting
     * @param until null: to the last that is planned
     * @throws Failure.Forbidden if it is no series of the caller's
     */
    public Fairness of(long id, LocalDate from, LocalDate until) {
        RotaState state = book.read(id);
        sight.requireSight(state.series().unitPath(), state.series().chair());
        LocalDate first = state.meetings().stream().map(Meeting::heldOn).min(LocalDate::compareTo).orElse(state.series().firstOn());
        LocalDate last = state.meetings().stream().map(Meeting::heldOn).max(LocalDate::compareTo).orElse(first);
        LocalDate start = from == null || from.isBefore(first) ? first : from;
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        List<Meeting> window = state.meetings().stream().filter(meeting -> !meeting.heldOn().isBefore(start) && !meeting.heldOn().isAfter(end)).toList();
        return new Fairness(state.series(), start, end, first, last, window.size(), rows(state, window, presence(state, window)));
    }

    /** Whom the order could ask at which meeting. */
    private Map<Long, List<MemberId>> presence(RotaState state, List<Meeting> window) {
        List<RotaBook.Stay> stays = book.stays(state.series().id());
        Map<MemberId, List<RotaMember.Away>> away = state.members().stream().collect(Collectors.toMap(RotaMember::id, RotaMember::away));
        Map<Long, List<MemberId>> present = new HashMap<>();
        window.forEach(meeting -> present.put(meeting.id(), stays.stream().filter(stay -> new RotaMember(stay.member(), stay.joined(), stay.left(),
                away.getOrDefault(stay.member(), List.of()), 0).isInOrder(meeting.heldOn())).map(RotaBook.Stay::member).distinct().toList()));
        return present;
    }

    private static List<FairRow> rows(RotaState state, List<Meeting> window, Map<Long, List<MemberId>> present) {
        Map<Long, List<KeptTurn>> turns = state.turns().stream().collect(Collectors.groupingBy(turn -> turn.slot().meeting()));
        Map<MemberId, int[]> counts = new HashMap<>();
        Map<MemberId, BigDecimal> shares = new HashMap<>();
        for (Meeting meeting : window) {
            List<KeptTurn> there = turns.getOrDefault(meeting.id(), List.of());
            List<MemberId> could = present.get(meeting.id());
            could.forEach(member -> {
                counts.computeIfAbsent(member, none -> new int[3])[0]++;
                shares.merge(member, BigDecimal.valueOf(there.size()).divide(BigDecimal.valueOf(could.size()), 6, RoundingMode.HALF_UP), BigDecimal::add);
            });
            there.forEach(turn -> {
                counts.computeIfAbsent(turn.lecturer(), none -> new int[3])[1]++;
                counts.computeIfAbsent(turn.credited(), none -> new int[3])[2]++;
            });
        }
        List<FairRow> rows = new ArrayList<>();
        counts.forEach((member, count) -> rows.add(new FairRow(state.cards().get(member), count[0], count[1], count[2],
                shares.getOrDefault(member, BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP), count[0] == window.size())));
        rows.sort(Comparator.comparing((FairRow row) -> row.member().unitPath()).thenComparing(row -> row.member().number()));
        return rows;
    }
}
