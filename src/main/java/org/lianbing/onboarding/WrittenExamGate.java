package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.curriculum.Progress;
import org.lianbing.exam.EntryGate;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Tier;

/** A newcomer sits the written exam when all topics are learnt and all days of shadowing are ticked, or when somebody has opened it to him. */
@ApplicationScoped
@Transactional
class WrittenExamGate implements EntryGate {

    private final Members members;
    private final Progress progress;
    private final Shadowings shadowings;
    private final OpenEarly openings;

    WrittenExamGate() {
        this(null, null, null, null);
    }

    @Inject
    WrittenExamGate(Members members, Progress progress, Shadowings shadowings, OpenEarly openings) {
        this.members = members;
        this.progress = progress;
        this.shadowings = shadowings;
        this.openings = openings;
    }

    @Override
    public Entry entry(Set<String> tags, MemberId member) {
        if (!tags.contains(Tier.ONBOARDING)) {
            return Entry.FREE;
        }
        MemberCard card = members.card(member);
        return card.isNewcomer() ? entry(card) : Entry.FREE;
    }

    private Entry entry(MemberCard newcomer) {
        List<Step> missing = missing(progress.ofAll(List.of(newcomer.id()), Tier.ONBOARDING).get(newcomer.id()), shadowings.of(newcomer));
        Optional<EarlyOpening> opened = openings.of(newcomer.id());
        if (missing.isEmpty() || opened.isEmpty()) {
            return new Entry(missing, List.of());
        }
        return new Entry(List.of(), List.of(new Step("onboarding.gate.opened", List.of(opened.get().by(), opened.get().reason()), null)));
    }

    /** @param topics null where no onboarding course is in use: then there is nothing to learn */
    static List<Step> missing(CourseProgress topics, Shadowing shadowing) {
        List<Step> missing = new ArrayList<>();
        if (topics != null && !topics.complete()) {
            missing.add(step("onboarding.gate.topics", topics.total() - topics.done(), "/curriculum/next"));
        }
        if (!shadowing.complete()) {
            missing.add(step("onboarding.gate.days", shadowing.left(), "/onboarding/mine"));
        }
        return missing;
    }

    private static Step step(String code, int left, String link) {
        return new Step(code, List.of(Integer.toString(left)), link);
    }
}
