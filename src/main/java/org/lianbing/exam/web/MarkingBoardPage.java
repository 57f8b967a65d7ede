package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.MarkingBoard;
import org.lianbing.exam.MarkingBoards;
import org.lianbing.exam.ReleaseResults;
import org.lianbing.exam.TakeBackMarks;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** How far the marking of a sitting is; its results are released here, and a marker's work taken back. */
@Named
@RequestScoped
public class MarkingBoardPage {

    @Inject
    MarkingBoards boards;
    @Inject
    ReleaseResults release;
    @Inject
    TakeBackMarks takeBack;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private long id;
    private MarkingBoard board;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        id = Ask.id(request, "id", "exam.sitting.unknown");
        board = boards.get(id);
    }

    public String state() {
        return screen.submit(() -> {
            release.release(id);
            return Screen.onward("/exam/marking-board?id=" + id, "exam.done.released");
        });
    }

    public String back() {
        return screen.submit(() -> {
            takeBack.takeBack(id, new MemberId(Ask.id(request, "marker", "exam.candidate.unknown")), reason);
            return Screen.onward("/exam/marking-board?id=" + id, "exam.done.takenBack");
        });
    }

    public MarkingBoard getBoard() {
        return board;
    }

    /** Those who have marked something. */
    public List<MarkingBoard.Marker> getActive() {
        return board.markers().stream().filter(one -> one.marked() + one.decided() > 0).toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
