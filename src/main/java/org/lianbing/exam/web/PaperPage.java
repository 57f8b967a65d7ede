package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.ShowPaper;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.platform.web.Ask;

/** A paper to print: for the candidates, or with its key for who marks it. */
@Named
@RequestScoped
public class PaperPage {

    private static final int VERSIONS = 4;

    @Inject
    ShowPaper papers;
    @Inject
    SittingDesk desk;
    @Inject
    HttpServletRequest request;

    private int version;
    private boolean key;
    private SittingDetail sitting;
    private List<AnswerSheet.Item> items;

    @PostConstruct
    void load() {
        long id = Ask.id(request, "id", "exam.sitting.unknown");
        String asked = request.getParameter("version");
        version = asked != null && asked.matches("[0-3]") ? Integer.parseInt(asked) : 0;
        key = "true".equals(request.getParameter("key"));
        sitting = desk.get(id);
        items = papers.print(id, version);
    }

    /** A to D: the same questions for all, or drawn and shuffled differently. */
    public List<Integer> getVersions() {
        return IntStream.range(0, VERSIONS).boxed().toList();
    }

    public String letter(int of) {
        return String.valueOf((char) ('A' + of));
    }

    public int getVersion() {
        return version;
    }

    public boolean isKey() {
        return key;
    }

    public SittingDetail getSitting() {
        return sitting;
    }

    public List<AnswerSheet.Item> getItems() {
        return items;
    }
}
