package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** The rota of a series as all its members see it. */
@ApplicationScoped
@Transactional
public class ShowRota {

    private static final Duration BACK = Duration.ofDays(28);

    private final AllSeries all;
    private final RotaBook book;
    private final MeetingSight sight;
    private final Members members;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    ShowRota() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ShowRota(AllSeries all, RotaBook book, MeetingSight sight, Members members, Caller caller, Sql sql, Clock clock) {
        this.all = all;
        this.book = book;
        this.sight = sight;
        this.members = members;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /** Those whose rota the caller can see: of his own unit and units above, and those he plans. */
    public List<Series> series() {
        List<Series> found = new ArrayList<>(all.of(members.card(caller.member()).unitPath()));
        all.below(sight.pathsKept()).stream().filter(one -> !one.isRetired() && !found.contains(one)).forEach(found::add);
        return found;
    }

    /** In a fixed number of queries. */
    public RotaView of(long id) {
        RotaState state = book.read(id);
        Series series = state.series();
        sight.requireSight(series.unitPath(), series.chair());
        boolean keeper = sight.isKeeper(series.unitPath());
        MemberId me = caller.memberIfAny().orElse(null);
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(BACK), members.zoneOf(series.unitPath()));
        Map<String, String> titles = titles(id);
        Set<RotaSlot> soon = state.planned().choices().stream().filter(RotaChoice::soon).map(RotaChoice::slot).collect(Collectors.toSet());
        Map<LocalDate, SeriesDay> days = all.days(id).stream().collect(Collectors.toMap(day -> day.isHeld() ? day.movedTo() : day.day(),
                Function.identity(), (first, second) -> first));
        List<RotaView.Week> weeks = new ArrayList<>();
        state.meetings().stream().filter(meeting -> !meeting.heldOn().isBefore(since)).forEach(meeting -> weeks.add(new RotaView.Week(meeting.heldOn(),
                meeting, places(state, meeting, titles, soon, me), reason(days, meeting.heldOn()), state.coming().contains(meeting.id()),
                keeper ? away(state, meeting.heldOn()) : List.of())));
        LocalDate last = weeks.isEmpty() ? since : weeks.get(weeks.size() - 1).day();
        days.values().stream().filter(day -> !day.isHeld() && !day.day().isBefore(since) && !day.day().isAfter(last))
                .forEach(day -> weeks.add(new RotaView.Week(day.day(), null, List.of(), day.reason(), false, List.of())));
        weeks.sort(Comparator.comparing(RotaView.Week::day));
        List<MemberCard> people = keeper ? state.members().stream().filter(member -> member.left() == null).map(member -> state.cards().get(member.id()))
                .sorted(Comparator.comparing(MemberCard::unitPath).thenComparing(MemberCard::number)).toList() : List.of();
        return new RotaView(series, weeks, people, keeper, me != null && state.member(me) != null && state.member(me).left() == null);
    }

    private static String reason(Map<LocalDate, SeriesDay> days, LocalDate day) {
        return days.containsKey(day) ? days.get(day).reason() : "";
    }

    private static List<String> away(RotaState state, LocalDate day) {
        return state.members().stream().filter(member -> member.left() == null && !member.isFree(day)).map(member -> state.cards().get(member.id()).name())
                .sorted().toList();
    }

    private static List<RotaView.Place> places(RotaState state, Meeting meeting, Map<String, String> titles, Set<RotaSlot> soon, MemberId me) {
        List<KeptTurn> turns = state.turns().stream().filter(turn -> turn.slot().meeting() == meeting.id()).toList();
        int most = Math.max(state.coming().contains(meeting.id()) ? state.series().lectures() : 0,
                turns.stream().mapToInt(turn -> turn.slot().place()).max().orElse(0));
        return IntStream.rangeClosed(1, most).mapToObj(number -> turns.stream().filter(turn -> turn.slot().place() == number).findFirst()
                .map(turn -> new RotaView.Place(number, TurnLine.of(turn, state, titles.getOrDefault(meeting.id() + "/" + turn.lecturer(), "")),
                        turn.lecturer().equals(me), soon.contains(turn.slot()))).orElse(new RotaView.Place(number, null, false, false))).toList();
    }

    private Map<String, String> titles(long series) {
        return sql.list(row -> Map.entry(row.id("meeting_id") + "/" + row.member("lecturer_id"), row.text("title")), "select l.meeting_id, l.lecturer_id, "
                + "l.title from lecture l join meeting g on g.id=l.meeting_id where g.series_id=?", series).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
