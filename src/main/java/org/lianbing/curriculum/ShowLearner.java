package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Members;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;

/** What one member has learnt and how his exams went, for himself and whoever may see it. */
@ApplicationScoped
@Transactional
public class ShowLearner {

    private static final int EXAMS = 20;

    private final Members members;
    private final Progress progress;
    private final OutcomeStore outcomes;
    private final Sql sql;

    ShowLearner() {
        this(null, null, null, null);
    }

    @Inject
    ShowLearner(Members members, Progress progress, OutcomeStore outcomes, Sql sql) {
        this.members = members;
        this.progress = progress;
        this.outcomes = outcomes;
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is no such member; Failure.Forbidden if the caller may not see his learning */
    public LearnerFile of(MemberId member) {
        List<CourseProgress> courses = progress.of(member);
        return new LearnerFile(members.card(member), courses, last(member), outcomes.current(List.of(member), "exam").stream().limit(EXAMS).toList());
    }

    private Instant last(MemberId member) {
        return sql.list(row -> Stream.of(row.instant("opened"), row.instant("done")).filter(Objects::nonNull).max(Comparator.naturalOrder()),
                "select max(opened_at) as opened, max(done_at) as done from lesson_progress where member_id=?", member).get(0).orElse(null);
    }
}
