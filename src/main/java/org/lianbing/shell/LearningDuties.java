package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.curriculum.WhoLearns;
import org.lianbing.onboarding.Confirmation;
import org.lianbing.onboarding.DecideDay;
import org.lianbing.onboarding.MyConfirmation;
import org.lianbing.onboarding.ShadowingDay;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;

/** What learning and onboarding ask of a member today: the newcomer's log, the mentor's signature, the director's word to who stopped. */
@ApplicationScoped
@Transactional
class LearningDuties {

    private final MyConfirmation confirmation;
    private final DecideDay days;
    private final WhoLearns learners;

    LearningDuties() {
        this(null, null, null);
    }

    @Inject
    LearningDuties(MyConfirmation confirmation, DecideDay days, WhoLearns learners) {
        this.confirmation = confirmation;
        this.days = days;
        this.learners = learners;
    }

    List<Due> of(Me me, MemberCard card) {
        List<Due> due = new ArrayList<>();
        if (card.isNewcomer()) {
            newcomer(due, confirmation.get());
        }
        int waiting = days.waiting().size();
        if (waiting > 0) {
            due.add(Due.of("shell.due.tick", waiting, "shell.due.tickWhy", List.of(), "/onboarding/shadowing", "shell.due.tickGo"));
        }
        long open = me.has(Role.DIRECTOR) ? learners.open() : 0;
        if (open > 0) {
            due.add(Due.of("shell.due.learners", open, "shell.due.learnersWhy", List.of(), "/curriculum/progress", "shell.due.learnersGo"));
        }
        return due;
    }

    private static void newcomer(List<Due> due, Confirmation mine) {
        mine.log().stream().filter(day -> day.state() == ShadowingDay.State.RETURNED).forEach(day -> due.add(Due.of("shell.due.returned",
                day.day().toString(), "shell.due.returnedWhy", List.of(day.remark()), "/onboarding/write?on=" + day.day(), "shell.due.returnedGo")));
        if (mine.mentor() != null && !mine.days().complete() && !mine.wroteToday()) {
            due.add(Due.of("shell.due.log", mine.days().ticked(), "shell.due.logWhy", List.of(mine.days().wanted()), "/onboarding/write",
                    "shell.due.logGo"));
        }
    }
}
