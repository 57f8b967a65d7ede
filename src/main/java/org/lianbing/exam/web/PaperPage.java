package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.ShowBlueprint;
import org.lianbing.exam.ShowPaper;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingDetail;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** A paper to print, of a sitting or drawn by a blueprint: for the candidates, or with its key for who marks it. */
@Named
@RequestScoped
public class PaperPage {

    private static final int VERSIONS = 4;
    private static final int ALONE = -1;
    private static final BigDecimal EQUAL = new BigDecimal("0.2");

    @Inject
    ShowPaper papers;
    @Inject
    ShowBlueprint blueprints;
    @Inject
    SittingDesk desk;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private Long blueprint;
    private long seed;
    private int shared;
    private int version;
    private boolean key;
    private SittingDetail sitting;
    private ShowBlueprint.Shown shown;
    private List<AnswerSheet.Item> items = List.of();
    private List<Problem> shortages = List.of();

    @PostConstruct
    void load() {
        String asked = request.getParameter("version");
        key = "true".equals(request.getParameter("key"));
        if (request.getParameter("blueprint") != null) {
            blueprint = Ask.id(request, "blueprint", "exam.blueprint.unknown");
            version = "0".equals(asked) ? 0 : "1".equals(asked) ? 1 : ALONE;
            draw();
            return;
        }
        long id = Ask.id(request, "id", "exam.sitting.unknown");
        version = asked != null && asked.matches("[0-3]") ? Integer.parseInt(asked) : 0;
        sitting = desk.get(id);
        items = papers.print(id, version);
    }

    private void draw() {
        seed = number("seed", 1);
        shared = Math.min(50, number("shared", 0));
        try {
            shown = version == ALONE ? blueprints.one(blueprint, seed) : blueprints.twin(blueprint, seed, version == 1, shared, EQUAL);
            items = shown.items();
        } catch (Failure.Invalid shortage) {
            shortages = shortage.problems();
        }
    }

    private int number(String parameter, int otherwise) {
        Integer number = Ask.number(request.getParameter(parameter));
        return number == null ? otherwise : number;
    }

    /** A to D: the same questions for all, or drawn and shuffled differently. By a blueprint: one, or the twins A and B. */
    public List<Integer> getVersions() {
        return IntStream.range(blueprint == null ? 0 : ALONE, blueprint == null ? VERSIONS : 2).boxed().toList();
    }

    public String letter(int of) {
        return of == ALONE ? "" : String.valueOf((char) ('A' + of));
    }

    public String say(Problem problem) {
        return texts.of(problem);
    }

    /** What the address says but for version and key. */
    public String getWhich() {
        return blueprint == null ? "id=" + sitting.id() : "blueprint=" + blueprint + "&seed=" + seed + "&shared=" + shared;
    }

    public String getBack() {
        return blueprint == null ? "/exam/sitting?id=" + sitting.id() : "/exam/blueprint?id=" + blueprint;
    }

    public String getTitle() {
        return sitting != null ? sitting.title() : shown == null ? "" : shown.blueprint().content().title();
    }

    public BigDecimal getOutOf() {
        return sitting != null ? sitting.outOf() : shown.blueprint().content().outOf().stripTrailingZeros();
    }

    public int getNext() {
        return (int) (seed % 999_999) + 1;
    }

    public Long getBlueprint() {
        return blueprint;
    }

    public long getSeed() {
        return seed;
    }

    public int getShared() {
        return shared;
    }

    public ShowBlueprint.Shown getShown() {
        return shown;
    }

    public List<Problem> getShortages() {
        return shortages;
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
