package org.lianbing.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Sql;

/** Shows one question with its history to those who keep the bank. */
@ApplicationScoped
@Transactional
public class ReadQuestion {

    private final Sql sql;
    private final Access access;
    private final Members members;
    private final FindQuestions find;

    ReadQuestion() {
        this(null, null, null, null);
    }

    @Inject
    ReadQuestion(Sql sql, Access access, Members members, FindQuestions find) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.find = find;
    }

    /** @throws Failure.NotFound if there is no such question */
    public QuestionView get(long question) {
        access.require(Role.TRAINER, Role.ADMIN);
        List<RevisionLine> history = history(question);
        return sql.one(row -> new QuestionView(question, row.text("ref"), row.text("code"), row.flag("own"), row.flag("retired"),
                row.flag("retired") && (row.flag("own") || row.number("retired_by") != null),
                row.flag("retired") && row.flag("proposed"), row.text("title"), history),
                "select q.ref, q.code, q.own, q.retired, q.retired_by, q.proposed, t.title from question q join topic t on t.ref=q.topic where q.id=?", question)
                .orElseThrow(() -> new Failure.NotFound("question.unknown.question"));
    }

    private List<RevisionLine> history(long question) {
        List<Made> made = sql.list(row -> new Made(Bank.read(row), row.instant("made_at"), row.member("made_by")),
                Bank.REVISION.replace("select ", "select r.made_at, r.made_by, ") + "where r.question_id=? order by r.number desc", question);
        Map<MemberId, MemberCard> authors = members.cards(made.stream().map(Made::by).filter(Objects::nonNull).distinct().toList());
        Map<Long, QuestionUse> used = find.ofRevisions(made.stream().map(one -> one.revision().id()).toList());
        List<RevisionLine> lines = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            List<String> changed = i + 1 < made.size() ? Difference.between(made.get(i + 1).revision(), one.revision()) : List.of();
            String by = one.by() == null || !authors.containsKey(one.by()) ? null : authors.get(one.by()).name();
            lines.add(new RevisionLine(one.revision(), one.at(), by, changed, used.getOrDefault(one.revision().id(), QuestionUse.NONE)));
        }
        return lines;
    }

    private record Made(Revision revision, Instant at, MemberId by) {
    }
}
