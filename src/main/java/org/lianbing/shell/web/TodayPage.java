package org.lianbing.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.platform.Texts;
import org.lianbing.shell.Due;
import org.lianbing.shell.Today;
import org.lianbing.shell.TodayView;

/** Today. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    Today today;
    @Inject
    Texts texts;

    private TodayView view;

    public void load() {
        view = today.see();
    }

    public TodayView getView() {
        return view;
    }

    public String title(Due due) {
        return texts.of(due.title(), due.titleArgs().stream().map(this::own).toArray());
    }

    public String why(Due due) {
        return texts.of(due.why(), due.whyArgs().stream().map(this::own).toArray());
    }

    private Object own(Object word) {
        return word instanceof String text ? texts.own(text) : word;
    }

    /** 88 / 100, or what became of it instead. */
    public String result(StatedOutcome stated) {
        return stated.outcome().state() == OutcomeState.GRADED ? stated.outcome().score() + " / " + stated.outcome().outOf()
                : texts.get("shell.outcome." + stated.outcome().state().code());
    }
}
