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

    /**
     * @param search part of name or number; empty for all
     * @param unit   this unit and below, or null for all that the caller may see
     */
    public int count(String search, Long unit) {
        Where where = where(search, unit);
        return (int) sql.count("select count(*) as n from member_card where " + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} members each, by unit and number. */
    public List<MemberRow> list(String search, Long unit, int page) {
        Where where = where(search, unit);
        List<Object> args = new ArrayList<>(where.args());
        args.add(PAGE);
        args.add(page * PAGE);
        List<MemberCard> cards = sql.list(Members::readCard, Members.CARD + "where " + where.condition()
                + " order by unit_path, number limit ? offset ?", args.toArray());
        Map<String, List<Tier>> byUnit = new HashMap<>();
        Map<String, LocalDate> today = new HashMap<>();
        return cards.stream().map(card -> row(card, today.computeIfAbsent(card.unitPath(), path -> LocalDate.ofInstant(clock.instant(),
                members.zoneOf(path))), byUnit.computeIfAbsent(card.unitPath(), tiers::in))).toList();
    }

    private static MemberRow row(MemberCard card, LocalDate today, List<Tier> inUnit) {
        return new MemberRow(card, Tenure.tier(card, today, inUnit).orElse(null),
                card.inPostOn() == null ? null : Tenure.years(card.inPostOn(), today));
    }

    private Where where(String search, Long unit) {
        List<String> paths = access.pathsInSight(Matter.CARD);
        List<Object> args = new ArrayList<>();
        StringBuilder condition = new StringBuilder("left_on is null and search_text like ? escape '!'");
        args.add(Chinese.contains(search == null ? "" : search));
        condition.append(" and (").append(paths.isEmpty() ? "1=0" : String.join(" or ", paths.stream().map(path -> "unit_path like ?").toList()))
                .append(")");
        paths.forEach(path -> args.add(path + "%"));
        if (unit != null) {
            condition.append(" and unit_path like ?");
            args.add(units.get(unit).path() + "%");
        }
        return new Where(condition.toString(), args);
    }

    private record Where(String condition, List<Object> args) {
    }
}
