package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.merit.Innovation;
import org.lianbing.merit.Innovations;
import org.lianbing.merit.ProposeInnovation;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The form of a proposal, new or returned. */
@Named
@RequestScoped
public class ProposePage {

    @Inject
    Innovations innovations;
    @Inject
    ProposeInnovation proposing;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Innovation before;
    private String field = "";
    private String title = "";
    private String problem = "";
    private String way = "";
    private String effect = "";

    @PostConstruct
    void load() {
        Long id = Ask.idIfAny(request, "id");
        if (id != null) {
            before = innovations.get(id);
            if (!innovations.rights(before).own()) {
                throw new Failure.Forbidden("people.forbidden");
            }
            field = before.field().code();
            title = before.title();
            problem = before.problem();
            way = before.way();
            effect = before.effect();
        }
    }

    public String save() {
        return screen.submit(() -> {
            ProposeInnovation.Proposal draft = new ProposeInnovation.Proposal(Innovation.Field.ofOrNull(field), title, problem, way, effect);
            if (before != null) {
                proposing.proposeAgain(before.id(), draft);
            }
            return Screen.onward("/merit/innovation?id=" + (before == null ? proposing.propose(draft) : before.id()), "merit.done.proposed");
        });
    }

    /** What was returned and is mended here, or null. */
    public Innovation getBefore() {
        return before;
    }

    public List<Innovation.Field> getFields() {
        return List.of(Innovation.Field.values());
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect;
    }
}
