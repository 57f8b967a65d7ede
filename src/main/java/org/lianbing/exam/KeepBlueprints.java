package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Keeps the blueprints of a unit's trainers. Who trains the unit, or one above it, may change them; who trains one below may use and
 * copy them.
 */
@ApplicationScoped
@Transactional
public class KeepBlueprints {

    public static final int PAGE = 20;
    private static final int MOST = 10_000;

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int CONTENT = 60_000;
    private static final String ROW = "select b.id, b.title, b.version, b.questions, b.out_of, b.retired, b.unit_id, b.changed_at, b.content, "
            + "(select count(*) from paper_blueprint p where p.blueprint_id=b.id) as papers, "
            + "(select count(*) from paper_blueprint p where p.blueprint_id=b.id and p.version=b.version) as of_version from blueprint b where ";

    private final Sql sql;
    private final Access access;
    private final Units units;
    private final BlueprintScopes scopes;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    KeepBlueprints() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    KeepBlueprints(Sql sql, Access access, Units units, BlueprintScopes scopes, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.units = units;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    public int count(String search, boolean retired) {
        List<Object> args = new ArrayList<>();
        return (int) sql.count("select count(*) as n from blueprint b where " + condition(search, retired, args), args.toArray());
    }

    /** The last changed first; pages from 0, {@value #PAGE} each. */
    public List<BlueprintRow> list(String search, boolean retired, int page) {
        return rows(search, retired, PAGE, page * PAGE);
    }

    /** All of them at once, as a file or a choice takes them; at most {@value #MOST}. */
    public List<BlueprintRow> all(String search, boolean retired) {
        return rows(search, retired, MOST, 0);
    }

    private List<BlueprintRow> rows(String search, boolean retired, int limit, int offset) {
        List<Object> args = new ArrayList<>();
        String condition = condition(search, retired, args);
        Set<Long> mine = trained();
        args.add(limit);
        args.add(offset);
        return sql.list(row -> new BlueprintRow(row.id("id"), row.text("title"), row.count("version"), row.count("questions"),
                row.decimal("out_of").stripTrailingZeros(), row.flag("retired"), mine.contains(row.id("unit_id")), row.instant("changed_at"),
                row.count("papers")), ROW + condition + " order by b.changed_at desc, b.id desc limit ? offset ?", args.toArray());
    }

    private String condition(String search, boolean retired, List<Object> args) {
        access.require(Role.TRAINER);
        Set<Long> sight = inSight();
        args.add(Chinese.contains(search == null ? "" : search.strip()));
        args.add(retired);
        args.addAll(sight);
        return "b.search_text like ? escape '!' and b.retired=? and b.unit_id in (" + Sql.marks(sight.size()) + ")";
    }

    /** @throws Failure.NotFound if there is none in the caller's units, or above them */
    public BlueprintView get(long id) {
        access.require(Role.TRAINER);
        Set<Long> mine = trained();
        Set<Long> sight = inSight();
        List<Object> args = new ArrayList<>(List.of(id));
        args.addAll(sight);
        return sql.one(row -> view(row, mine), ROW + "b.id=? and b.unit_id in (" + Sql.marks(sight.size()) + ")", args.toArray())
                .orElseThrow(() -> new Failure.NotFound("exam.blueprint.unknown"));
    }

    private static BlueprintView view(Row row, Set<Long> mine) {
        return new BlueprintView(row.id("id"), row.count("version"), row.flag("retired"), mine.contains(row.id("unit_id")),
                row.count("of_version") > 0, row.instant("changed_at"), read(row.text("content")));
    }

    /**
     * Draws nothing: what the bank lacks for it is said by {@link CheckBlueprint}. Changing one by which a paper was made gives its next
     * version; the paper keeps its own.
     *
     * @param id    of the one that it changes, or null for a new one
     * @param since when the one that was changed had been changed last; else somebody was faster
     * @return its id
     * @throws Failure.Invalid   naming every field that is wrong
     * @throws Failure.Forbidden if it is of a unit that the caller does not train
     * @throws Failure.Conflict  if somebody changed it meanwhile
     */
    public long save(Long id, Instant since, Blueprint typed) {
        access.require(Role.TRAINER);
        refuse(BlueprintCheck.of(typed, scopes.choice().sources().stream().map(BlueprintScopes.Source::code).collect(Collectors.toSet())));
        Blueprint content = typed.with(typed.title().strip(), typed.lines());
        String json = JSON.toJson(content);
        if (json.length() > CONTENT) {
            refuse(List.of(Problem.at("lines", "exam.blueprint.tooLong")));
        }
        return id == null ? add(content, json) : change(id, since, content, json);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.blueprint.invalid", problems);
        }
    }

    private long add(Blueprint content, String json) {
        long unit = access.pathsOf(Role.TRAINER).stream().flatMap(path -> units.below(path).stream().limit(1)).map(UnitCard::id).findFirst()
                .orElseThrow(() -> new Failure.Forbidden("people.forbidden"));
        long id = sql.insert("insert into blueprint(unit_id, title, search_text, content, version, questions, out_of, retired, made_by, changed_by, "
                + "changed_at) values (?,?,?,?,1,?,?,false,?,?,?)", unit, content.title(), Chinese.searchable(content.title()), json, content.questions(),
                content.outOf(), caller.memberIfAny().orElse(null), caller.memberIfAny().orElse(null), clock.instant());
        audit.record("exam.blueprint.add", "blueprint/" + id, "");
        return id;
    }

    private long change(long id, Instant since, Blueprint content, String json) {
        BlueprintView before = requireMine(id);
        int version = before.version() + (before.used() && !before.content().equals(content) ? 1 : 0);
        if (sql.update("update blueprint set title=?, search_text=?, content=?, version=?, questions=?, out_of=?, changed_by=?, changed_at=? where id=? "
                + "and changed_at=?", content.title(), Chinese.searchable(content.title()), json, version, content.questions(), content.outOf(),
                caller.memberIfAny().orElse(null), clock.instant(), id, since) == 0) {
            throw new Failure.Conflict("exam.blueprint.changed.meanwhile");
        }
        audit.record("exam.blueprint.change", "blueprint/" + id, "version " + version);
        return id;
    }

    /** @return the id of a new one like it, of the caller's own unit */
    public long copy(long id, String title) {
        BlueprintView from = get(id);
        return save(null, null, from.content().with(title, from.content().lines()));
    }

    /** Out of the lists; papers made by it stay as they are. */
    public void retire(long id, boolean retired) {
        requireMine(id);
        sql.update("update blueprint set retired=? where id=?", retired, id);
        audit.record("exam.blueprint.retire", "blueprint/" + id, retired ? "" : "in use again");
    }

    private BlueprintView requireMine(long id) {
        BlueprintView view = get(id);
        if (!view.mine()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return view;
    }

    static Blueprint read(String content) {
        return content == null ? null : JSON.fromJson(content, Blueprint.class);
    }

    static String write(Blueprint blueprint) {
        return JSON.toJson(blueprint);
    }

    /** The units that the caller trains. */
    private Set<Long> trained() {
        return access.pathsOf(Role.TRAINER).stream().flatMap(path -> units.below(path).stream()).map(UnitCard::id).collect(Collectors.toSet());
    }

    /** These, and those above them. */
    private Set<Long> inSight() {
        Set<Long> sight = new LinkedHashSet<>(trained());
        access.pathsOf(Role.TRAINER).stream().flatMap(path -> Arrays.stream(path.split("/"))).filter(part -> !part.isEmpty()).map(Long::valueOf)
                .forEach(sight::add);
        return sight;
    }
}
