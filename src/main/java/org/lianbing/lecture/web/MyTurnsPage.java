package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.LongConsumer;
import org.lianbing.lecture.Leave;
import org.lianbing.lecture.Meeting;
import org.lianbing.lecture.MyTurn;
import org.lianbing.lecture.MyTurns;
import org.lianbing.lecture.Series;
import org.lianbing.lecture.ShowRota;
import org.lianbing.lecture.Swap;
import org.lianbing.lecture.SwapTurns;
import org.lianbing.lecture.TakeLeave;
import org.lianbing.lecture.Volunteer;
import org.lianbing.platform.Caller;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** The reader's turns, what he is asked and asks, when he is away, and where he could offer himself. */
@Named
@RequestScoped
public class MyTurnsPage {

    @Inject
    MyTurns turns;
    @Inject
    SwapTurns swaps;
    @Inject
    TakeLeave leave;
    @Inject
    Volunteer volunteer;
    @Inject
    ShowRota rotas;
    @Inject
    Caller caller;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<MyTurn> coming;
    private List<Swap> asked;
    private List<Leave> away;
    private List<Meeting> open;
    private List<Series> series;

    @PostConstruct
    void load() {
        coming = turns.coming();
        asked = swaps.mine();
        away = leave.mine();
        open = turns.open();
        series = rotas.series();
    }

    public String accept() {
        return answer(swaps::accept, "lecture.done.accepted");
    }

    public String decline() {
        return answer(swaps::decline, "lecture.done.declined");
    }

    public String withdraw() {
        return answer(swaps::withdraw, "lecture.done.withdrawn");
    }

    public String undo() {
        return answer(swaps::undo, "lecture.done.undone");
    }

    private String answer(LongConsumer act, String done) {
        return screen.submit(() -> {
            act.accept(Ask.id(request, "swap", "lecture.rota.swap.unknown"));
            return Screen.onward("/lecture/mine", done);
        });
    }

    public String offer() {
        return screen.submit(() -> {
            volunteer.volunteer(Ask.id(request, "meeting", "lecture.meeting.unknown"));
            return Screen.onward("/lecture/mine", "lecture.done.volunteered");
        });
    }

    public String takeBack() {
        return screen.submit(() -> {
            volunteer.withdraw(Ask.id(request, "meeting", "lecture.meeting.unknown"));
            return Screen.onward("/lecture/mine", "lecture.done.takenBack");
        });
    }

    /** Whether it waits for the reader's answer. */
    public boolean isForMe(Swap swap) {
        return swap.isAsked() && swap.open() && swap.asked().equals(caller.member());
    }

    public boolean isMine(Swap swap) {
        return swap.asker().equals(caller.member());
    }

    public List<MyTurn> getComing() {
        return coming;
    }

    public List<Swap> getAsked() {
        return asked;
    }

    public List<Leave> getAway() {
        return away;
    }

    public List<Meeting> getOpen() {
        return open;
    }

    public List<Series> getSeries() {
        return series;
    }
}
