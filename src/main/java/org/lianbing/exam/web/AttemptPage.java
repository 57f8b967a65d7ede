package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.kernel.Failure;

/** The exam page before its script takes over: what will be asked of the candidate. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    MySittings sittings;

    private Long id;
    private MySitting sitting;

    public void load() {
        if (id == null) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        sitting = sittings.get(id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public MySitting getSitting() {
        return sitting;
    }
}
