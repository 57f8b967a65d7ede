package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.platform.AuditTrail;

/** Reminds members of what they have not learnt yet; it leads them to their next lesson. */
@ApplicationScoped
@Transactional
public class RemindLearners {

    private final WhoLearns who;
    private final Notify notify;
    private final Access access;
    private final AuditTrail audit;

    RemindLearners() {
        this(null, null, null, null);
    }

    @Inject
    RemindLearners(WhoLearns who, Notify notify, Access access, AuditTrail audit) {
        this.who = who;
        this.notify = notify;
        this.access = access;
        this.audit = audit;
    }

    /** All who are asked for and have not learnt it. @return how many */
    public int all(LearnerFilter filter) {
        return tell(filter, who.see(filter).open());
    }

    /**
     * These of those who are asked for. Who has learnt all meanwhile is left in peace.
     *
     * @throws Failure.Invalid   if nobody is chosen
     * @throws Failure.Forbidden if one of them is not in the caller's sight
     */
    public int these(LearnerFilter filter, Collection<MemberId> chosen) {
        if (chosen.isEmpty()) {
            throw Failure.Invalid.field("who", "curriculum.remind.nobody");
        }
        LearnerFilter everyone = new LearnerFilter("", null, filter.topic(), LearnerFilter.Show.ALL, LearnerFilter.Sort.UNIT);
        Map<MemberId, Learner> known = who.see(everyone).learners().stream().collect(Collectors.toMap(learner -> learner.member().id(), Function.identity()));
        if (!known.keySet().containsAll(chosen)) {
            throw new Failure.Forbidden("people.forbidden");
        }
        return tell(filter, chosen.stream().distinct().map(known::get).filter(learner -> !learner.complete()).toList());
    }

    private int tell(LearnerFilter filter, List<Learner> learners) {
        notify.tell(learners.stream().map(learner -> learner.member().id()).toList(), notice(filter.topic()));
        audit.record("curriculum.remind", filter.topic().isEmpty() ? "learning" : filter.topic(), "members: " + learners.size());
        return learners.size();
    }

    private NewNotice notice(String topic) {
        String me = access.me().name();
        if (topic.isEmpty()) {
            return new NewNotice("curriculum.notice.remind", List.of(me), "/curriculum/next", WhoLearns.REMINDER);
        }
        return new NewNotice("curriculum.notice.remindOf", List.of(me, who.title(topic)),
                topic.contains("/") ? "/curriculum/lesson?ref=" + topic : "/curriculum/next?course=" + topic, WhoLearns.REMINDER);
    }
}
