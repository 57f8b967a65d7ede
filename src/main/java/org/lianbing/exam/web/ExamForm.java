package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.exam.Counting;
import org.lianbing.exam.ExamPlan;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.HallRules;
import org.lianbing.exam.Preset;
import org.lianbing.exam.Turning;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The fields of an exam as they are typed, and the plan that they make. What is unreadable is empty in the plan, and refused later. */
@Named
@RequestScoped
public class ExamForm {

    static final String COUNT = "count:";
    private static final String UNIT = "unit";
    private static final int UNREADABLE = -1;

    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> counts = new HashMap<>();
    private List<String> units = new ArrayList<>();

    /** Shows this plan. */
    void show(ExamPlan plan) {
        values.put("title", plan.title());
        values.put("points", plain(plan.points()));
        values.put("opensAt", local(plan.opensAt()));
        values.put("closesAt", local(plan.closesAt()));
        values.put("minutes", text(plan.minutes()));
        values.put("attempts", text(plan.attempts()));
        values.put("passPercent", text(plan.passPercent()));
        values.put("drawn", Boolean.toString(plan.drawn()));
        values.put("machineOnly", Boolean.toString(plan.machineOnly()));
        values.put("shuffle", plan.shuffle());
        values.put("feedback", plan.feedback().name());
        values.put("showAnswers", Boolean.toString(plan.showAnswers()));
        values.put("counting", plan.counting().name());
        values.put("tags", plan.tags());
        values.put("note", plan.note());
        values.put("group", plan.people().group());
        values.put("named", plan.people().named());
        values.put("blueprint", plan.blueprint() == null ? "" : plan.blueprint().toString());
        show(plan.rules());
        units = plan.people().units().stream().map(String::valueOf).toList();
        plan.parts().forEach(part -> counts.put(part.topic(), String.valueOf(part.count())));
    }

    private void show(HallRules rules) {
        values.put("lateMinutes", text(rules.lateMinutes()));
        values.put("code", rules.code());
        values.put("codeOnStage", rules.codeOnStage());
        values.put("oneDevice", rules.oneDevice());
        values.put("turning", rules.turning().name());
        values.put("watermark", rules.watermark());
        values.put("noteFocus", rules.noteFocus());
    }

    /** Shows what was just sent: the tables of topics and units, which Faces does not know. */
    void showPosted() {
        request.getParameterMap().forEach((name, typed) -> {
            if (name.startsWith(COUNT)) {
                counts.put(name.substring(COUNT.length()), typed[0]);
            }
        });
        units = Ask.all(request, UNIT);
    }

    ExamPlan plan(Preset preset, Long resitOf) {
        return new ExamPlan(preset, string("title"), parts(), decimal("points"), flag("drawn"), flag("machineOnly"), instant("opensAt"),
                instant("closesAt"), number("minutes"), number("attempts"), number("passPercent"), flag("shuffle"),
                Feedback.valueOf(string("feedback")), flag("showAnswers"), Counting.valueOf(string("counting")), string("tags"), resitOf,
                string("note"), new ExamPlan.People(IdText.among(units),
                string("group"), string("named")), IdText.orNull(string("blueprint")), rules());
    }

    private HallRules rules() {
        Integer late = string("lateMinutes").isBlank() ? null : Objects.requireNonNullElse(number("lateMinutes"), UNREADABLE);
        return new HallRules(late, string("code"), flag("codeOnStage"), flag("oneDevice"), Turning.valueOf(string("turning")), flag("watermark"),
                flag("noteFocus"));
    }

    private List<ExamPlan.Part> parts() {
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(row -> new ExamPlan.Part(row.getKey(), count(row.getValue())))
                .filter(part -> part.count() != 0).toList();
    }

    /** Empty is none; what is no number is refused as out of range. */
    private static int count(String typed) {
        String plain = typed == null ? "" : typed.strip();
        return plain.isEmpty() ? 0 : plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : -1;
    }

    /** What stands in the field of a topic. */
    public String count(Object topic) {
        String typed = counts.get(String.valueOf(topic));
        return typed == null || typed.equals("0") ? "" : typed;
    }

    public boolean has(long unit) {
        return units.contains(Long.toString(unit));
    }

    public Map<String, Object> getValues() {
        return values;
    }

    private String string(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    private boolean flag(String field) {
        return Boolean.parseBoolean(string(field));
    }

    private Integer number(String field) {
        String typed = string(field).strip();
        return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
    }

    private BigDecimal decimal(String field) {
        String typed = string(field).strip();
        return typed.matches("\\d{1,6}(\\.\\d{1,8})?") ? new BigDecimal(typed) : null;
    }

    private Instant instant(String field) {
        try {
            return string(field).isBlank() ? null : LocalDateTime.parse(string(field).strip()).atZone(texts.zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private String local(Instant instant) {
        return instant == null ? "" : LocalDateTime.ofInstant(instant, texts.zone()).toString();
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }
}
