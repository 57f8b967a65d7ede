package org.lianbing.question.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianbing.question.Body;
import org.lianbing.question.CaseStudy;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Numeric;
import org.lianbing.question.PlainText;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

/** Reads the fields that belong to the kind of question. */
final class YamlBody {

    private static final List<Kind> IN_CASES = Stream.of(Kind.values()).filter(kind -> kind != Kind.CASE).toList();

    private final YamlFields fields;
    private final Problems problems;
    private final String text;
    private final String prompt;

    YamlBody(YamlFields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        this.text = fields.text("prompt");
        this.prompt = PlainText.html(text);
    }

    /** Empty if the question has a problem, whether found here or before. */
    Optional<Body> read(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> singleChoice();
            case MULTIPLE_CHOICE -> multipleChoice();
            case TRUE_FALSE -> trueFalse();
            case GAP -> gap();
            case NUMERIC -> numeric();
            case SHORT_ANSWER -> shortAnswer();
            case MATCHING, ORDERING, CLOZE, ESSAY, FILE -> new YamlTyped(fields, problems, text).read(kind);
            case CASE -> caseStudy();
            case HOTSPOT -> noPicture();
        };
    }

    private Optional<Body> singleChoice() {
        YamlOptions options = new YamlOptions(fields);
        String answer = fields.text("answer");
        options.refuseForeign(answer.isEmpty() ? List.of() : List.of(answer));
        return ifGood(() -> new SingleChoice(prompt, options.good(), answer));
    }

    private Optional<Body> multipleChoice() {
        YamlOptions options = new YamlOptions(fields);
        List<String> answer = fields.texts("answer");
        Set<String> distinct = new LinkedHashSet<>(answer);
        if (distinct.size() < answer.size()) {
            fields.refuse("answer", "question.yaml.answer.twice");
        }
        options.refuseForeign(distinct);
        Partial partial = fields.choice("partial", List.of(Partial.values()), Partial::code, Partial.NONE);
        Wrong wrong = fields.choice("wrong", List.of(Wrong.values()), Wrong::code, Wrong.ZERO);
        return ifGood(() -> new MultipleChoice(prompt, options.good(), distinct, partial, wrong));
    }

    private Optional<Body> trueFalse() {
        Boolean answer = fields.choice("answer", List.of(true, false), String::valueOf, null);
        return ifGood(() -> new TrueFalse(prompt, answer));
    }

    private Optional<Body> gap() {
        List<List<String>> answers = fields.textLists("answers");
        if (prompt.contains(Gap.MARK + "_")) {
            fields.refuse("prompt", "question.yaml.gap.long");
        } else if (!prompt.isEmpty() && !answers.isEmpty() && Gap.count(prompt) != answers.size()) {
            fields.refuse("answers", "question.yaml.gap.count", Gap.count(prompt), answers.size());
        }
        return ifGood(() -> new Gap(prompt, answers));
    }

    private Optional<Body> numeric() {
        String answer = fields.number("answer");
        String tolerance = fields.has("tolerance") ? fields.number("tolerance") : "0";
        if (!tolerance.isEmpty() && new BigDecimal(tolerance).signum() < 0) {
            fields.refuse("tolerance", "question.yaml.tolerance.negative", tolerance);
        }
        String unit = fields.has("unit") ? fields.text("unit") : null;
        return ifGood(() -> new Numeric(prompt, new BigDecimal(answer), new BigDecimal(tolerance), unit));
    }

    private Optional<Body> shortAnswer() {
        String model = fields.text("model");
        return ifGood(() -> new ShortAnswer(prompt, model));
    }

    private Optional<Body> caseStudy() {
        List<Body> parts = new ArrayList<>();
        for (YamlFields part : fields.blocks("parts")) {
            Kind kind = part.choice("kind", IN_CASES, Kind::code, null);
            Optional.ofNullable(kind).flatMap(one -> new YamlBody(part, problems).read(one)).ifPresent(parts::add);
            part.refuseUnread(kind == null ? "" : kind.code());
        }
        if (parts.size() > CaseStudy.MOST_PARTS) {
            fields.refuse("parts", "question.typed.parts", CaseStudy.MOST_PARTS);
        }
        return ifGood(() -> new CaseStudy(prompt, parts));
    }

    /** A pack brings no pictures: those are the bank's. */
    private Optional<Body> noPicture() {
        fields.refuse("kind", "question.yaml.kind.picture");
        return Optional.empty();
    }

    private Optional<Body> ifGood(Supplier<Body> body) {
        return problems.none() ? Optional.of(body.get()) : Optional.empty();
    }
}
