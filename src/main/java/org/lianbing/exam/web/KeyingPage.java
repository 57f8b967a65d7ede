package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lianbing.exam.KeyField;
import org.lianbing.exam.KeyIn;
import org.lianbing.exam.PaperRoom;
import org.lianbing.exam.SittingDetail;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One paper is keyed in, field by field; then the next one comes. */
@Named
@RequestScoped
public class KeyingPage {

    @Inject
    PaperRoom rooms;
    @Inject
    KeyIn keying;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private PaperRoom.Room room;
    private PaperRoom.Line line;
    private List<KeyField> fields;
    private String reason;

    /** Before a post is read: what it is about decides which fields there are. */
    @PostConstruct
    void load() {
        room = rooms.get(Ask.id(request, "id", "exam.sitting.unknown"));
        line = line(Ask.id(request, "member", "exam.candidate.unknown"));
        if (line == null || !line.paper()) {
            throw new Failure.NotFound("exam.candidate.unknown");
        }
        fields = keying.fields(line.row().attempt());
    }

    private PaperRoom.Line line(Long member) {
        return room.lines().stream().filter(one -> member != null && one.row().member().id().value() == member).findFirst().orElse(null);
    }

    public String finish() {
        return done("exam.done.keyed", () -> keying.finish(line.row().attempt(), typed(), reason));
    }

    public String keep() {
        return done("exam.done.kept", () -> keying.keep(line.row().attempt(), typed()));
    }

    public String absent() {
        return done("exam.done.absent", () -> keying.absent(line.row().attempt()));
    }

    /** Onward to the next paper that waits; after the last to the list of all. */
    private String done(String said, Runnable act) {
        Supplier<String> onward = () -> {
            act.run();
            MemberId next = room.after(line.row().member().id());
            String id = "id=" + room.sitting().id();
            return next == null ? Screen.onward("/exam/paper-room?" + id, said)
                    : Screen.onward("/exam/keying?" + id + "&member=" + next + "&was=" + line.row().member().id(), said);
        };
        return screen.submit(onward);
    }

    private Map<Integer, String> typed() {
        Map<Integer, String> typed = new TreeMap<>();
        fields.forEach(field -> typed.put(field.slot(), typed(field)));
        return typed;
    }

    /** What stands in the field: what was typed just now, else what was kept. */
    public String typed(KeyField field) {
        String now = request.getParameter("k" + field.slot());
        return now == null ? field.typed() : now;
    }

    /** How it is typed: {@code ABD}, {@code √ ×}. */
    public String hint(KeyField field) {
        return texts.of("exam.key.hint." + field.kind(), field.lastLetter(), field.places(), field.points());
    }

    /** One sign is all there is to type: the next field is gone to by itself. */
    public boolean isOneSign(KeyField field) {
        return List.of("single-choice", "true-false", "hotspot").contains(field.kind());
    }

    /** Who was keyed in just before, or null. */
    public SittingDetail.CandidateRow getBefore() {
        PaperRoom.Line before = line(Ask.idIfAny(request, "was"));
        return before == null ? null : before.row();
    }

    /** It has been keyed in before; this is a correction. */
    public boolean isAgain() {
        return !List.of("paper", "absent").contains(line.row().state());
    }

    public PaperRoom.Room getRoom() {
        return room;
    }

    public PaperRoom.Line getLine() {
        return line;
    }

    public List<KeyField> getFields() {
        return fields;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
