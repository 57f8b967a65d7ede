package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.merit.Innovations;
import org.lianbing.merit.TaskForces;

/** What task forces and innovations ask of a member today: his milestones, his mark, his decision. */
@ApplicationScoped
@Transactional
class MeritDuties {

    private final TaskForces forces;
    private final Innovations innovations;

    MeritDuties() {
        this(null, null);
    }

    @Inject
    MeritDuties(TaskForces forces, Innovations innovations) {
        this.forces = forces;
        this.innovations = innovations;
    }

    List<Due> list() {
        List<Due> due = new ArrayList<>();
        forces.dueOfMine().forEach(step -> due.add(Due.of("shell.due.step", step.title(), "shell.due.stepWhy", List.of(step.forceTitle(), step.dueOn().toString()),
                "/merit/force?id=" + step.force(), "shell.due.stepGo")));
        int reports = forces.toMark();
        if (reports > 0) {
            due.add(Due.of("shell.due.forceMark", reports, "shell.due.forceMarkWhy", List.of(), "/merit/forces?state=reported", "shell.due.forceMarkGo"));
        }
        int proposals = innovations.waiting();
        if (proposals > 0) {
            due.add(Due.of("shell.due.innovation", proposals, "shell.due.innovationWhy", List.of(), "/merit/innovations?state=proposed", "shell.due.innovationGo"));
        }
        return due;
    }
}
