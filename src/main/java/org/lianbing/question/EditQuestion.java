package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/** Writes one question by hand. A change makes a further revision; papers and results keep the one they were made with. */
@ApplicationScoped
@Transactional
public class EditQuestion {

    private final Sql sql;
    private final Shelf shelf;
    private final KeepTopics topics;
    private final Access access;
    private final AuditTrail audit;
    private final Media media;

    EditQuestion() {
        this(null, null, null, null, null, null);
    }

    @Inject
    EditQuestion(Sql sql, Shelf shelf, KeepTopics topics, Access access, AuditTrail audit, Media media) {
        this.sql = sql;
        this.shelf = shelf;
        this.topics = topics;
        this.access = access;
        this.audit = audit;
        this.media = media;
    }

    /**
     * @param topic the ref of a topic that is in use
     * @return the new question's id
     * @throws Failure.Invalid naming the fields that are wrong; also if the same question is in the bank already
     */
    public long add(String topic, Typed typed) {
        access.require(Role.TRAINER);
        Content content = content(topic, typed);
        shelf.lock();
        refuseTwin(content, 0);
        String ref = OwnRef.question();
        long id = shelf.add(List.of(new Shelf.Added(ref, null, topic, content))).get(ref);
        audit.record("question.add", "question/" + id, "");
        return id;
    }

    /**
     * @param basedOn the number of the revision that the author had before him
     * @throws Failure.Invalid   naming the fields that are wrong
     * @throws Failure.NotFound  if there is no such question
     * @throws Failure.Conflict  if it is a course pack's, or somebody else changed it meanwhile
     */
    public void change(long question, int basedOn, String topic, Typed typed) {
        access.require(Role.TRAINER);
        Revision current = requireOwn(question);
        if (current.number() != basedOn) {
            throw new Failure.Conflict("question.edit.meanwhile");
        }
        Content content = topic.equals(current.topic()) ? checked(typed).orRefuse() : content(topic, typed);
        shelf.lock();
        refuseTwin(content, question);
        revise(question, current, topic, content);
    }

    /** Makes a revision of former days the latest: its content, as a further revision. */
    public void restore(long question, int number) {
        access.require(Role.TRAINER);
        Revision current = requireOwn(question);
        Revision former = sql.one(Bank::read, Bank.REVISION + "where r.question_id=? and r.number=?", question, number)
                .orElseThrow(() -> new Failure.NotFound("question.unknown.revision"));
        shelf.lock();
        refuseTwin(former.content(), question);
        revise(question, current, current.topic(), former.content());
    }

    /** What is wrong with the topic is said together with all else. */
    private Content content(String topic, Typed typed) {
        Checked checked = checked(typed);
        if (topics.isInUse(topic)) {
            return checked.orRefuse();
        }
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.add(Problem.at("topic", "question.topic.choose"));
        return new Checked(null, problems).orRefuse();
    }

    private Checked checked(Typed typed) {
        Checked checked = CheckTyped.of(typed);
        return checked.content() == null || media.missing(Media.in(checked.content())).isEmpty() ? checked
                : new Checked(null, List.of(Problem.at("prompt", "question.media.unknown")));
    }

    private void revise(long question, Revision current, String topic, Content content) {
        if (topic.equals(current.topic()) && content.equals(current.content())) {
            return;
        }
        boolean retired = sql.count("select count(*) as n from question where id=? and retired", question) > 0;
        shelf.revise(List.of(new Shelf.Revised(question, current.number() + 1, topic, content)));
        if (retired) {
            sql.update("update question set retired=true where id=?", question);
        }
        audit.record("question.change", "question/" + question, "revision " + (current.number() + 1));
    }

    /** Locks the question, so that of two who change it at once the second is told. */
    private Revision requireOwn(long question) {
        if (sql.update("update question set own=own where id=?", question) == 0) {
            throw new Failure.NotFound("question.unknown.question");
        }
        if (sql.count("select count(*) as n from question where id=? and own", question) == 0) {
            throw new Failure.Conflict("question.edit.pack");
        }
        return sql.one(Bank::read, Bank.REVISION + "where q.id=? and r.id=q.revision_id", question).orElseThrow();
    }

    private void refuseTwin(Content content, long except) {
        if (sql.count("select count(*) as n from question where own and not retired and text_key=? and id<>?",
                Fingerprint.of(content.body()).textKey(), except) > 0) {
            throw Failure.Invalid.field("prompt", "question.edit.twin");
        }
    }
}
