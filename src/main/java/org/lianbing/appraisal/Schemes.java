package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The published schemes (考核办法), open to everyone, and which of them a member stands under. */
@ApplicationScoped
@Transactional
public class Schemes {

    private static final String CARD = "select s.code, s.version, s.title, s.body, s.applies_from, s.made_at, c.name as made_by "
            + "from scheme s left join member_card c on c.id=s.made_by ";

    private final Sql sql;
    // A published version never changes, so that it may be remembered for good.
    private final Map<SchemeVersion, Scheme> known = new ConcurrentHashMap<>();

    Schemes() {
        this(null);
    }

    @Inject
    Schemes(Sql sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if that version was never published */
    public SchemeCard card(String code, int version) {
        return sql.one(Schemes::read, CARD + "where s.code=? and s.version=?", code, version)
                .orElseThrow(() -> new Failure.NotFound("appraisal.scheme.unknown"));
    }

    /** All versions of one scheme, the newest first. */
    public List<SchemeCard> versions(String code) {
        return sql.list(Schemes::read, CARD + "where s.code=? order by s.version desc", code);
    }

    /** The version that applies in a month; the shipped codes are {@code monthly} and {@code onboarding}. */
    public SchemeCard inForce(String code, YearMonth period) {
        return versions(code).stream().filter(version -> !version.from().isAfter(period)).findFirst()
                .orElseThrow(() -> new Failure.NotFound("appraisal.scheme.unknown"));
    }

    /** What the member is appraised by in a month; empty if he is not. */
    Optional<Scheme> under(MemberCard member, YearMonth period) {
        return Appraised.scheme(member, period).map(code -> applying(code, period));
    }

    Scheme applying(String code, YearMonth period) {
        return applying(beginnings(), code, period);
    }

    /** What applies by code in each of these months, in one query and one for each version that nobody has read yet. */
    Map<YearMonth, Map<String, Scheme>> applying(List<YearMonth> months) {
        List<Beginning> beginnings = beginnings();
        return months.stream().collect(Collectors.toMap(Function.identity(), month -> Stream.of(Appraised.MONTHLY, Appraised.ONBOARDING)
                .collect(Collectors.toMap(Function.identity(), code -> applying(beginnings, code, month)))));
    }

    private List<Beginning> beginnings() {
        return sql.list(row -> new Beginning(new SchemeVersion(row.text("code"), row.count("version")), row.month("applies_from")),
                "select code, version, applies_from from scheme order by version desc");
    }

    private Scheme applying(List<Beginning> newestFirst, String code, YearMonth period) {
        return newestFirst.stream().filter(one -> one.version().code().equals(code) && !one.from().isAfter(period)).findFirst()
                .map(one -> get(one.version())).orElseThrow(() -> new NoneApplies(code, period));
    }

    Scheme get(SchemeVersion id) {
        return known.computeIfAbsent(id, this::load);
    }

    private Scheme load(SchemeVersion id) {
        return sql.one(row -> SchemeJson.read(row.text("body")), "select body from scheme where code=? and version=?", id.code(),
                id.version()).orElseThrow(() -> new IllegalStateException("no such scheme: " + id));
    }

    /** Nothing was published for so early a month. */
    static final class NoneApplies extends IllegalStateException {
        NoneApplies(String code, YearMonth period) {
            super("no scheme " + code + " applies in " + period);
        }
    }

    private record Beginning(SchemeVersion version, YearMonth from) {
    }

    private static SchemeCard read(Row row) {
        return SchemeCard.of(SchemeJson.read(row.text("body")), row.month("applies_from"), row.instant("made_at"), row.text("made_by"));
    }
}
