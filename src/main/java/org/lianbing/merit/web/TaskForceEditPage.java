package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.merit.MeritSight;
import org.lianbing.merit.NewTaskForce;
import org.lianbing.merit.SetTaskForce;
import org.lianbing.merit.TaskForce;
import org.lianbing.merit.TaskForces;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.IdText;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The form of a new task force, or of one that runs. */
@Named
@RequestScoped
public class TaskForceEditPage {

    @Inject
    TaskForces forces;
    @Inject
    SetTaskForce set;
    @Inject
    MeritSight sight;
    @Inject
    Members members;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<UnitCard> units;
    private UnitCard unit;
    private Long id;
    private List<MemberCard> people;
    private String title = "";
    private String goal = "";
    private String leader = "";
    private List<String> others = new ArrayList<>();
    private String dueOn = "";
    private String steps = "";

    @PostConstruct
    void load() {
        units = sight.kept();
        if (units.isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        id = Ask.idIfAny(request, "id");
        TaskForce force = id == null ? null : forces.get(id);
        Long asked = Ask.idIfAny(request, "unit");
        long chosen = force != null ? force.unitId() : asked != null ? asked : units.get(0).id();
        unit = units.stream().filter(one -> one.id() == chosen).findFirst().orElseThrow(() -> new Failure.Forbidden("people.forbidden"));
        people = members.inPost(unit.path());
        if (force != null) {
            read(force);
        }
    }

    private void read(TaskForce force) {
        title = force.title();
        goal = force.goal();
        leader = force.leader().toString();
        others = new ArrayList<>(force.group().stream().map(one -> one.member().toString()).filter(one -> !one.equals(leader)).toList());
        dueOn = force.dueOn().toString();
        steps = NewTaskForce.written(force.steps());
    }

    public String save() {
        return screen.submit(() -> {
            NewTaskForce draft = new NewTaskForce(unit.id(), title, goal, Stream.of(leader).map(IdText::orNull).filter(one -> one != null).map(MemberId::new).findFirst().orElse(null),
                    IdText.among(others).stream().map(MemberId::new).toList(), Ask.date(dueOn), steps);
            if (id != null) {
                set.change(id, draft);
            }
            return Screen.onward("/merit/force?id=" + (id == null ? set.set(draft) : id), "merit.done.saved");
        });
    }

    public Long getId() {
        return id;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<MemberCard> getPeople() {
        return people;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public String getLeader() {
        return leader;
    }

    public void setLeader(String leader) {
        this.leader = leader == null ? "" : leader;
    }

    public List<String> getOthers() {
        return others;
    }

    public void setOthers(List<String> others) {
        this.others = others;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }
}
