package org.lianbing.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.question.Typed.TypedOption;

/** What is wrong with the fields of the kind; without any such, the body that they make. */
final class CheckBody {

    /** A to Z. */
    static final int MOST_OPTIONS = 26;

    private static final String NUMBER = "[+-]?\\d{1,15}(\\.\\d{1,15})?";
    private static final String LONG_GAP = "_{5,}";
    private static final String SHORT_GAP = "[_＿]{2,}";

    private final Typed typed;
    private final CheckTyped check;
    private final List<TypedOption> options;

    CheckBody(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.options = typed.options().stream().filter(option -> option.right() || !option.text().isBlank()).toList();
    }

    void refuse() {
        switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> refuseOptions();
            case TRUE_FALSE -> refuseUnless(Set.of("true", "false").contains(typed.answer()), "answer", "question.typed.truth");
            case GAP -> refuseGaps();
            case NUMERIC -> refuseNumbers();
            case SHORT_ANSWER -> check.text("answer", typed.answer(), true);
        }
    }

    private void refuseOptions() {
        long right = options.stream().filter(TypedOption::right).count();
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            check.refuse("options", "question.typed.options", MOST_OPTIONS);
        } else if (options.stream().anyMatch(option -> Folded.of(option.text()).isEmpty())) {
            check.refuse("options", "question.typed.blankRight");
        } else if (options.stream().map(option -> Folded.of(option.text())).distinct().count() < options.size()) {
            check.refuse("options", "question.typed.sameOptions");
        } else if (typed.kind() == Kind.SINGLE_CHOICE && right != 1) {
            check.refuse("answer", right == 0 ? "question.typed.noRight" : "question.typed.manyRight");
        } else if (right == 0) {
            check.refuse("answer", "question.typed.noneRight");
        }
        options.forEach(option -> check.text("options", option.text(), false));
    }

    private void refuseGaps() {
        int gaps = Gap.count(prompt());
        if (gaps == 0) {
            check.refuse("prompt", "question.typed.noGap");
            return;
        }
        if (gaps != typed.answers().size()) {
            check.refuse("answer", "question.typed.gapCount", gaps, typed.answers().size());
        }
        for (int i = 0; i < Math.min(gaps, typed.answers().size()); i++) {
            if (accepted(typed.answers().get(i)).isEmpty()) {
                check.refuse("answer", "question.typed.gapEmpty", i + 1);
            }
        }
        typed.answers().forEach(gap -> gap.forEach(answer -> check.text("answer", answer, false)));
    }

    private void refuseNumbers() {
        refuseUnless(plain(typed.answer()).matches(NUMBER), "answer", "question.typed.number");
        String tolerance = plain(typed.tolerance());
        refuseUnless(tolerance.isEmpty() || tolerance.matches(NUMBER) && new BigDecimal(tolerance).signum() >= 0, "tolerance", "question.typed.tolerance");
        check.unit(typed.unit());
    }

    private void refuseUnless(boolean good, String field, String code) {
        if (!good) {
            check.refuse(field, code);
        }
    }

    /** Only once nothing was refused. */
    Body body() {
        return switch (typed.kind()) {
            case SINGLE_CHOICE -> new SingleChoice(html(), named(), right().iterator().next());
            case MULTIPLE_CHOICE -> new MultipleChoice(html(), named(), right(), typed.partial(), typed.wrong());
            case TRUE_FALSE -> new TrueFalse(html(), Boolean.parseBoolean(typed.answer()));
            case GAP -> new Gap(html(), typed.answers().stream().map(CheckBody::accepted).toList());
            case NUMERIC -> new Numeric(html(), new BigDecimal(plain(typed.answer())), tolerance(), typed.unit().isBlank() ? null : typed.unit().strip());
            case SHORT_ANSWER -> new ShortAnswer(html(), typed.answer());
        };
    }

    private String html() {
        return PlainText.html(prompt());
    }

    /** However many underscores stand together, whoever typed them meant one gap. */
    private String prompt() {
        String prompt = typed.prompt().strip();
        if (typed.kind() == Kind.GAP && prompt.contains(Gap.MARK)) {
            return prompt.replaceAll(LONG_GAP, Gap.MARK);
        }
        return typed.kind() == Kind.GAP ? prompt.replaceAll(SHORT_GAP, Gap.MARK) : prompt;
    }

    private BigDecimal tolerance() {
        String tolerance = plain(typed.tolerance());
        return tolerance.isEmpty() ? BigDecimal.ZERO : new BigDecimal(tolerance);
    }

    private List<Option> named() {
        List<String> ids = ids();
        List<Option> named = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            named.add(new Option(ids.get(i), PlainText.html(options.get(i).text().strip())));
        }
        return named;
    }

    private Set<String> right() {
        List<String> ids = ids();
        Set<String> right = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                right.add(ids.get(i));
            }
        }
        return right;
    }

    /** Options keep the ids they had; new ones get the first free letters. */
    private List<String> ids() {
        Set<String> taken = options.stream().map(TypedOption::id).filter(Option::isId).collect(Collectors.toCollection(HashSet::new));
        Set<String> given = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (TypedOption option : options) {
            String id = Option.isId(option.id()) && given.add(option.id()) ? option.id() : free(taken);
            ids.add(id);
        }
        return ids;
    }

    private static String free(Set<String> taken) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (taken.add(String.valueOf(letter))) {
                return String.valueOf(letter);
            }
        }
        throw new IllegalStateException("more options than letters");
    }

    private static List<String> accepted(List<String> answers) {
        return answers.stream().map(String::strip).filter(answer -> !Folded.of(answer).isEmpty()).distinct().toList();
    }

    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().replace('\u2212', '-').replace(",", "");
    }
}
