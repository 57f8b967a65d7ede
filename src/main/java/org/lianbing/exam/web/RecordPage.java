package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.DeskLine;
import org.lianbing.exam.DeskLog;
import org.lianbing.exam.RoomMessages;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** What was done and said at a sitting, below its candidates. */
@Named
@RequestScoped
public class RecordPage {

    private static final int FIRST = 8;

    @Inject
    DeskLog log;
    @Inject
    RoomMessages messages;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private List<DeskLine> lines;
    private List<RoomMessages.Sent> sent;

    @PostConstruct
    void load() {
        long id = Ask.id(request, "id", "exam.sitting.unknown");
        lines = log.of(id);
        sent = messages.of(id);
    }

    /** What was done, in words: 加时 10 分钟. */
    public String act(DeskLine line) {
        return texts.of("exam.act." + line.act(), line.detail());
    }

    /** The names, in the reader's own way of listing. */
    public String names(List<String> names) {
        return String.join(texts.get("exam.record.comma"), names);
    }

    /** The latest of them. */
    public List<DeskLine> getLatest() {
        return lines.subList(0, Math.min(FIRST, lines.size()));
    }

    /** The others. */
    public List<DeskLine> getEarlier() {
        return lines.subList(getLatest().size(), lines.size());
    }

    public List<RoomMessages.Sent> getSent() {
        return sent;
    }
}
