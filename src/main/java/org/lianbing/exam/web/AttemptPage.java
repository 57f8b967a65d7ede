package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;

/** The exam page before its script takes over: the room where a candidate waits, and what will be asked of him. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    MySittings sittings;
    @Inject
    Members members;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private long id;
    private MySitting sitting;
    private MemberCard reader;

    @PostConstruct
    void load() {
        id = Ask.id(request, "sitting", "exam.sitting.unknown");
        sitting = sittings.get(id);
        reader = members.card(caller.member());
    }

    /** Whether there is anything to wait for or to start. */
    public boolean isBefore() {
        return !sitting.onPaper() && sitting.state().equals("coming") || sitting.enterable();
    }

    /** Why nothing can be started any more: {@code used}, {@code late} or {@code over}; null where something can. */
    public String getOver() {
        if (!sitting.state().equals("done")) {
            return null;
        }
        boolean late = sitting.rules().late() && !sitting.closesAt().isBefore(getNow());
        return sitting.attemptsLeft() == 0 ? "used" : late ? "late" : "over";
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** Who sits it, for the watermark. */
    public MemberCard getReader() {
        return reader;
    }

    public long getId() {
        return id;
    }

    public MySitting getSitting() {
        return sitting;
    }
}
