package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.merit.MeritSight;
import org.lianbing.merit.TaskForce;
import org.lianbing.merit.TaskForces;

/** The task forces, searched by the address. */
@Named
@RequestScoped
public class TaskForcesPage {

    @Inject
    TaskForces forces;
    @Inject
    MeritSight sight;
    @Inject
    HttpServletRequest request;

    private MeritList view;
    private TaskForces.Found found;

    @PostConstruct
    void load() {
        view = MeritList.of(request);
        found = forces.list(view.getSearch(), view.getState(), view.getSort(), view.getPage() - 1);
    }

    public MeritList getView() {
        return view;
    }

    public TaskForces.Found getFound() {
        return found;
    }

    public int getPages() {
        return (found.count() + TaskForces.PAGE - 1) / TaskForces.PAGE;
    }

    public List<TaskForce.State> getStates() {
        return List.of(TaskForce.State.values());
    }

    public boolean isKeeper() {
        return !sight.kept().isEmpty();
    }
}
