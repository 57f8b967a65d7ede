package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.MyTurn;
import org.lianbing.lecture.MyTurns;
import org.lianbing.lecture.SwapTurns;
import org.lianbing.lecture.TurnLine;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Asks somebody to exchange turns. */
@Named
@RequestScoped
public class AskSwapPage {

    @Inject
    MyTurns turns;
    @Inject
    SwapTurns swaps;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MyTurn mine;
    private String other;
    private String words;

    @PostConstruct
    void load() {
        long meeting = Ask.id(request, "meeting", "lecture.meeting.unknown");
        mine = turns.coming().stream().filter(turn -> turn.meeting().id() == meeting).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.meeting.unknown"));
    }

    public String ask() {
        return screen.submit(() -> {
            TurnLine wished = mine.others().stream().filter(turn -> key(turn).equals(other)).findFirst()
                    .orElseThrow(() -> Failure.Invalid.field("other", "lecture.required"));
            swaps.ask(mine.meeting().id(), wished.member().id(), wished.meeting(), words);
            return Screen.onward("/lecture/mine", "lecture.done.swapAsked");
        });
    }

    public String key(TurnLine turn) {
        return turn.meeting() + "-" + turn.place();
    }

    public MyTurn getMine() {
        return mine;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
