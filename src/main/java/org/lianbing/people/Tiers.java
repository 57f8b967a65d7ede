package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** The tiers that apply in a unit: its own if it has set any, else those of the nearest unit above, else the company's. */
@ApplicationScoped
@Transactional
public class Tiers {

    private final Sql sql;
    private final Members members;
    private final Settings settings;
    private final Clock clock;

    Tiers() {
        this(null, null, null, null);
    }

    @Inject
    Tiers(Sql sql, Members members, Settings settings, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /** In order of years, onboarding first. */
    public List<Tier> in(String unitPath) {
        return sql.list(row -> new Tier(row.text("code"), row.text("title"), row.text("title_en"), row.count("min_years")),
                "select code, title, title_en, min_years from tier where coalesce(unit_id, 0) = (select coalesce(t.unit_id, 0) "
                + "from tier t left join unit u on u.id = t.unit_id where t.unit_id is null or ? like u.path || '%' "
                + "order by length(coalesce(u.path, '')) desc limit 1) order by min_years", unitPath);
    }

    /** The tier of a member today, in his unit's zone; empty for those without a customer-manager's post. */
    public Optional<Tier> of(MemberId member) {
        MemberCard card = members.card(member);
        return Tenure.tier(card, today(card), in(card.unitPath()));
    }

    /** The tiers of many members today; those without a post are not in it. Two queries, however many units they are in. */
    public Map<MemberId, Tier> of(Collection<MemberCard> cards) {
        List<Ladder> ladders = ladders();
        List<Zone> zones = sql.list(row -> new Zone(row.text("path"), ZoneId.of(row.text("zone"))),
                "select path, zone from unit where zone is not null order by length(path) desc");
        Map<String, List<Tier>> tiers = new HashMap<>();
        Map<String, LocalDate> today = new HashMap<>();
        Map<MemberId, Tier> found = new HashMap<>();
        for (MemberCard card : cards) {
            Tenure.tier(card, today.computeIfAbsent(card.unitPath(), path -> today(path, zones)),
                    tiers.computeIfAbsent(card.unitPath(), path -> nearest(path, ladders))).ifPresent(tier -> found.put(card.id(), tier));
        }
        return found;
    }

    private List<Ladder> ladders() {
        Map<String, List<Tier>> byPath = new LinkedHashMap<>();
        sql.list(row -> byPath.computeIfAbsent(row.text("path"), path -> new ArrayList<>()).add(new Tier(row.text("code"), row.text("title"),
                row.text("title_en"), row.count("min_years"))), "select coalesce(u.path, '/') as path, t.code, t.title, t.title_en, t.min_years "
                + "from tier t left join unit u on u.id=t.unit_id order by length(coalesce(u.path, '')) desc, t.min_years");
        return byPath.entrySet().stream().map(entry -> new Ladder(entry.getKey(), entry.getValue())).toList();
    }

    private static List<Tier> nearest(String path, List<Ladder> ladders) {
        return ladders.stream().filter(ladder -> path.startsWith(ladder.path())).findFirst().map(Ladder::tiers).orElse(List.of());
    }

    private LocalDate today(String path, List<Zone> zones) {
        ZoneId zone = zones.stream().filter(each -> path.startsWith(each.path())).findFirst().map(Zone::id).orElse(settings.zone());
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Completed years in the post; empty for those without a post. */
    public Optional<Integer> yearsInPost(MemberId member) {
        MemberCard card = members.card(member);
        return Optional.ofNullable(card.inPostOn()).map(since -> Tenure.years(since, today(card)));
    }

    private LocalDate today(MemberCard card) {
        return LocalDate.ofInstant(clock.instant(), members.zoneOf(card.unitPath()));
    }

    /** The tiers that a unit has set for itself and all below. */
    private record Ladder(String path, List<Tier> tiers) {
    }

    private record Zone(String path, ZoneId id) {
    }
}
