package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The accounts that the caller keeps: who signed in, who never did, whose sign-in pauses. For administrators and HR. */
@ApplicationScoped
@Transactional
public class FindAccounts {

    public static final int PAGE = 50;

    private static final String COLUMNS = "select c.id, c.number, c.name, c.unit_id, c.unit_name, c.unit_path, c.post, c.in_post_on, "
            + "c.onboarding_from, c.onboarding_passed_on, a.username, a.last_sign_in_at, k.expires_at ";
    private static final String FROM = "from member_card c left join account a on a.member_id=c.id left join account_key k on k.member_id=c.id "
            + "and k.kind='slip' and k.expires_at>? where c.left_on is null and ";

    private final Sql sql;
    private final Units units;
    private final AccountKeepers keepers;
    private final Guesses guesses;
    private final Tokens tokens;
    private final Clock clock;
    private final AuditTrail audit;

    FindAccounts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    FindAccounts(Sql sql, Units units, AccountKeepers keepers, Guesses guesses, Tokens tokens, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.units = units;
        this.keepers = keepers;
        this.guesses = guesses;
        this.tokens = tokens;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden if the caller keeps none */
    public List<UnitCard> units() {
        return required().stream().flatMap(path -> units.below(path).stream()).toList();
    }

    public int count(Wanted wanted) {
        Where where = where(wanted);
        return (int) sql.count("select count(*) as n " + FROM + where.condition(), where.args().toArray());
    }

    /** Pages from 0, {@value #PAGE} each, by unit and number. */
    public List<AccountRow> list(Wanted wanted, int page) {
        return rows(wanted, PAGE, page * PAGE);
    }

    /** All that are found and that the caller may open, one more than can be printed at once at most. */
    public List<MemberId> mine(Wanted wanted) {
        return rows(wanted, AccountSlips.MOST_AT_ONCE + 1, 0).stream().filter(AccountRow::mine).map(row -> row.card().id()).toList();
    }

    /** @throws Failure.Forbidden unless the caller may open this account */
    public AccountRow one(MemberId member) {
        keepers.require(List.of(member));
        Map<MemberId, Instant> paused = guesses.paused();
        AccountRow row = sql.one(found -> read(found, paused), COLUMNS + FROM + "c.id=?", clock.instant(), member)
                .orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
        return row.asMine();
    }

    private List<AccountRow> rows(Wanted wanted, int limit, int offset) {
        Where where = where(wanted);
        List<Object> args = new ArrayList<>(where.args());
        args.add(limit);
        args.add(offset);
        Map<MemberId, Instant> paused = guesses.paused();
        List<AccountRow> found = sql.list(row -> read(row, paused), COLUMNS + FROM + where.condition() + " order by c.unit_path, c.number limit ? offset ?", args.toArray());
        Map<MemberId, Boolean> mine = keepers.which(found.stream().map(AccountRow::card).toList());
        return found.stream().map(row -> mine.get(row.card().id()) ? row.asMine() : row).toList();
    }

    private static AccountRow read(Row row, Map<MemberId, Instant> paused) {
        MemberCard card = Members.readCard(row);
        return new AccountRow(card, row.text("username"), row.instant("last_sign_in_at"), row.instant("expires_at"), paused.get(card.id()), false);
    }

    private Where where(Wanted wanted) {
        List<String> paths = required();
        List<Object> args = new ArrayList<>();
        args.add(clock.instant());
        StringBuilder condition = new StringBuilder("c.search_text like ? escape '!' and (")
                .append(String.join(" or ", paths.stream().map(path -> "c.unit_path like ?").toList())).append(")");
        args.add(Chinese.contains(wanted.search() == null ? "" : wanted.search()));
        paths.forEach(path -> args.add(path + "%"));
        if (wanted.unit() != null) {
            condition.append(" and c.unit_path like ?");
            args.add(units.get(wanted.unit()).path() + "%");
        }
        switch (wanted.state() == null ? "" : wanted.state()) {
            case "never" -> condition.append(" and a.last_sign_in_at is null");
            case "slip" -> condition.append(" and k.member_id is not null");
            case "paused" -> {
                List<MemberId> paused = List.copyOf(guesses.paused().keySet());
                condition.append(" and c.id in (").append(Sql.marks(paused.size())).append(")");
                args.addAll(paused);
            }
            default -> { }
        }
        return new Where(condition.toString(), args);
    }

    private List<String> required() {
        List<String> paths = keepers.paths();
        if (paths.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return paths;
    }

    /** Lets a member whose sign-in pauses try again at once. */
    public void lift(MemberId member) {
        keepers.require(List.of(member));
        guesses.lift(member);
        audit.record("people.account.lift", "member/" + member, "");
    }

    /** Ends every sign-in of a member and his slip: a phone was lost, or somebody else knows the password. */
    public void signOut(MemberId member) {
        keepers.require(List.of(member));
        sql.update("delete from account_key where member_id=?", member);
        tokens.endAll(member);
        audit.record("people.account.signOut", "member/" + member, "");
    }

    /**
     * Which accounts.
     *
     * @param search part of name or number
     * @param unit   this unit and below, or null
     * @param state  {@code never} signed in, a {@code slip} is out, {@code paused}; anything else: all
     */
    public record Wanted(String search, Long unit, String state) {
    }

    private record Where(String condition, List<Object> args) {
    }
}
