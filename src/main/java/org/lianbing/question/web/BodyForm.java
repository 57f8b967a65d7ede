package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.question.CaseStudy;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.PairLine;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;
import org.lianbing.question.format.Separated;

/**
 * The fields of a kind as they were typed. There are as many options, gaps and parts as the author wants, so they are read by hand;
 * those of a part of a case have {@code p1-}, {@code p2-} … before their names.
 */
public class BodyForm {

    private static final int OPTIONS = 4;
    private static final int MOST = 26;
    private static final Set<String> FIELDS = Set.of("prompt", "answer", "tolerance", "unit", "partial", "wrong", "order", "rubric", "picture");

    private final Kind kind;
    private final String prefix;
    private final Map<String, String> values = new HashMap<>(Map.of("partial", Partial.NONE.name(), "wrong", Wrong.ZERO.name(), "order",
            Ordering.Partial.NONE.name()));
    private List<Line> options = new ArrayList<>();
    private List<String> gaps = new ArrayList<>();
    private List<String> areas = new ArrayList<>();
    private List<String> accepts = new ArrayList<>();
    private final List<BodyForm> parts = new ArrayList<>();

    private BodyForm(Kind kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
    }

    static BodyForm empty(Kind kind, String prefix) {
        BodyForm form = new BodyForm(kind, prefix);
        form.gaps.add("");
        for (int i = 0; i < OPTIONS; i++) {
            form.options.add(new Line("n" + i, "", "", "", false));
        }
        form.accepts.add("picture");
        return form;
    }

    static BodyForm of(Typed typed, String prefix) {
        BodyForm form = new BodyForm(typed.kind(), prefix);
        form.values.putAll(Map.of("prompt", typed.prompt(), "tolerance", "0".equals(typed.tolerance()) ? "" : typed.tolerance(), "unit", typed.unit(),
                "partial", typed.partial().name(), "wrong", typed.wrong().name(), "order", typed.more().order().name(), "rubric",
                String.join("\n", typed.more().rubric()), "picture", typed.more().picture(), "answer", typed.answers().isEmpty() ? "" : typed.answers().get(0).get(0)));
        for (TypedOption option : typed.options()) {
            PairLine pair = typed.kind() == Kind.MATCHING ? PairLine.of(option.text()) : new PairLine("", option.text());
            form.options.add(new Line("o" + form.options.size(), option.id(), pair.left(), pair.right(), option.right()));
        }
        form.gaps = typed.answers().stream().map(Separated::ofAlternatives).toList();
        form.areas = typed.kind() == Kind.HOTSPOT ? typed.answers().stream().map(area -> area.get(0)).toList() : List.of();
        form.accepts = typed.more().accepts();
        typed.more().parts().forEach(part -> form.parts.add(of(part, CheckTyped.inPart(form.parts.size() + 1))));
        return form;
    }

    /** As it was posted. */
    static BodyForm read(HttpServletRequest request, Kind kind) {
        return read(request, kind, "", "");
    }

    /** Parts are numbered anew in the order in which they were posted. */
    private static BodyForm read(HttpServletRequest request, Kind kind, String posted, String prefix) {
        BodyForm form = new BodyForm(kind, prefix);
        FIELDS.forEach(name -> values(request, posted + name).stream().findFirst().ifPresent(value -> form.values.put(name, value)));
        form.readOptions(request, posted);
        form.gaps = values(request, posted + "gap");
        form.areas = values(request, posted + "area");
        form.accepts = values(request, posted + "accepts");
        for (String part : kind == Kind.CASE ? values(request, "part") : List.<String>of()) {
            Kind its = part.matches("p\\w{1,9}-") && form.parts.size() <= CaseStudy.MOST_PARTS ? kind(request.getParameter(part + "kind")) : null;
            if (its != null) {
                form.parts.add(read(request, its, part, CheckTyped.inPart(form.parts.size() + 1)));
            }
        }
        return form;
    }

    private void readOptions(HttpServletRequest request, String posted) {
        List<String> keys = values(request, posted + "optionKey");
        List<String> ids = values(request, posted + "optionId");
        List<String> left = values(request, posted + "left");
        List<String> texts = values(request, posted + "option");
        List<String> right = values(request, posted + "right");
        for (int i = 0; i < Math.min(Math.min(keys.size(), MOST * 2), Math.min(ids.size(), texts.size())); i++) {
            options.add(new Line(keys.get(i), ids.get(i), i < left.size() ? left.get(i) : "", texts.get(i), right.contains(keys.get(i))));
        }
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values()).filter(one -> one != Kind.CASE && one.code().equals(code)).findFirst().orElse(null);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    Typed typed() {
        return Typed.part(kind, get("prompt"), options.stream().map(this::typed).toList(), answers(), Partial.valueOf(get("partial")),
                Wrong.valueOf(get("wrong")), get("tolerance"), get("unit"), more());
    }

    private TypedOption typed(Line line) {
        boolean blank = line.left().isBlank() && line.text().isBlank();
        return new TypedOption(line.id(), kind != Kind.MATCHING || blank ? line.text() : new PairLine(line.left().strip(), line.text().strip()).line(), line.right());
    }

    private List<List<String>> answers() {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE -> List.of();
            case GAP, CLOZE -> gaps.stream().map(Separated::alternatives).toList();
            case HOTSPOT -> areas.stream().map(List::of).toList();
            case TRUE_FALSE, NUMERIC, SHORT_ANSWER, ESSAY, FILE -> List.of(List.of(get("answer")));
        };
    }

    private More more() {
        return switch (kind) {
            case ORDERING -> More.ordered(Ordering.Partial.valueOf(get("order")));
            case ESSAY -> More.rubric(get("rubric").lines().toList());
            case HOTSPOT -> More.picture(get("picture"));
            case FILE -> More.accepting(accepts);
            case CASE -> More.parts(parts.stream().map(BodyForm::typed).toList());
            default -> More.NONE;
        };
    }

    /**
     * An option as it stands in the form.
     *
     * @param key  which of the marks beside the options is its own
     * @param left of a pair; empty for other kinds
     */
    public record Line(String key, String id, String left, String text, boolean right) {
    }

    /** The value of a field; empty if nothing was typed. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public String getKind() {
        return kind.code();
    }

    public String getPrefix() {
        return prefix;
    }

    public List<Line> getOptions() {
        return options;
    }

    public List<String> getGaps() {
        return gaps;
    }

    public List<String> getAreas() {
        return areas;
    }

    public List<String> getAccepts() {
        return accepts;
    }

    public List<BodyForm> getParts() {
        return parts;
    }
}
