package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Sql;

/** Finds members in the units that the caller may look into. A few queries for each unit on the page, however many members there are. */
@ApplicationScoped
@Transactional
public class FindMembers {

    public static final int PAGE = 30;
    private static final int MOST = 100_000;

    private final Sql sql;
    private final Members members;
    private final Tiers tiers;
    private final Access access;
    private final Units units;
    private final Clock clock;

    FindMembers() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FindMembers(Sql sql, Members members, Tiers tiers, Access access, Units units, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.tiers = tiers;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /** The units whose members the caller may see, as a tree reads. */
    public List<UnitCard> units() {
        return access.pathsInSight(Matter.CARD).stream().flatMap(path -> units.below(path).stream()).toList();
    }

    public int count(MemberFilter filter) {
        Where where = where(filter);
        return (int) sql.count("select count(*) as n from member_card where " + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} members each. */
    public List<MemberRow> list(MemberFilter filter, int page) {
        return rows(filter, PAGE, page * PAGE);
    }

    /** All at once, for a file. */
    public List<MemberRow> all(MemberFilter filter) {
        return rows(filter, MOST, 0);
    }

    private List<MemberRow> rows(MemberFilter filter, int most, int from) {
        Where where = where(filter);
        List<Object> args = new ArrayList<>(where.args());
        args.add(most);
        args.add(from);
        List<Found> found = sql.list(row -> new Found(Members.readCard(row), row.date("left_on")), "select id, number, name, unit_id, unit_name, unit_path, "
                + "post, in_post_on, onboarding_from, onboarding_passed_on, left_on from member_card where " + where.condition() + " order by "
                + filter.sort().order(filter.descending()) + " limit ? offset ?", args.toArray());
        Map<String, List<Tier>> byUnit = new HashMap<>();
        Map<String, LocalDate> today = new HashMap<>();
        return found.stream().map(one -> row(one, today.computeIfAbsent(one.card().unitPath(), path -> LocalDate.ofInstant(clock.instant(),
                members.zoneOf(path))), byUnit.computeIfAbsent(one.card().unitPath(), tiers::in))).toList();
    }

    /** Of who left, what he had reached on his last day. */
    private static MemberRow row(Found found, LocalDate today, List<Tier> inUnit) {
        MemberCard card = found.card();
        LocalDate day = found.leftOn() == null ? today : found.leftOn();
        return new MemberRow(card, Tenure.tier(card, day, inUnit).orElse(null),
                card.inPostOn() == null ? null : Tenure.years(card.inPostOn(), day), found.leftOn());
    }

    private Where where(MemberFilter filter) {
        List<String> paths = access.pathsInSight(Matter.CARD);
        List<Object> args = new ArrayList<>();
        StringBuilder condition = new StringBuilder(filter.state().condition()).append(" and search_text like ? escape '!'");
        args.add(Chinese.contains(filter.search()));
        condition.append(" and (").append(paths.isEmpty() ? "1=0" : String.join(" or ", paths.stream().map(path -> "unit_path like ?").toList()))
                .append(")");
        paths.forEach(path -> args.add(path + "%"));
        if (filter.unit() != null) {
            condition.append(" and unit_path like ?");
            args.add(units.get(filter.unit()).path() + "%");
        }
        return new Where(condition.toString(), args);
    }

    private record Found(MemberCard card, LocalDate leftOn) {
    }

    private record Where(String condition, List<Object> args) {
    }
}
