package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Acts on many questions at once: out of use and back, tags, topic. */
@ApplicationScoped
@Transactional
public class TendBank {

    /** What a page or a script may name at once. */
    public static final int MOST = 1000;

    private final Sql sql;
    private final Shelf shelf;
    private final KeepTopics topics;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;

    TendBank() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TendBank(Sql sql, Shelf shelf, KeepTopics topics, Access access, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.shelf = shelf;
        this.topics = topics;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * No paper or drill takes them any more; those that have them keep them. A pack's question too, until its file changes it. Of
     * those that members proposed: they are not taken over.
     */
    public Tended retire(Collection<Long> questions) {
        return tend("retire", questions, named -> {
            List<Long> inUse = sql.list(row -> row.id("id"), "select id from question where (not retired or proposed) and id in (" + Sql.marks(named.size())
                    + ")", named.toArray());
            sql.update("update question set retired=true, proposed=false, retired_by=? where id in (" + Sql.marks(inUse.size()) + ")",
                    with(caller.memberIfAny().orElse(null), inUse));
            return inUse;
        });
    }

    /** Left as they are: those that a pack's file took out of use, and those whose like was written meanwhile and is in use. */
    public Tended restore(Collection<Long> questions) {
        return tend("restore", questions, named -> {
            List<Long> back = comingBack(sql.list(row -> new Resting(row.id("id"), row.text("text_key"), row.flag("own")), "select id, text_key, own "
                    + "from question where retired and (own or retired_by is not null) and id in (" + Sql.marks(named.size()) + ") order by id",
                    named.toArray()));
            sql.update("update question set retired=false, proposed=false, retired_by=null where id in (" + Sql.marks(back.size()) + ")", back.toArray());
            return back;
        });
    }

    /** Of those that ask the same, one comes back, and only if none is in use. */
    private List<Long> comingBack(List<Resting> resting) {
        Set<String> asked = new HashSet<>(sql.list(row -> row.text("text_key"), "select text_key from question where own and not retired and text_key in ("
                + Sql.marks(resting.size()) + ")", resting.stream().map(Resting::textKey).toArray()));
        return resting.stream().filter(one -> !one.own() || asked.add(one.textKey())).map(Resting::id).toList();
    }

    /** @throws Failure.Invalid if there is no tag, or one is of no good form */
    public Tended tag(Collection<Long> questions, Collection<String> tags) {
        Set<String> more = new LinkedHashSet<>(tags);
        if (more.isEmpty() || !more.stream().allMatch(QuestionDraft::isTag)) {
            throw Failure.Invalid.field("tags", "question.tend.tags");
        }
        return tend("tag", questions, named -> revise(named, revision -> tagged(revision, more)));
    }

    /** @throws Failure.Invalid if there is no such topic in use */
    public Tended move(Collection<Long> questions, String topic) {
        access.require(Role.TRAINER);
        topics.requireInUse(topic);
        return tend("move", questions, named -> revise(named, revision -> revision.topic().equals(topic) ? null
                : new Shelf.Revised(0, 0, topic, revision.content())));
    }

    /** @param work answers which of them it changed */
    private Tended tend(String act, Collection<Long> questions, Function<List<Long>, List<Long>> work) {
        access.require(Role.TRAINER);
        List<Long> named = questions.stream().distinct().toList();
        if (named.isEmpty() || named.size() > MOST) {
            throw Failure.Invalid.field("questions", "question.tend.none", MOST);
        }
        shelf.lock();
        List<Long> done = work.apply(named);
        audit.recordAll("question." + act, done.stream().collect(Collectors.toMap(id -> "question/" + id, id -> "")));
        return new Tended(done.size(), named.size() - done.size());
    }

    /** Own questions that the change makes different get a further revision; what is retired stays so. */
    private List<Long> revise(List<Long> named, Function<Revision, Shelf.Revised> change) {
        List<Long> own = sql.list(row -> row.id("id"), "select id from question where own and not retired and id in (" + Sql.marks(named.size())
                + ")", named.toArray());
        Map<Long, Revision> current = shelf.inUse(own);
        List<Shelf.Revised> revised = new ArrayList<>();
        for (Long id : own) {
            Shelf.Revised changed = change.apply(current.get(id));
            if (changed != null) {
                revised.add(new Shelf.Revised(id, current.get(id).number() + 1, changed.topic(), changed.content()));
            }
        }
        shelf.revise(revised);
        return revised.stream().map(Shelf.Revised::question).toList();
    }

    private static Shelf.Revised tagged(Revision revision, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(revision.tags());
        if (!all.addAll(more) || all.size() > QuestionDraft.MOST_TAGS) {
            return null;
        }
        return new Shelf.Revised(0, 0, revision.topic(), revision.content().tagged(more));
    }

    /** Out of use. */
    private record Resting(long id, String textKey, boolean own) {
    }

    private static Object[] with(Object first, List<Long> rest) {
        List<Object> all = new ArrayList<>(rest);
        all.add(0, first);
        return all.toArray();
    }
}
