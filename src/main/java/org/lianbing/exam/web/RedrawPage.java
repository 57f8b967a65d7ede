package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.RedrawAttempt;
import org.lianbing.platform.web.Ask;

/** How a candidate's questions were drawn, drawn again before the eyes of who doubts it. */
@Named
@RequestScoped
public class RedrawPage {

    @Inject
    RedrawAttempt redraw;
    @Inject
    HttpServletRequest request;

    private RedrawAttempt.Redrawn drawn;

    @PostConstruct
    void load() {
        drawn = redraw.again(Ask.id(request, "attempt", "exam.attempt.unknown"));
    }

    public RedrawAttempt.Redrawn getDrawn() {
        return drawn;
    }
}
