package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.lecture.FairTurns;
import org.lianbing.lecture.Fairness;
import org.lianbing.platform.web.Ask;

/** Who was asked how often, in the window that the address names. */
@Named
@RequestScoped
public class FairTurnsPage {

    @Inject
    FairTurns turns;
    @Inject
    HttpServletRequest request;

    private Fairness fair;

    @PostConstruct
    void load() {
        fair = turns.of(Ask.id(request, "series", "lecture.rota.series.unknown"), Ask.date(request, "from"), Ask.date(request, "until"));
    }

    public Fairness getFair() {
        return fair;
    }

    public String getQuery() {
        return "series=" + fair.series().id() + "&from=" + fair.from() + "&until=" + fair.until();
    }
}
