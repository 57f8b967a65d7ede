package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** Makes account slips: who has no account gets one, and everyone a key with which he sets his password. A new slip ends the old one. */
@ApplicationScoped
@Transactional
public class AccountSlips {

    public static final int USUAL_DAYS = 14;
    public static final int MOST_DAYS = 90;
    public static final int MOST_AT_ONCE = 500;

    private final AccountKeepers keepers;
    private final Members members;
    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Settings settings;
    private final AuditTrail audit;

    AccountSlips() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AccountSlips(AccountKeepers keepers, Members members, Sql sql, Clock clock, Caller caller, Settings settings, AuditTrail audit) {
        this.keepers = keepers;
        this.members = members;
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * @param days 1 to {@value #MOST_DAYS}: how long the keys open, today included
     * @return by unit and number
     * @throws Failure.Invalid   with nobody chosen, more than {@value #MOST_AT_ONCE}, or other days
     * @throws Failure.Forbidden if the caller may not open the account of one of them
     */
    public List<Slip> make(List<MemberId> chosen, int days) {
        Set<MemberId> distinct = new LinkedHashSet<>(chosen);
        check(distinct, days);
        List<MemberCard> cards = keepers.require(distinct).stream()
                .sorted(Comparator.comparing(MemberCard::unitPath).thenComparing(MemberCard::number)).toList();
        openWhereMissing(cards);
        Map<MemberId, String> names = usernames(distinct);
        Map<String, ZoneId> zones = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        List<Slip> slips = new ArrayList<>();
        for (MemberCard card : cards) {
            ZoneId zone = zones.computeIfAbsent(card.unitPath(), members::zoneOf);
            LocalDate goodTo = LocalDate.ofInstant(clock.instant(), zone).plusDays(days - 1L);
            String key = Key.random(Key.ON_PAPER);
            rows.add(new Object[] {card.id(), Key.hash(card.id(), key), caller.actor().member(), clock.instant(),
                goodTo.plusDays(1).atStartOfDay(zone).toInstant()});
            slips.add(new Slip(card, names.get(card.id()), Key.grouped(key), link(settings, names.get(card.id()), key), goodTo));
        }
        keep(rows);
        cards.forEach(card -> audit.record("people.slip.make", "member/" + card.id(), days + "d"));
        return slips;
    }

    private static void check(Set<MemberId> chosen, int days) {
        if (chosen.isEmpty()) {
            throw Failure.Invalid.field("members", "people.slip.nobody");
        }
        if (chosen.size() > MOST_AT_ONCE) {
            throw Failure.Invalid.field("members", "people.slip.tooMany", MOST_AT_ONCE);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Failure.Invalid.field("days", "people.slip.days", MOST_DAYS);
        }
    }

    /** The way in that a QR code or mail holds. */
    static String link(Settings settings, String username, String key) {
        return settings.baseUrl() + "/people/key?u=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&k=" + key;
    }

    private void keep(List<Object[]> rows) {
        sql.batch("delete from account_key where kind='slip' and member_id=?", rows.stream().map(row -> new Object[] {row[0]}).toList());
        sql.batch("insert into account_key(member_id, kind, key_hash, made_by, made_at, expires_at) values (?,'slip',?,?,?,?)", rows);
    }

    private Map<MemberId, String> usernames(Set<MemberId> ids) {
        return sql.list(row -> Map.entry(row.member("member_id"), row.text("username")), "select member_id, username from account where member_id in ("
                + Sql.marks(ids.size()) + ")", ids.toArray()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without a password: nothing but the key opens it. */
    private void openWhereMissing(List<MemberCard> cards) {
        Set<MemberId> open = usernames(cards.stream().map(MemberCard::id).collect(Collectors.toSet())).keySet();
        List<MemberCard> missing = cards.stream().filter(card -> !open.contains(card.id())).toList();
        if (missing.isEmpty()) {
            return;
        }
        Set<String> taken = taken(missing);
        Map<MemberId, String> names = new HashMap<>();
        missing.forEach(card -> names.put(card.id(), free(card.number(), taken)));
        sql.batch("insert into account(member_id, username, must_change) values (?,?,false)",
                missing.stream().map(card -> new Object[] {card.id(), names.get(card.id())}).toList());
        missing.forEach(card -> audit.record("people.account.open", "member/" + card.id(), names.get(card.id())));
    }

    private Set<String> taken(List<MemberCard> missing) {
        List<String> wished = missing.stream().map(card -> Accounts.folded(card.number())).toList();
        return sql.list(row -> row.text("username"), "select username from account where " + wished.stream().map(name -> "username like ? escape '!'")
                .collect(Collectors.joining(" or ")), wished.stream().map(name -> name + "%").toArray()).stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The 工号, or where somebody else is called so, with a number behind it. */
    static String free(String number, Set<String> taken) {
        String name = Accounts.folded(number);
        for (int i = 2; taken.contains(name); i++) {
            name = Accounts.folded(number) + "-" + i;
        }
        taken.add(name);
        return name;
    }
}
