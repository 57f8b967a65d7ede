package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lianbing.exam.Blueprint;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.platform.web.Ask;

/** A blueprint as it was sent by its form: rows are parallel lists of fields of one name. */
@RequestScoped
public class BlueprintForm {

    private static final String APART = "apart-";
    private static final int MOST = 200;

    @Inject
    HttpServletRequest request;

    Blueprint read() {
        List<String> kinds = Ask.all(request, "kind");
        List<Column> columns = kinds.stream().map(kind -> new Column(kind, decimal(text("points-" + kind)))).toList();
        return new Blueprint(text("title"), lines(kinds), columns, ratio(), band(), months(), refs("must"), apart());
    }

    /** A row without a source and without numbers is only a place to write. */
    private List<Line> lines(List<String> kinds) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, Ask.all(request, "source").size()); i++) {
            int row = i;
            Line line = new Line(at("name", i), at("source", i), at("only", i), number(at("weight", i), null),
                    kinds.stream().map(kind -> number(at("cell-" + kind, row), 0)).toList());
            if (!line.source().isEmpty() || !line.name().isEmpty() || line.counts().stream().anyMatch(count -> count != 0)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What each column adds up to, as typed below it. */
    List<Integer> totals() {
        return Ask.all(request, "kind").stream().map(kind -> number(text("total-" + kind), 0)).toList();
    }

    private Blueprint.Ratio ratio() {
        String x = text("ratio-x");
        String y = text("ratio-y");
        String z = text("ratio-z");
        return (x + y + z).isEmpty() ? null : new Blueprint.Ratio(number(x, 0), number(y, 0), number(z, 0));
    }

    private Blueprint.Band band() {
        String mean = text("band-mean");
        String width = text("band-width");
        return mean.isEmpty() ? null : new Blueprint.Band(decimal(mean), decimal(width));
    }

    private Integer months() {
        return number(text("unseen"), null);
    }

    private List<String> refs(String name) {
        return Ask.all(request, name).stream().map(String::strip).filter(ref -> !ref.isEmpty()).distinct().toList();
    }

    /** In the order of the page; a group of one parts nothing and is left out. */
    private List<List<String>> apart() {
        TreeMap<Integer, List<String>> groups = new TreeMap<>();
        request.getParameterMap().keySet().stream().filter(name -> name.matches(APART + "\\d{1,4}"))
                .forEach(name -> groups.put(Integer.valueOf(name.substring(APART.length())), refs(name)));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private String at(String name, int row) {
        List<String> values = Ask.all(request, name);
        return row < values.size() ? values.get(row).strip() : "";
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Full width or half; empty is the one, what is no number is refused later. */
    private static Integer number(String typed, Integer empty) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return digits.isEmpty() ? empty : digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : Integer.valueOf(Blueprint.UNREADABLE);
    }

    private static BigDecimal decimal(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return digits.matches("\\d{1,4}(\\.\\d{1,4})?") ? new BigDecimal(digits) : null;
    }
}
