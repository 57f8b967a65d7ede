package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Row;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;

/** Outcomes that posting passed over, for the administrator to see; {@link SolvePosting} deals with them. */
@ApplicationScoped
@Transactional
public class PostingProblems {

    static final int AT_ONCE = 25;
    private static final int MOST = 100;
    private static final String FROM = "from posting_problem p left join member_card c on c.id=p.member_id "
            + "left join member_card a on a.id=p.answered_by ";
    private static final String PROBLEM = "select p.outcome_id, p.revision, c.id as member, c.number, c.name, c.unit_name, p.trouble, p.error, "
            + "p.met_at, p.solved_at, p.answer, a.name as answered_by " + FROM;

    private final Sql sql;
    private final Access access;
    private final OutcomeStore outcomes;
    private final Settings settings;

    PostingProblems() {
        this(null, null, null, null);
    }

    @Inject
    PostingProblems(Sql sql, Access access, OutcomeStore outcomes, Settings settings) {
        this.sql = sql;
        this.access = access;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** Those that nobody has solved, the latest first; at most a hundred. */
    public List<PostingProblem> open() {
        access.require(Role.ADMIN);
        return sql.list(PostingProblems::read, PROBLEM + "where p.solved_at is null order by p.met_at desc limit ?", MOST);
    }

    /** How many nobody has solved. */
    public long waiting() {
        access.require(Role.ADMIN);
        return sql.count("select count(*) as n from posting_problem where solved_at is null");
    }

    /**
     * @param solved whether those that were posted after all or set aside, instead of the open ones
     * @param search part of the member's name or number, or null
     * @param page   from 1; beyond the last it is the last
     */
    public PostingPage find(boolean solved, String search, int page) {
        access.require(Role.ADMIN);
        StringBuilder where = new StringBuilder("where p.solved_at is ").append(solved ? "not null " : "null ");
        List<Object> args = new ArrayList<>();
        if (search != null && !search.isBlank()) {
            where.append("and c.search_text like ? escape '!' ");
            args.add(Chinese.contains(search));
        }
        int count = (int) sql.count("select count(*) as n " + FROM + where, args.toArray());
        int pages = Math.max(1, (count + AT_ONCE - 1) / AT_ONCE);
        int number = Math.min(page, pages);
        args.addAll(List.of(AT_ONCE, (number - 1) * AT_ONCE));
        return new PostingPage(cards(sql.list(PostingProblems::read, PROBLEM + where
                + "order by p.met_at desc, p.outcome_id, p.revision limit ? offset ?", args.toArray())), number, pages, count);
    }

    /** @throws Failure.NotFound if this revision never met with a problem */
    public PostingCard get(long outcome, int revision) {
        access.require(Role.ADMIN);
        return cards(sql.list(PostingProblems::read, PROBLEM + "where p.outcome_id=? and p.revision=?", outcome, revision)).stream().findFirst()
                .orElseThrow(() -> new Failure.NotFound("appraisal.outcome.unknown"));
    }

    private List<PostingCard> cards(List<PostingProblem> problems) {
        Map<List<Object>, StatedOutcome> stated = outcomes.revisions(problems.stream().map(PostingProblem::outcome).distinct().toList()).stream()
                .collect(Collectors.toMap(one -> List.of(one.id(), one.revision()), Function.identity()));
        return problems.stream().map(problem -> card(problem, stated.get(List.<Object>of(problem.outcome(), problem.revision()))))
                .filter(Objects::nonNull).toList();
    }

    private PostingCard card(PostingProblem problem, StatedOutcome stated) {
        return stated == null ? null : new PostingCard(problem, stated, YearMonth.from(stated.outcome().occurredAt().atZone(settings.zone())));
    }

    private static PostingProblem read(Row row) {
        String trouble = row.text("trouble");
        return new PostingProblem(row.id("outcome_id"), row.count("revision"), row.number("member"), row.text("number"), row.text("name"),
                row.text("unit_name"), trouble == null ? PostingTrouble.FAULT : PostingTrouble.valueOf(trouble.toUpperCase(Locale.ROOT)),
                row.text("error"), row.instant("met_at"), row.instant("solved_at"), row.text("answer"), row.text("answered_by"));
    }
}
