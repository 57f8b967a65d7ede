package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianbing.exam.AnswerSheet;
import org.lianbing.exam.PaperRoom;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** What an exam on paper needs printed: papers, answer sheets, sign-in list, seat labels, and the key for who reads them. */
@Named
@RequestScoped
public class PapersPage {

    private static final List<String> WHAT = List.of("papers", "cards", "list", "seats", "key");
    private static final Set<String> LONG = Set.of("essay", "file");

    @Inject
    PaperRoom rooms;
    @Inject
    ItemWords words;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private PaperRoom.Room room;
    private String what;
    private List<PaperRoom.Printed> papers;

    @PostConstruct
    void load() {
        room = rooms.get(Ask.id(request, "id", "exam.sitting.unknown"));
        String asked = request.getParameter("what");
        what = asked != null && WHAT.contains(asked) ? asked : WHAT.get(0);
        papers = List.of("list", "seats").contains(what) ? List.of() : rooms.print(room, Ask.idIfAny(request, "member"));
    }

    /** What a machine marks: a box for each option, or a line to write on. */
    public List<Boxes> boxes(AnswerSheet.Item item) {
        return switch (item.kind()) {
            case "single-choice", "multiple-choice" -> List.of(new Boxes("", letters(item.options().size())));
            case "true-false" -> List.of(new Boxes("", List.of("√", "×")));
            case "matching" -> IntStream.range(0, item.left().size()).mapToObj(i -> new Boxes(place(i), letters(item.options().size()))).toList();
            case "ordering" -> List.of(new Boxes("", item.options().stream().map(any -> "　").toList()));
            case "cloze" -> IntStream.range(0, item.gaps().size()).mapToObj(i -> new Boxes(place(i), letters(item.gaps().get(i).size()))).toList();
            case "gap" -> IntStream.range(0, gaps(item)).mapToObj(i -> new Boxes(gaps(item) == 1 ? "" : place(i), List.of())).toList();
            default -> List.of(new Boxes("", List.of()));
        };
    }

    private static int gaps(AnswerSheet.Item item) {
        return item.prompt().split("____", -1).length - 1;
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('A' + i))).toList();
    }

    private static String place(int i) {
        return "(" + (i + 1) + ")";
    }

    /** Marked by a machine from few signs; else there are lines to write on. */
    public boolean isShort(AnswerSheet.Item item) {
        return !isOpen(item) && !item.kind().equals("hotspot");
    }

    public boolean isOpen(AnswerSheet.Item item) {
        return item.kind().equals("short-answer") || LONG.contains(item.kind());
    }

    /** As many lines as it takes to write on. */
    public List<Integer> lines(AnswerSheet.Item item) {
        return IntStream.range(0, LONG.contains(item.kind()) ? 12 : 5).boxed().toList();
    }

    /** The key of each paper in one line for each question; papers that have the same one stand together. */
    public List<Keys> getKeys() {
        Map<List<String>, List<PaperRoom.Printed>> same = new LinkedHashMap<>();
        papers.forEach(paper -> same.computeIfAbsent(paper.items().stream().map(this::key).toList(), any -> new ArrayList<>()).add(paper));
        return same.values().stream().map(all -> new Keys(all, all.get(0).items())).toList();
    }

    /** The key as it is read off an answer sheet. */
    public String key(AnswerSheet.Item item) {
        return switch (item.kind()) {
            case "matching" -> item.left().stream().map(left -> words.lettersOf(item.options(), List.of(item.key().asJsonObject().getString(left.id()))))
                    .reduce("", String::concat);
            case "ordering" -> item.key().asJsonArray().stream().map(id -> words.lettersOf(item.options(), List.of(words.words(id)))).reduce("", String::concat);
            case "true-false" -> item.key() == JsonValue.TRUE ? "√" : "×";
            default -> words.key(item);
        };
    }

    public List<String> getKinds() {
        return WHAT;
    }

    public String getWhat() {
        return what;
    }

    public PaperRoom.Room getRoom() {
        return room;
    }

    public List<PaperRoom.Printed> getPapers() {
        return papers;
    }

    /** @param label before the boxes; may be empty. @param boxes none: a line to write on */
    public record Boxes(String label, List<String> boxes) {
    }

    /** Papers with one key. */
    public record Keys(List<PaperRoom.Printed> papers, List<AnswerSheet.Item> items) {
    }
}
