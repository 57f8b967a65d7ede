package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;

/**
 * Keeps every outcome in all its revisions. Whoever grades states here, in the transaction of the result itself; whoever
 * consumes reads in the order of the numbers, which only {@link #number()} gives.
 */
@ApplicationScoped
@Transactional
public class OutcomeStore {

    private static final String COLUMNS = "r.outcome_id, r.revision, r.number, o.source, o.external_id, r.member_id, r.kind, "
            + "r.activity_ref, r.activity_title, r.state, r.score, r.out_of, r.passed, r.occurred_at, r.evidence, r.tags";
    private static final String FROM = " from outcome_revision r join outcome o on o.id = r.outcome_id ";

    private final Sql sql;
    private final Clock clock;

    OutcomeStore() {
        this(null, null);
    }

    @Inject
    OutcomeStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * States a fact. The same fact again changes nothing; another fact under the same source and external id is a new revision.
     *
     * @throws Failure.Conflict if that id was used for another member
     */
    public Stated state(Outcome outcome) {
        sql.update("insert into outcome(source, external_id, member_id) values (?,?,?) on conflict do nothing",
                outcome.source(), outcome.externalId(), outcome.member());
        long id = sql.one(row -> row.id("id"), "select id from outcome where source=? and external_id=? for update",
                outcome.source(), outcome.externalId()).orElseThrow();
        Optional<StatedOutcome> current = current(id);
        if (current.isPresent() && current.get().outcome().equals(outcome)) {
            return new Stated(id, current.get().revision(), false);
        }
        if (current.isPresent() && !current.get().outcome().member().equals(outcome.member())) {
            throw new Failure.Conflict("platform.outcome.otherMember", outcome.externalId());
        }
        int revision = current.map(StatedOutcome::revision).orElse(0) + 1;
        append(id, revision, outcome);
        return new Stated(id, revision, true);
    }

    private void append(long id, int revision, Outcome outcome) {
        sql.update("insert into outcome_revision(outcome_id, revision, member_id, kind, activity_ref, activity_title, state, score, "
                + "out_of, passed, occurred_at, evidence, tags, stated_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", id, revision,
                outcome.member(), outcome.kind(), outcome.activity().ref(), outcome.activity().title(), outcome.state().code(),
                outcome.score(), outcome.outOf(), outcome.passed(), outcome.occurredAt(), outcome.evidence(),
                String.join(" ", new TreeSet<>(outcome.tags())), clock.instant());
    }

    private Optional<StatedOutcome> current(long id) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.outcome_id=? order by r.revision desc", id)
                .stream().findFirst();
    }

    /** The outcome as it stands now, if this source ever stated it. */
    public Optional<StatedOutcome> find(String source, String externalId) {
        return sql.one(row -> row.id("id"), "select id from outcome where source=? and external_id=?", source, externalId)
                .flatMap(this::current);
    }

    public Optional<StatedOutcome> revision(long id, int revision) {
        return sql.one(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.outcome_id=? and r.revision=?", id, revision);
    }

    /**
     * Gives the next numbers to what has been committed since the last call. Only one job calls this, under its row lock, so
     * that a number once seen is never followed by a smaller one.
     */
    public void number() {
        long last = sql.count("select coalesce(max(number), 0) as n from outcome_revision");
        List<long[]> waiting = sql.list(row -> new long[] {row.id("outcome_id"), row.id("revision")},
                "select outcome_id, revision from outcome_revision where number is null order by stated_at, outcome_id, revision");
        for (long[] key : waiting) {
            sql.update("update outcome_revision set number=? where outcome_id=? and revision=?", ++last, key[0], (int) key[1]);
        }
    }

    /** Numbered revisions after this number, in order. */
    public List<StatedOutcome> after(long number, int limit) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.number > ? order by r.number limit ?", number, limit);
    }

    /** All revisions of one outcome that are numbered up to {@code number}: where it has been, so that its old places are put right. */
    public List<StatedOutcome> history(long id, long number) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.outcome_id=? and r.number<=? order by r.revision",
                id, number);
    }

    /** All numbered revisions of these outcomes: a list of many facts reads them at once. */
    public List<StatedOutcome> revisions(Collection<Long> ids) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.number is not null and r.outcome_id in ("
                + Sql.marks(ids.size()) + ") order by r.outcome_id, r.revision", ids.toArray());
    }

    /** What stood, when {@code number} was the newest, for one member between two instants (from inclusive, to exclusive). */
    public List<StatedOutcome> standing(MemberId member, Instant from, Instant to, long number) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.member_id=? and r.occurred_at>=? and r.occurred_at<? "
                + "and r.revision = (select max(x.revision) from outcome_revision x where x.outcome_id=r.outcome_id and x.number<=?)",
                member, from, to, number);
    }

    /** What stands now of one member, the newest first. */
    public List<StatedOutcome> latest(MemberId member, int limit) {
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.member_id=? and r.state<>'withdrawn' and r.revision = "
                + "(select max(x.revision) from outcome_revision x where x.outcome_id=r.outcome_id) order by r.occurred_at desc, r.outcome_id "
                + "desc limit ?", member, limit);
    }

    /** What stands now of one kind of many members, the newest first: for lists. */
    public List<StatedOutcome> current(Collection<MemberId> members, String kind) {
        List<Object> args = new ArrayList<>(List.of(kind));
        args.addAll(members);
        return sql.list(OutcomeStore::read, "select " + COLUMNS + FROM + "where r.kind=? and r.state<>'withdrawn' and r.member_id in ("
                + Sql.marks(members.size()) + ") and r.revision = (select max(x.revision) from outcome_revision x where "
                + "x.outcome_id=r.outcome_id) order by r.occurred_at desc, r.outcome_id desc", args.toArray());
    }

    /** Whether something of this member still waits to be numbered and posted. */
    public boolean waiting(MemberId member) {
        return sql.count("select count(*) as n from outcome_revision where member_id=? and number is null", member) > 0;
    }

    private static StatedOutcome read(Row row) {
        Long number = row.number("number");
        return new StatedOutcome(row.id("outcome_id"), row.count("revision"), number == null ? 0 : number,
                new Outcome(row.text("source"), row.text("external_id"), row.member("member_id"), row.text("kind"),
                        new Activity(row.text("activity_ref"), row.text("activity_title")), OutcomeState.of(row.text("state")),
                        row.score("score"), row.score("out_of"), row.flag("passed"), row.instant("occurred_at"), row.text("evidence"),
                        words(row.text("tags"))));
    }

    private static Set<String> words(String tags) {
        return Arrays.stream(tags.split(" ")).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
