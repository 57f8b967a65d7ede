package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.exam.BlueprintScopes.Source;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.Headings;
import org.lianbing.platform.sheet.Sheet;
import org.lianbing.question.Kind;

/** A blueprint as a table that people can change and bring back: scopes are rows, kinds columns, the other rules stand below. */
final class BlueprintSheet {

    private static final List<String> RULES = List.of("points", "title", "ratio", "band", "unseen", "must", "apart");
    private static final String NUMBER = "\\d{1,4}(\\.\\d{1,4})?";

    private final Bundles bundles;
    private final List<Source> sources;

    BlueprintSheet(Bundles bundles, List<Source> sources) {
        this.bundles = bundles;
        this.sources = sources;
    }

    Export write(Blueprint blueprint, Language language) {
        Map<String, String> titles = sources.stream().collect(Collectors.toMap(Source::code, Source::title, (one, other) -> one));
        List<String> columns = new ArrayList<>(Stream.of("scope", "source", "only", "weight").map(key -> word(language, key)).toList());
        blueprint.kinds().forEach(column -> columns.add(bundles.text(language, "question.kind." + column.kind())));
        columns.add(word(language, "code"));
        Export export = Export.named(blueprint.title()).columns(columns);
        List<Object> points = new ArrayList<>(Arrays.asList(word(language, "points"), null, null, null));
        blueprint.kinds().forEach(column -> points.add(column.points()));
        export.row(points.toArray());
        blueprint.lines().forEach(line -> export.row(row(blueprint, line, titles).toArray()));
        rule(export, language, "title", blueprint.title());
        rule(export, language, "ratio", blueprint.ratio() == null ? "" : blueprint.ratio().x() + ":" + blueprint.ratio().y() + ":" + blueprint.ratio().z());
        rule(export, language, "band", blueprint.band() == null ? "" : plain(blueprint.band().mean()) + " ± " + plain(blueprint.band().width()));
        rule(export, language, "unseen", blueprint.unseenMonths() == null ? "" : blueprint.unseenMonths().toString());
        rule(export, language, "must", String.join(" ", blueprint.must()));
        blueprint.apart().forEach(group -> rule(export, language, "apart", String.join(" ", group)));
        return export;
    }

    private static List<Object> row(Blueprint blueprint, Line line, Map<String, String> titles) {
        List<Object> row = new ArrayList<>(Arrays.asList(line.name(), titles.getOrDefault(line.source(), ""), line.only(), line.weight()));
        IntStream.range(0, blueprint.kinds().size()).forEach(column -> row.add(line.count(column) == 0 ? null : line.count(column)));
        row.add(line.source());
        return row;
    }

    private void rule(Export export, Language language, String key, String value) {
        if (!value.isEmpty()) {
            export.row(word(language, key), value);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * What is unreadable stands in it so that the form says so at its place.
     *
     * @throws Failure.Invalid if no sheet has a column of scopes or of sources, and one of a kind
     */
    Blueprint read(List<Sheet> sheets) {
        Headings headings = new Headings().need("source", words("source")).field("scope", words("scope")).field("only", words("only"))
                .field("weight", words("weight")).field("code", words("code"));
        for (Kind kind : Kind.values()) {
            headings.field(kind.code(), Stream.concat(languages().map(one -> bundles.text(one, "question.kind." + kind.code())),
                    Stream.of(kind.code())).toArray(String[]::new));
        }
        return sheets.stream().flatMap(sheet -> headings.in(sheet).stream()).filter(table -> !kinds(table).isEmpty()).findFirst().map(this::read)
                .orElseThrow(() -> Failure.Invalid.field("file", "exam.blueprint.noTable"));
    }

    private static List<String> kinds(Headed table) {
        return Arrays.stream(Kind.values()).map(Kind::code).filter(table::has).toList();
    }

    private Blueprint read(Headed table) {
        List<String> kinds = kinds(table);
        List<Line> lines = new ArrayList<>();
        List<Column> columns = new ArrayList<>(kinds.stream().map(kind -> new Column(kind, BigDecimal.ONE)).toList());
        String[] rules = new String[RULES.size()];
        List<List<String>> apart = new ArrayList<>();
        for (Sheet.Line row : table.rows()) {
            String rule = ruleOf(table.text(row, "scope"));
            String value = table.text(row, "source");
            if (rule == null) {
                lines.add(line(table, row, kinds));
            } else if (rule.equals("points")) {
                columns = kinds.stream().map(kind -> new Column(kind, decimal(table.text(row, kind)))).toList();
            } else if (rule.equals("apart")) {
                apart.add(refs(value));
            } else {
                rules[RULES.indexOf(rule)] = value;
            }
        }
        Function<String, String> of = key -> rules[RULES.indexOf(key)] == null ? "" : rules[RULES.indexOf(key)];
        return new Blueprint(of.apply("title"), lines, columns, ratio(of.apply("ratio")), band(of.apply("band")), months(of.apply("unseen")),
                refs(of.apply("must")), apart);
    }

    private String ruleOf(String heading) {
        return RULES.stream().filter(key -> Arrays.asList(words(key)).contains(heading)).findFirst().orElse(null);
    }

    private Line line(Headed table, Sheet.Line row, List<String> kinds) {
        String code = table.text(row, "code");
        String title = table.text(row, "source");
        String source = sources.stream().filter(one -> one.code().equals(code)).findFirst().or(() -> sources.stream()
                .filter(one -> !one.type().equals(Scope.PACK) && one.title().equals(title)).findFirst()).map(Source::code).orElse("");
        return new Line(table.text(row, "scope"), source, table.text(row, "only").toUpperCase(Locale.ROOT), number(table.text(row, "weight").replace("%", ""), null),
                kinds.stream().map(kind -> number(table.text(row, kind), 0)).toList());
    }

    /** @param empty what an empty cell means */
    static Integer number(String text, Integer empty) {
        return text.isBlank() ? empty : text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip()) : Integer.valueOf(Blueprint.UNREADABLE);
    }

    static BigDecimal decimal(String text) {
        return text.strip().matches(NUMBER) ? new BigDecimal(text.strip()) : null;
    }

    private static Blueprint.Ratio ratio(String text) {
        String[] parts = text.strip().split("\\s*[:：]\\s*");
        return text.isBlank() ? null : parts.length != 3 ? new Blueprint.Ratio(0, 0, 0)
                : new Blueprint.Ratio(number(parts[0], 0), number(parts[1], 0), number(parts[2], 0));
    }

    private static Blueprint.Band band(String text) {
        String[] parts = text.strip().split("\\s*±\\s*");
        return text.isBlank() ? null : new Blueprint.Band(decimal(parts[0]), parts.length == 2 ? decimal(parts[1]) : null);
    }

    private static Integer months(String text) {
        return number(text, null);
    }

    private static List<String> refs(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(ref -> !ref.isEmpty()).toList();
    }

    private static Stream<Language> languages() {
        return Stream.of(Language.ZH_CN, Language.ZH_TW, Language.EN);
    }

    private String[] words(String key) {
        return languages().map(language -> word(language, key)).distinct().toArray(String[]::new);
    }

    private String word(Language language, String key) {
        return bundles.text(language, "exam.blueprint.sheet." + key);
    }
}
