package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;
import org.lianbing.question.format.Separated;

/** The fields of a question's form as they were typed. Options and gaps are as many as the author wants: they are read by hand. */
public class TypedForm {

    private static final int OPTIONS = 4;
    private static final int MOST = 26;

    private final Kind kind;
    private List<Line> options = new ArrayList<>();
    private List<String> gaps = new ArrayList<>();
    private String answer = "";
    private String prompt = "";
    private String tolerance = "";
    private String unit = "";
    private String explanation = "";
    private String tags = "";
    private String source = "";
    private String partial = Partial.NONE.name();
    private String wrong = Wrong.ZERO.name();
    private String importance = Importance.X.name();
    private int difficulty = Typed.USUAL_DIFFICULTY;

    TypedForm(Kind kind) {
        this.kind = kind;
    }

    static TypedForm empty(Kind kind, String tags) {
        TypedForm form = new TypedForm(kind);
        form.tags = tags == null ? "" : tags;
        form.gaps.add("");
        for (int i = 0; i < OPTIONS; i++) {
            form.options.add(new Line("n" + i, "", "", false));
        }
        return form;
    }

    static TypedForm of(Typed typed) {
        TypedForm form = new TypedForm(typed.kind());
        form.prompt = typed.prompt();
        typed.options().forEach(option -> form.options.add(new Line(option.id(), option.id(), option.text(), option.right())));
        form.gaps = typed.kind() == Kind.GAP ? new ArrayList<>(typed.answers().stream().map(Separated::ofAlternatives).toList()) : form.gaps;
        form.answer = typed.answers().isEmpty() ? "" : typed.answers().get(0).get(0);
        form.tolerance = "0".equals(typed.tolerance()) ? "" : typed.tolerance();
        form.unit = typed.unit();
        form.explanation = typed.explanation();
        form.tags = Separated.ofTags(typed.tags());
        form.source = typed.source();
        form.partial = typed.partial().name();
        form.wrong = typed.wrong().name();
        form.importance = typed.importance().name();
        form.difficulty = typed.difficulty();
        return form;
    }

    /** Options, gaps and the answer, whose number only the page knows; Faces reads the rest. */
    void read(HttpServletRequest request) {
        String[] keys = values(request, "optionKey");
        String[] ids = values(request, "optionId");
        String[] texts = values(request, "option");
        Set<String> right = Set.copyOf(Arrays.asList(values(request, "right")));
        options = new ArrayList<>();
        for (int i = 0; i < Math.min(Math.min(keys.length, MOST + 1), Math.min(ids.length, texts.length)); i++) {
            options.add(new Line(keys[i], ids[i], texts[i], right.contains(keys[i])));
        }
        gaps = new ArrayList<>(Arrays.asList(values(request, "gap")));
        String[] answers = values(request, "answer");
        answer = answers.length == 0 ? "" : answers[0];
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    Typed typed() {
        List<List<String>> answers = switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE, HOTSPOT -> List.of();
            case GAP, CLOZE -> gaps.stream().map(Separated::alternatives).toList();
            case TRUE_FALSE, NUMERIC, SHORT_ANSWER, ESSAY, FILE -> List.of(List.of(answer));
        };
        return new Typed(kind, plain(prompt), options.stream().map(line -> new TypedOption(line.id(), plain(line.text()), line.right())).toList(),
                answers, Partial.valueOf(partial), Wrong.valueOf(wrong), plain(tolerance), plain(unit), plain(explanation),
                Importance.valueOf(importance), difficulty, Separated.tags(plain(tags)), plain(source));
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    /** An option as it stands in the form. @param key which of the marks beside the options is its own */
    public record Line(String key, String id, String text, boolean right) {
    }

    public List<Line> getOptions() {
        return options;
    }

    public List<String> getGaps() {
        return gaps;
    }

    public String getAnswer() {
        return answer;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getPartial() {
        return partial;
    }

    public void setPartial(String partial) {
        this.partial = partial;
    }

    public String getWrong() {
        return wrong;
    }

    public void setWrong(String wrong) {
        this.wrong = wrong;
    }

    public String getImportance() {
        return importance;
    }

    public void setImportance(String importance) {
        this.importance = importance;
    }

    public int getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(int difficulty) {
        this.difficulty = difficulty;
    }
}
