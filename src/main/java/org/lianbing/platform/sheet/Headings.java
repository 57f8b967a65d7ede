package org.lianbing.platform.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianbing.platform.Chinese;

/**
 * What columns may be called. {@code new Headings().field("number", "工号", "员工编号").field("name", "姓名")}: of each sheet the
 * first line in which most of them are found is its heading; above it may stand a title, below it the rows.
 */
public final class Headings {

    private static final int SEARCHED = 30;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();

    /** @param names under which it is known; spaces, brackets with remarks, stars, width and script do not matter */
    public Headings field(String field, String... names) {
        for (String name : names) {
            fields.put(folded(name), field);
        }
        return this;
    }

    /** A field without which a line is no heading. */
    public Headings need(String field, String... names) {
        needed.add(field);
        return field(field, names);
    }

    /** @return the sheet under its heading, or empty if no line has all that is needed */
    public Optional<Headed> in(Sheet sheet) {
        Headed best = null;
        for (int i = 0; i < Math.min(SEARCHED, sheet.lines().size()); i++) {
            Headed found = under(sheet, i);
            if (found.columns().keySet().containsAll(needed) && (best == null || found.columns().size() > best.columns().size())) {
                best = found;
            }
        }
        return Optional.ofNullable(best).filter(found -> !found.columns().isEmpty());
    }

    private Headed under(Sheet sheet, int place) {
        Sheet.Line line = sheet.lines().get(place);
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < line.cells().size(); column++) {
            String heading = line.cell(column);
            String field = fields.get(folded(heading));
            if (field == null && !heading.isEmpty() && !unknown.contains(heading)) {
                unknown.add(heading);
            } else if (field != null) {
                columns.putIfAbsent(field, column);
            }
        }
        return new Headed(sheet.name(), columns, unknown, rows(sheet, place, line));
    }

    /** A line that begins with # is a remark; a heading that is repeated on every printed page is no row. */
    private static List<Sheet.Line> rows(Sheet sheet, int place, Sheet.Line heading) {
        return sheet.lines().subList(place + 1, sheet.lines().size()).stream()
                .filter(row -> !row.cell(0).startsWith("#") && !row.cells().equals(heading.cells())).toList();
    }

    private static String folded(String heading) {
        return Chinese.searchable(heading).replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "").replaceAll("[\\s*:：_\\-.、/]", "");
    }
}
