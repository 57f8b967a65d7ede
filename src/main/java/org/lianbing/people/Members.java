package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** Looks members up. Says nothing of who may: use cases ask {@link Access} first. */
@ApplicationScoped
@Transactional
public class Members {

    static final String CARD = "select id, number, name, unit_id, unit_name, unit_path, post, in_post_on, onboarding_from, "
            + "onboarding_passed_on from member_card ";

    private final Sql sql;
    private final Settings settings;
    private final Clock clock;

    Members() {
        this(null, null, null);
    }

    @Inject
    Members(Sql sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is none */
    public MemberCard card(MemberId id) {
        return sql.one(Members::readCard, CARD + "where id=?", id).orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
    }

    public Map<MemberId, MemberCard> cards(Collection<MemberId> ids) {
        return ids.isEmpty() ? Map.of() : sql.list(Members::readCard, CARD + "where id in (" + Sql.marks(ids.size()) + ")", ids.toArray()).stream()
                .collect(Collectors.toMap(MemberCard::id, Function.identity()));
    }

    public Optional<MemberCard> withNumber(String number) {
        return sql.one(Members::readCard, CARD + "where number=?", number);
    }

    /** Everyone with a customer-manager's post who has not left, in this unit and below, by unit and number. */
    public List<MemberCard> inPost(String unitPath) {
        return sql.list(Members::readCard, CARD + "where left_on is null and in_post_on is not null and unit_path like ? "
                + "order by unit_path, number", unitPath + "%");
    }

    /** Everyone in this unit and below who holds this role somewhere, acting deputies not counted, by unit and number. */
    public List<MemberCard> withRole(Role role, String unitPath) {
        return sql.list(Members::readCard, CARD + "where left_on is null and unit_path like ? and id in (select member_id from role_holding where role=?) "
                + "order by unit_path, number", unitPath + "%", role.code());
    }

    /** The newcomers who are given to this mentor. */
    public List<MemberCard> newcomersOf(MemberId mentor) {
        return sql.list(Members::readCard, CARD + "where id in (select id from member where mentor_id=? and onboarding_passed_on is null "
                + "and left_on is null) order by number", mentor);
    }

    boolean isMentor(MemberId mentor, MemberId member) {
        return sql.count("select count(*) as n from member where id=? and mentor_id=? and onboarding_passed_on is null", member, mentor) > 0;
    }

    /** What a newcomer's state hangs on; empty for all others. */
    public Optional<Newcomer> newcomer(MemberId id) {
        return sql.one(row -> new Newcomer(row.date("onboarding_from"), row.date("onboarding_due"), row.date("onboarding_passed_on"),
                row.member("mentor_id")), "select onboarding_from, onboarding_due, onboarding_passed_on, mentor_id from member "
                + "where id=? and onboarding_from is not null", id);
    }

    /** Who holds this role over the member's unit, acting deputies too, the nearest unit first. */
    public List<MemberCard> holders(Role role, MemberId over) {
        String path = card(over).unitPath();
        return sql.list(Members::readCard, "select c.id, c.number, c.name, c.unit_id, c.unit_name, c.unit_path, c.post, c.in_post_on, "
                + "c.onboarding_from, c.onboarding_passed_on from member_card c join " + Holdings.NOW + " h on h.member_id=c.id "
                + "join unit u on u.id=h.unit_id where h.role=? and ? like u.path || '%' and c.left_on is null "
                + "order by length(u.path) desc, c.number", Holdings.at(clock.instant(), role.code(), path));
    }

    /** The nearest zone up the tree, else the company's. */
    public ZoneId zoneOf(String unitPath) {
        return sql.list(row -> ZoneId.of(row.text("zone")), "select zone from unit where zone is not null and ? like path || '%' "
                + "order by length(path) desc", unitPath).stream().findFirst().orElse(settings.zone());
    }

    public LocalDate today(MemberId member) {
        return LocalDate.ofInstant(clock.instant(), zoneOf(card(member).unitPath()));
    }

    Me me(MemberCard card) {
        MemberId id = card.id();
        List<Holding> holdings = sql.list(row -> new Holding(Role.of(row.text("role")), row.id("unit_id"), row.text("path")),
                "select distinct h.role, h.unit_id, u.path from " + Holdings.NOW + " h join unit u on u.id = h.unit_id where h.member_id=?",
                Holdings.at(clock.instant(), id));
        return new Me(id, card.number(), card.name(), card.unitId(), card.unitName(), card.unitPath(), zoneOf(card.unitPath()), holdings);
    }

    static MemberCard readCard(Row row) {
        return new MemberCard(row.member("id"), row.text("number"), row.text("name"), row.id("unit_id"), row.text("unit_name"),
                row.text("unit_path"), row.text("post"), row.date("in_post_on"), row.date("onboarding_from"),
                row.date("onboarding_passed_on"));
    }
}
