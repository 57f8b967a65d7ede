package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Puts questions into the bank. A changed question gets a further revision; the earlier ones stay as they are, for the papers that
 * were made with them.
 */
@ApplicationScoped
@Transactional
public class KeepBank {

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final Access access;

    KeepBank() {
        this(null, null, null, null);
    }

    @Inject
    KeepBank(Sql sql, Clock clock, Caller caller, Access access) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.access = access;
    }

    /** Names a topic, or renames it; {@code position} orders the topics on screen. */
    public void keepTopic(String ref, String title, int position) {
        access.require(Role.TRAINER, Role.ADMIN);
        if (sql.update("update topic set title=?, position=? where ref=?", title, position, ref) == 0) {
            sql.update("insert into topic(ref, title, position) values (?,?,?)", ref, title, position);
        }
    }

    /** @return how many were new, changed or as they were */
    public Kept keep(String pack, Collection<QuestionDraft> drafts) {
        access.require(Role.TRAINER, Role.ADMIN);
        Kept kept = Kept.NOTHING;
        for (QuestionDraft draft : drafts) {
            kept = kept.plus(keepOne(pack + "/" + draft.key(), draft));
        }
        return kept;
    }

    /** Retires every question of the pack whose key is not among these: out of use, but kept for results that refer to it. */
    public void retireOthers(String pack, Collection<String> keys) {
        access.require(Role.TRAINER, Role.ADMIN);
        List<Object> args = keys.stream().<Object>map(key -> pack + "/" + key).collect(Collectors.toCollection(ArrayList::new));
        args.add(0, pack + "/%");
        sql.update("update question set retired=true where not retired and ref like ?"
                + (keys.isEmpty() ? "" : " and ref not in (" + Sql.marks(keys.size()) + ")"), args.toArray());
    }

    private Kept keepOne(String ref, QuestionDraft draft) {
        Optional<Stored> stored = sql.one(row -> new Stored(row.id("id"), row.flag("retired"), row.number("revision_id")),
                "select id, retired, revision_id from question where ref=?", ref);
        if (stored.isEmpty()) {
            long id = sql.insert("insert into question(ref, topic, retired) values (?,?,false)", ref, draft.topic());
            revise(id, 1, draft);
            return Kept.ADDED;
        }
        Revision current = sql.one(Bank::read, Bank.REVISION + "where r.id=?", stored.get().revisionId()).orElseThrow();
        if (says(current, draft)) {
            // what a trainer took out of use stays so until its file says something else
            sql.update("update question set retired=false where id=? and retired and retired_by is null", stored.get().id());
            return Kept.SAME;
        }
        revise(stored.get().id(), current.number() + 1, draft);
        return Kept.CHANGED;
    }

    private void revise(long question, int number, QuestionDraft draft) {
        long revision = sql.insert("insert into question_revision(question_id, number, topic, kind, machine_marked, body, explanation, "
                + "importance, difficulty, tags, made_at, made_by) values (?,?,?,?,?,?,?,?,?,?,?,?)", question, number, draft.topic(),
                draft.body().kind().code(), draft.body().machineMarked(), BodyJson.write(draft.body()).toString(), draft.explanation(),
                draft.importance().name(), draft.difficulty(), String.join("\n", draft.tags()), clock.instant(),
                caller.memberIfAny().orElse(null));
        Fingerprint fingerprint = Fingerprint.of(draft.body());
        sql.update("update question set revision_id=?, topic=?, retired=false, retired_by=null, search_text=?, text_key=? where id=?", revision,
                draft.topic(), fingerprint.searchText(), fingerprint.textKey(), question);
    }

    private static boolean says(Revision current, QuestionDraft draft) {
        return current.body().equals(draft.body()) && current.topic().equals(draft.topic())
                && current.explanation().equals(draft.explanation()) && current.importance() == draft.importance()
                && current.difficulty() == draft.difficulty() && current.tags().equals(List.copyOf(draft.tags()));
    }

    private record Stored(long id, boolean retired, Long revisionId) {
    }
}
