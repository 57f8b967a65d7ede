package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Sql;

/** What is kept of a rota: who is in its order, who is away, whose turns were and are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RotaBook {

    private final AllSeries all;
    private final Members members;
    private final Sql sql;
    private final Clock clock;

    RotaBook() {
        this(null, null, null, null);
    }

    @Inject
    RotaBook(AllSeries all, Members members, Sql sql, Clock clock) {
        this.all = all;
        this.members = members;
        this.sql = sql;
        this.clock = clock;
    }

    /** In a fixed number of queries. */
    RotaState read(long id) {
        Series series = all.get(id);
        List<Meeting> meetings = sql.list(Meeting::of, Meeting.SELECT + "where g.series_id=? and g.state<>? order by g.starts_at", id,
                MeetingState.CANCELLED);
        Set<Long> coming = meetings.stream().filter(meeting -> meeting.is(MeetingState.PLANNED) && meeting.startsAt().isAfter(clock.instant()))
                .map(Meeting::id).collect(Collectors.toSet());
        List<Stay> stays = stays(id);
        Map<MemberId, MemberCard> cards = members.inPost(series.unitPath()).stream().collect(Collectors.toMap(MemberCard::id, Function.identity()));
        List<KeptTurn> turns = sql.list(KeptTurn::of, KeptTurn.SELECT + "where g.series_id=? and g.state<>? order by g.starts_at, r.place", id,
                MeetingState.CANCELLED);
        Set<MemberId> others = new HashSet<>();
        stays.forEach(stay -> others.add(stay.member()));
        turns.forEach(turn -> others.addAll(List.of(turn.lecturer(), turn.credited())));
        others.removeAll(cards.keySet());
        Map<MemberId, MemberCard> everyone = new HashMap<>(cards);
        everyone.putAll(members.cards(others));
        return new RotaState(series, meetings, coming, inOrder(series, stays, cards), everyone, turns);
    }

    private List<RotaMember> inOrder(Series series, List<Stay> stays, Map<MemberId, MemberCard> cards) {
        Map<MemberId, Stay> last = stays.stream().collect(Collectors.toMap(Stay::member, Function.identity(), (first, second) -> second));
        Map<MemberId, List<RotaMember.Away>> away = away(series.unitPath());
        List<RotaMember> found = new ArrayList<>();
        last.forEach((member, stay) -> found.add(new RotaMember(member, stay.joined(), stay.left(), away.getOrDefault(member, List.of()),
                lot(series, member))));
        cards.keySet().stream().filter(member -> !last.containsKey(member))
                .forEach(member -> found.add(new RotaMember(member, null, null, away.getOrDefault(member, List.of()), lot(series, member))));
        return found;
    }

    private static long lot(Series series, MemberId member) {
        return new SplittableRandom(series.lot() + member.value() * 0x9E3779B97F4A7C15L).nextLong();
    }

    /** Every stay in the order, the earlier first. */
    List<Stay> stays(long series) {
        return sql.list(row -> new Stay(row.member("member_id"), row.date("joined_on"), row.date("left_on")),
                "select member_id, joined_on, left_on from rota_member where series_id=? order by joined_on, id", series);
    }

    Map<MemberId, List<RotaMember.Away>> away(String unitPath) {
        Map<MemberId, List<RotaMember.Away>> away = new HashMap<>();
        sql.list(row -> away.computeIfAbsent(row.member("member_id"), none -> new ArrayList<>())
                .add(new RotaMember.Away(row.date("from_on"), row.date("until_on"))),
                "select l.member_id, l.from_on, l.until_on from lecture_leave l join member_card c on c.id=l.member_id where c.unit_path like ? "
                + "order by l.from_on", unitPath + "%");
        return away;
    }

    /** Who came since joins at the end of the order, who went leaves it. Newcomers join when they are taken on. */
    void enrol(Series series) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), members.zoneOf(series.unitPath()));
        List<Stay> stays = stays(series.id());
        Set<MemberId> open = stays.stream().filter(stay -> stay.left() == null).map(Stay::member).collect(Collectors.toSet());
        Set<MemberId> now = members.inPost(series.unitPath()).stream().filter(card -> !card.isNewcomer()).map(MemberCard::id)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        LocalDate from = stays.isEmpty() && series.firstOn().isBefore(today) ? series.firstOn() : today;
        sql.batch("insert into rota_member(series_id, member_id, joined_on) values (?,?,?)", now.stream().filter(member -> !open.contains(member))
                .map(member -> new Object[] {series.id(), member, from}).toList());
        sql.batch("update rota_member set left_on=? where series_id=? and member_id=? and left_on is null", open.stream()
                .filter(member -> !now.contains(member)).map(member -> new Object[] {today.minusDays(1), series.id(), member}).toList());
    }

    /** Writes these turns of one rota in place of those. */
    void write(Collection<KeptTurn> gone, Collection<KeptTurn> instead) {
        sql.batch("delete from turn where meeting_id=? and place=?", gone.stream().map(turn -> new Object[] {turn.slot().meeting(), turn.slot().place()})
                .toList());
        sql.batch("insert into turn(meeting_id, place, member_id, origin, reason, credit_id, ahead, why, why_on, told_at) values (?,?,?,?,?,?,?,?,?,?)",
                instead.stream().map(turn -> new Object[] {turn.slot().meeting(), turn.slot().place(), turn.lecturer(), turn.origin(), turn.reason(),
                    turn.credit(), turn.ahead(), turn.why(), turn.since(), turn.toldAt()}).toList());
    }

    /** @param left his last day; null: he is still in it */
    record Stay(MemberId member, LocalDate joined, LocalDate left) {
    }
}
