package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.lecture.KeepMeetingRules;
import org.lianbing.lecture.MeetingRules;
import org.lianbing.lecture.RubricLine;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** How a unit's meetings are run and scored. What was typed stands in the fields again if it was refused. */
@Named
@RequestScoped
public class MeetingRulesPage {

    private static final int LINES = 8;
    private static final List<String> NUMBERS = List.of("listeners", "chair", "director", "lateMinutes", "latePercent", "evaluationMinutes");

    @Inject
    KeepMeetingRules keep;
    @Inject
    Units units;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private UnitCard unit;
    private MeetingRules rules;

    /** Before a post is read: the form is about this unit. */
    @PostConstruct
    void load() {
        unit = units.get(Ask.id(request, "unit", "people.unit.unknown"));
        rules = keep.of(unit.id());
    }

    public String save() {
        return screen.submit(() -> {
            keep.set(unit.id(), new KeepMeetingRules.Typed(lines(), number("listeners"), number("chair"), number("director"), number("lateMinutes"),
                    number("latePercent"), number("evaluationMinutes"), request.getParameter("pretest") != null, request.getParameter("totalShown") != null));
            return Screen.onward("/lecture/rules?unit=" + unit.id(), "lecture.done.rulesSet");
        });
    }

    /** Rows that were left empty are none. A line of the product's whose words were changed is the unit's own. */
    private List<KeepMeetingRules.Line> lines() {
        List<KeepMeetingRules.Line> lines = new ArrayList<>();
        for (Row row : getRows()) {
            if (!row.title().isBlank() || !row.weight().isBlank()) {
                RubricLine usual = MeetingRules.USUAL.rubric().stream().filter(line -> name(line).equals(row.title().strip())).findFirst().orElse(null);
                lines.add(new KeepMeetingRules.Line(usual == null ? "" : usual.code(), usual == null ? row.title().strip() : "", Ask.number(row.weight())));
            }
        }
        return lines;
    }

    /** The form's rows: as typed, else as they are, and empty ones for more. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < LINES; at++) {
            RubricLine line = at < rules.rubric().size() ? rules.rubric().get(at) : null;
            rows.add(new Row(at, typed("title-" + at, line == null ? "" : name(line)), typed("weight-" + at, line == null ? "" : Integer.toString(line.weight()))));
        }
        return rows;
    }

    /** What stands in the field of this name. */
    public String value(String field) {
        return typed(field, switch (field) {
            case "listeners" -> Integer.toString(rules.listeners());
            case "chair" -> Integer.toString(rules.chair());
            case "director" -> Integer.toString(rules.director());
            case "lateMinutes" -> Integer.toString(rules.lateMinutes());
            case "latePercent" -> Integer.toString(rules.lateShare().movePointRight(2).intValueExact());
            default -> Integer.toString(rules.evaluationMinutes());
        });
    }

    private String typed(String field, String otherwise) {
        String typed = request.getParameter(field);
        return typed == null ? otherwise : typed;
    }

    private Integer number(String field) {
        return Ask.number(request.getParameter(field));
    }

    private String name(RubricLine line) {
        return line.code().isEmpty() ? line.title() : texts.get("lecture.rubric." + line.code());
    }

    public List<String> getNumbers() {
        return NUMBERS;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public MeetingRules getRules() {
        return rules;
    }

    /** One row of the evaluation form. */
    public record Row(int at, String title, String weight) {
    }
}
