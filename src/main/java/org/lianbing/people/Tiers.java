package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The tiers that apply in a unit: its own if it has set any, else those of the nearest unit above, else the company's. */
@ApplicationScoped
@Transactional
public class Tiers {

    private final Sql sql;
    private final Members members;
    private final Clock clock;

    Tiers() {
        this(null, null, null);
    }

    @Inject
    Tiers(Sql sql, Members members, Clock clock) {
        this.sql = sql;
        this.members = members;
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

    /** The tiers of many members today; those without a post are not in it. One query for each unit among them. */
    public Map<MemberId, Tier> of(Collection<MemberCard> cards) {
        Map<String, List<Tier>> tiers = new HashMap<>();
        Map<String, LocalDate> today = new HashMap<>();
        Map<MemberId, Tier> found = new HashMap<>();
        for (MemberCard card : cards) {
            Tenure.tier(card, today.computeIfAbsent(card.unitPath(), path -> today(card)), tiers.computeIfAbsent(card.unitPath(), this::in))
                    .ifPresent(tier -> found.put(card.id(), tier));
        }
        return found;
    }

    /** Completed years in the post; empty for those without a post. */
    public Optional<Integer> yearsInPost(MemberId member) {
        MemberCard card = members.card(member);
        return Optional.ofNullable(card.inPostOn()).map(since -> Tenure.years(since, today(card)));
    }

    private LocalDate today(MemberCard card) {
        return LocalDate.ofInstant(clock.instant(), members.zoneOf(card.unitPath()));
    }
}
