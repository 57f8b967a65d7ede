package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;

/** Sets the exam that a plan describes, and ends its draft. */
@ApplicationScoped
@Transactional
public class PublishExam {

    private final SetSitting set;
    private final Audience audience;
    private final ExamDrafts drafts;
    private final SittingDesk desk;
    private final Access access;

    PublishExam() {
        this(null, null, null, null, null);
    }

    @Inject
    PublishExam(SetSitting set, Audience audience, ExamDrafts drafts, SittingDesk desk, Access access) {
        this.set = set;
        this.audience = audience;
        this.drafts = drafts;
        this.desk = desk;
        this.access = access;
    }

    /**
     * @param draft the draft that it comes from, or null
     * @return the id of the sitting
     * @throws org.lianbing.kernel.Failure.Invalid  naming every field that is wrong
     * @throws org.lianbing.kernel.Failure.Conflict if the draft is gone: published or discarded meanwhile
     */
    public long publish(ExamPlan plan, Long draft) {
        access.require(Role.TRAINER);
        Set<String> stated = plan.resitOf() == null ? Set.of() : desk.get(plan.resitOf()).tags();
        List<MemberId> candidates = audience.of(plan.people());
        long id = set.set(plan.toSitting(stated, candidates), plan.blueprint());
        if (draft != null) {
            drafts.discard(draft);
        }
        return id;
    }
}
