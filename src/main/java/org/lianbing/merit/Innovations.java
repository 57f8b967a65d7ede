package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * The innovations that the caller may see. Everyone sees what is spread, and what was adopted in his unit and above; what is not decided
 * yet, or was returned, is seen by its author and by who has a role over it.
 */
@ApplicationScoped
@Transactional
public class Innovations {

    public static final int PAGE = 30;
    private static final int MOST_EXPORTED = 10_000;

    private static final String FROM = "from innovation i join unit_card u on u.id=i.unit_id join member_card c on c.id=i.author_id "
            + "left join member_card d on d.id=i.decided_by where ";
    private static final Map<String, String> ORDERS = Map.of("proposed", "i.proposed_at, i.id", "-proposed", "i.proposed_at desc, i.id desc", "title", "i.title, i.id",
            "-title", "i.title desc, i.id desc");

    private final Sql sql;
    private final Caller caller;
    private final MeritSight sight;

    Innovations() {
        this(null, null, null);
    }

    @Inject
    Innovations(Sql sql, Caller caller, MeritSight sight) {
        this.sql = sql;
        this.caller = caller;
        this.sight = sight;
    }

    /** Codes or empty for any; {@code sort} is {@code proposed} or {@code title}, with a minus the other way round; pages from 0. */
    public Found list(String search, String field, String state, String sort, int page) {
        return list(search, field, state, sort, PAGE, page * PAGE);
    }

    /** As {@link #list}, all of them. */
    public List<Line> all(String search, String field, String state, String sort) {
        return list(search, field, state, sort, MOST_EXPORTED, 0).lines();
    }

    private Found list(String search, String field, String state, String sort, int most, int after) {
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(seen(args));
        if (!search.isBlank()) {
            where.append("and (lower(i.title) like ? escape '!' or lower(c.name) like ? escape '!') ");
            String like = "%" + Chinese.searchable(search).replaceAll("([!%_])", "!$1") + "%";
            args.add(like);
            args.add(like);
        }
        Innovation.Field wanted = Innovation.Field.ofOrNull(field);
        if (wanted != null) {
            where.append("and i.field=? ");
            args.add(wanted);
        }
        Innovation.State asked = Innovation.State.ofOrNull(state);
        if (asked != null) {
            where.append("and i.state=? ");
            args.add(asked);
        }
        args.add(most);
        args.add(after);
        List<Counted> rows = sql.list(Innovations::line, "select i.id, i.title, i.field, i.state, i.proposed_at, u.name as unit_name, c.name as author_name, count(*) over() as found "
                + FROM + where + "order by " + ORDERS.getOrDefault(sort, ORDERS.get("-proposed")) + " limit ? offset ?", args.toArray());
        return new Found(rows.isEmpty() ? 0 : rows.get(0).found(), rows.stream().map(Counted::line).toList());
    }

    private String seen(List<Object> args) {
        String everyones = sight.seen("u.path", args);
        args.add(caller.memberIfAny().orElse(null));
        String decided = "(i.state='ADOPTED' and " + everyones + ")";
        return "(i.state='SPREAD' or " + decided + " or i.author_id=? or " + sight.overseen("u.path", args) + ") ";
    }

    /** How many wait for the caller's decision. */
    public int waiting() {
        List<Object> args = new ArrayList<>();
        String decided = sight.decided("u.path", args);
        args.add(caller.memberIfAny().orElse(null));
        return (int) sql.count("select count(*) as n from innovation i join unit_card u on u.id=i.unit_id where i.state='PROPOSED' and " + decided
                + " and i.author_id<>?", args.toArray());
    }

    /** @throws Failure.NotFound if there is none; Failure.Forbidden if the caller may not see it */
    public Innovation get(long id) {
        Innovation found = load(id);
        boolean own = caller.memberIfAny().filter(found.author()::equals).isPresent();
        if (!own && found.state() == Innovation.State.ADOPTED) {
            sight.requireSight(found.unitPath());
        } else if (!own && found.state() != Innovation.State.SPREAD) {
            MeritSight.require(sight.oversees(found.unitPath()));
        }
        return found;
    }

    /** What the caller may do with it; nobody judges his own. */
    public Rights rights(Innovation one) {
        boolean own = caller.memberIfAny().filter(one.author()::equals).isPresent();
        return new Rights(own, !own && sight.judges(one.unitPath()), !own && sight.decides(one.unitPath()));
    }

    /** So that of two acts on one the later one sees the earlier. */
    Innovation lock(long id) {
        sql.list(row -> row.id("id"), "select id from innovation where id=? for update", id);
        return load(id);
    }

    private Innovation load(long id) {
        List<Innovation.Opinion> opinions = sql.list(row -> new Innovation.Opinion(row.member("member_id"), row.text("name"),
                Innovation.State.valueOf(row.text("verdict")), row.text("words")), "select o.member_id, c.name, o.verdict, o.words from innovation_opinion o "
                + "join member_card c on c.id=o.member_id where o.innovation_id=? order by o.said_at", id);
        return sql.one(row -> new Innovation(id, row.member("author_id"), row.text("author_name"), row.id("unit_id"), row.text("unit_name"), row.text("unit_path"),
                Innovation.Field.valueOf(row.text("field")), row.text("title"), row.text("problem"), row.text("way"), row.text("effect"),
                Innovation.State.valueOf(row.text("state")), row.instant("proposed_at"), row.text("decider_name"), row.instant("decided_at"), row.text("reason"),
                row.number("library_id"), opinions), "select i.*, u.name as unit_name, u.path as unit_path, c.name as author_name, d.name as decider_name " + FROM
                + "i.id=?", id).orElseThrow(() -> new Failure.NotFound("merit.innovation.unknown"));
    }

    private static Counted line(Row row) {
        return new Counted(new Line(row.id("id"), row.text("title"), Innovation.Field.valueOf(row.text("field")), Innovation.State.valueOf(row.text("state")),
                row.text("unit_name"), row.text("author_name"), row.instant("proposed_at")), row.count("found"));
    }

    private record Counted(Line line, int found) {
    }

    /** @param count of all that were found */
    public record Found(int count, List<Line> lines) {
    }

    /** One of a list. */
    public record Line(long id, String title, Innovation.Field field, Innovation.State state, String unitName, String author, Instant proposedAt) {
    }

    /** @param own it is his; @param judges says what he thinks; @param decides decides for the panel */
    public record Rights(boolean own, boolean judges, boolean decides) {
    }
}
