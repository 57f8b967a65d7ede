package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The entries, append-only, and the line of each (member, month, indicator) that whoever writes locks first. */
@ApplicationScoped
@Transactional
class Ledger {

    private static final String ENTRY = "select e.id, e.member_id, e.period, e.indicator, e.points, e.outcome_id, e.revision, e.rule, "
            + "e.scheme, e.scheme_version, e.entered_by, e.reason, e.reverses, e.corrects, e.posted_at, e.number from entry e ";
    private static final String LINE = "select l.member_id, l.period, l.indicator, l.kind, l.points, l.outcome_id, l.revision, l.scheme, "
            + "l.scheme_version from ledger_line l ";
    private static final String OF_UNIT = "member_id in (select id from member_card where unit_path like ?) ";

    private final Sql sql;
    private final Clock clock;

    Ledger() {
        this(null, null);
    }

    @Inject
    Ledger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else writes about this key. */
    LedgerLine lock(LedgerKey key) {
        sql.update("insert into ledger_line(member_id, period, indicator, ends_on, kind, points) values (?,?,?,?,'none',0) "
                + "on conflict do nothing", key.member(), key.period(), key.indicator(), key.period().atEndOfMonth());
        return sql.one(Ledger::line, LINE + "where l.member_id=? and l.period=? and l.indicator=? for update", key.member(), key.period(),
                key.indicator()).orElseThrow();
    }

    /** Notes what the rule says now. */
    void say(LedgerKey key, Target target, Cause.ByOutcome cause) {
        sql.update("update ledger_line set kind=?, points=?, scheme=?, scheme_version=?, outcome_id=?, revision=? where member_id=? "
                + "and period=? and indicator=?", target.kind().name().toLowerCase(Locale.ROOT), target.points(), cause.scheme().code(),
                cause.scheme().version(), cause.outcome(), cause.revision(), key.member(), key.period(), key.indicator());
    }

    Entry append(EntryDraft draft) {
        Cause.ByOutcome fact = draft.cause() instanceof Cause.ByOutcome byOutcome ? byOutcome : null;
        Cause.ByHand hand = draft.cause() instanceof Cause.ByHand byHand ? byHand : null;
        var at = clock.instant();
        long id = sql.insert("insert into entry(member_id, period, indicator, points, outcome_id, revision, rule, scheme, scheme_version, "
                + "entered_by, reason, reverses, corrects, posted_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                draft.member(), draft.period(), draft.indicator(), draft.points(), fact == null ? null : fact.outcome(),
                fact == null ? null : fact.revision(), fact == null ? null : fact.rule(), fact == null ? null : fact.scheme().code(),
                fact == null ? null : fact.scheme().version(), hand == null ? null : hand.enteredBy(),
                hand == null ? null : hand.reason(), draft.reverses(), draft.corrects(), at);
        return draft.posted(id, at);
    }

    /** What rules have posted about this key, in whatever month it was booked; the same sum as {@link Posting#alreadyPosted}. */
    Points alreadyPosted(LedgerKey key) {
        return sql.one(row -> row.points("points"), "select coalesce(sum(points), 0) as points from entry where member_id=? and indicator=? "
                + "and coalesce(corrects, period)=? and outcome_id is not null", key.member(), key.indicator(), key.period()).orElseThrow();
    }

    /** What the indicator holds, by whatever cause and in whatever month it was booked. */
    Points held(LedgerKey key) {
        return sql.one(row -> row.points("points"), "select coalesce(sum(points), 0) as points from entry where member_id=? and indicator=? "
                + "and coalesce(corrects, period)=?", key.member(), key.indicator(), key.period()).orElseThrow();
    }

    List<Entry> find(Collection<Long> ids) {
        return sql.list(Ledger::entry, ENTRY + "where e.id in (" + Sql.marks(ids.size()) + ")", ids.toArray());
    }

    Optional<Entry> find(long id) {
        return sql.one(Ledger::entry, ENTRY + "where e.id=?", id);
    }

    List<Entry> entries(MemberId member, YearMonth period) {
        return sql.list(Ledger::entry, ENTRY + "where e.member_id=? and e.period=? order by e.id", member, period);
    }

    /** Of both months and all between. */
    List<Entry> entries(String unitPath, YearMonth from, YearMonth to) {
        return sql.list(Ledger::entry, ENTRY + "where e.period between ? and ? and e." + OF_UNIT + "order by e.id", from, to, unitPath + "%");
    }

    /** What people entered in this month, the newest first. */
    List<Entry> byHand(String unitPath, YearMonth period) {
        return sql.list(Ledger::entry, ENTRY + "where e.period=? and e.entered_by is not null and e." + OF_UNIT + "order by e.id desc",
                period, unitPath + "%");
    }

    List<LedgerLine> lines(MemberId member, YearMonth period) {
        return sql.list(Ledger::line, LINE + "where l.member_id=? and l.period=?", member, period);
    }

    /** Of both months and all between. */
    List<LedgerLine> lines(String unitPath, YearMonth from, YearMonth to) {
        return sql.list(Ledger::line, LINE + "where l.period between ? and ? and l." + OF_UNIT, from, to, unitPath + "%");
    }

    /** Lines under the newcomers' scheme of months at whose end the member was no newcomer any more. */
    List<LedgerLine> outgrown() {
        return sql.list(Ledger::line, LINE + "join member_card c on c.id=l.member_id where l.scheme='onboarding' and l.kind<>'none' "
                + "and c.onboarding_passed_on<=l.ends_on order by l.member_id, l.period, l.indicator");
    }

    /** Numbered entries after this number, in order; the rows are asked to carry their number. */
    List<NumberedEntry> after(long number, int limit) {
        return sql.list(row -> new NumberedEntry(row.id("number"), entry(row)), ENTRY + "where e.number>? order by e.number limit ?",
                number, limit);
    }

    private static Entry entry(Row row) {
        return new Entry(row.id("id"), row.member("member_id"), row.month("period"), row.text("indicator"), row.points("points"), cause(row),
                row.number("reverses"), row.month("corrects"), row.instant("posted_at"));
    }

    private static Cause cause(Row row) {
        return row.number("outcome_id") == null ? new Cause.ByHand(row.member("entered_by"), row.text("reason"))
                : new Cause.ByOutcome(row.id("outcome_id"), row.count("revision"), row.text("rule"),
                        new SchemeVersion(row.text("scheme"), row.count("scheme_version")));
    }

    private static LedgerLine line(Row row) {
        LedgerKey key = new LedgerKey(row.member("member_id"), row.month("period"), row.text("indicator"));
        Target target = new Target(Target.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.points("points"));
        Cause.ByOutcome cause = row.number("outcome_id") == null ? null : new Cause.ByOutcome(row.id("outcome_id"), row.count("revision"),
                key.indicator(), new SchemeVersion(row.text("scheme"), row.count("scheme_version")));
        return new LedgerLine(key, target, cause);
    }
}
