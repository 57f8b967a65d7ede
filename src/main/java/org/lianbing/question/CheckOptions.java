package org.lianbing.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.question.Typed.TypedOption;

/** Of choices and orderings. */
final class CheckOptions implements CheckBody {

    private final Typed typed;
    private final CheckTyped check;
    private final List<TypedOption> options;

    CheckOptions(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.options = typed.options().stream().filter(option -> option.right() || !option.text().isBlank()).toList();
    }

    @Override
    public void refuse() {
        long right = options.stream().filter(TypedOption::right).count();
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            check.refuse("options", typed.kind() == Kind.ORDERING ? "question.typed.steps" : "question.typed.options", MOST_OPTIONS);
        } else if (options.stream().anyMatch(option -> Folded.of(option.text()).isEmpty())) {
            check.refuse("options", "question.typed.blankRight");
        } else if (options.stream().map(option -> Folded.of(option.text())).distinct().count() < options.size()) {
            check.refuse("options", "question.typed.sameOptions");
        } else if (typed.kind() == Kind.SINGLE_CHOICE && right != 1) {
            check.refuse("answer", right == 0 ? "question.typed.noRight" : "question.typed.manyRight");
        } else if (typed.kind() == Kind.MULTIPLE_CHOICE && right == 0) {
            check.refuse("answer", "question.typed.noneRight");
        }
        options.forEach(option -> check.text("options", option.text(), false));
    }

    @Override
    public Body body() {
        String prompt = RichText.html(typed.prompt().strip());
        return switch (typed.kind()) {
            case SINGLE_CHOICE -> new SingleChoice(prompt, named(ids().byPlace()), right().iterator().next());
            case MULTIPLE_CHOICE -> new MultipleChoice(prompt, named(ids().byPlace()), right(), typed.partial(), typed.wrong());
            default -> new Ordering(prompt, named(ids().byText(options.stream().map(TypedOption::text).toList())), typed.more().order());
        };
    }

    private OptionIds ids() {
        return new OptionIds(OptionIds.LETTERS, options.stream().map(TypedOption::id).toList());
    }

    private List<Option> named(List<String> ids) {
        List<Option> named = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            named.add(new Option(ids.get(i), RichText.html(options.get(i).text().strip())));
        }
        return named;
    }

    private Set<String> right() {
        List<String> ids = ids().byPlace();
        Set<String> right = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                right.add(ids.get(i));
            }
        }
        return right;
    }
}
