package org.lianbing.onboarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.onboarding.DecideDay;
import org.lianbing.onboarding.FindNewcomers;
import org.lianbing.onboarding.NewcomerRow;
import org.lianbing.onboarding.ShadowingDay;

/** The mentor's desk: the days that wait for him, and his newcomers. */
@Named
@RequestScoped
public class ShadowingPage {

    @Inject
    DecideDay decide;
    @Inject
    FindNewcomers newcomers;

    private List<ShadowingDay> waiting;
    private List<NewcomerRow> mine;

    public void load() {
        waiting = decide.waiting();
        mine = newcomers.mine();
    }

    public List<ShadowingDay> getWaiting() {
        return waiting;
    }

    public List<NewcomerRow> getMine() {
        return mine;
    }
}
