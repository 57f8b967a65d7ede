package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.lianbing.exam.AllotSeats;
import org.lianbing.exam.LayPapers;
import org.lianbing.exam.PaperRoom;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** An exam on paper from its seats to the last paper keyed in. */
@Named
@RequestScoped
public class PaperRoomPage {

    @Inject
    PaperRoom rooms;
    @Inject
    LayPapers papers;
    @Inject
    AllotSeats seats;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private PaperRoom.Room room;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        room = rooms.get(Ask.id(request, "id", "exam.sitting.unknown"));
    }

    public String lay() {
        return done("exam.done.laid", () -> papers.lay(room.sitting().id()));
    }

    public String drop() {
        return done("exam.done.dropped", () -> papers.drop(room.sitting().id(), reason));
    }

    public String seatByNumber() {
        return done("exam.done.seated", () -> seats.byNumber(room.sitting().id()));
    }

    public String seatByLot() {
        return done("exam.done.seated", () -> seats.byLot(room.sitting().id()));
    }

    private String done(String said, Runnable act) {
        Supplier<String> onward = () -> {
            act.run();
            return Screen.onward("/exam/paper-room?id=" + room.sitting().id(), said);
        };
        return screen.submit(onward);
    }

    /** Whose paper is keyed in first; null if none waits. */
    public MemberId getFirst() {
        return room.after(null);
    }

    public PaperRoom.Room getRoom() {
        return room;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
