package org.lianbing.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.question.Essay.Criterion;
import org.lianbing.question.FileAnswer.Accepted;

/** Of what a person marks. */
final class CheckMarked implements CheckBody {

    private static final int MOST_CRITERIA = 20;

    private final Typed typed;
    private final CheckTyped check;
    private final List<String> rubric;

    CheckMarked(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.rubric = typed.more().rubric().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public void refuse() {
        check.text("answer", typed.answer(), typed.kind() == Kind.SHORT_ANSWER);
        if (typed.kind() == Kind.ESSAY) {
            refuseRubric();
        } else if (typed.kind() == Kind.FILE) {
            check.refuseUnless(!typed.more().accepts().isEmpty() && typed.more().accepts().stream().allMatch(Accepted::isCode), "accepts",
                    "question.typed.accepts");
        }
    }

    private void refuseRubric() {
        List<Optional<Criterion>> lines = rubric.stream().map(Criterion::of).toList();
        if (rubric.isEmpty() || rubric.size() > MOST_CRITERIA) {
            check.refuse("rubric", "question.typed.rubric", MOST_CRITERIA);
        } else if (lines.stream().anyMatch(Optional::isEmpty)) {
            check.refuse("rubric", "question.typed.criterion", 1 + lines.indexOf(Optional.<Criterion>empty()), Criterion.LONGEST);
        } else {
            int sum = lines.stream().mapToInt(line -> line.orElseThrow().percent()).sum();
            check.refuseUnless(sum == Essay.WHOLE, "rubric", "question.typed.rubricSum", sum);
        }
        rubric.forEach(line -> check.text("rubric", line, false));
    }

    @Override
    public Body body() {
        String prompt = RichText.html(typed.prompt().strip());
        return switch (typed.kind()) {
            case SHORT_ANSWER -> new ShortAnswer(prompt, typed.answer());
            case ESSAY -> new Essay(prompt, typed.answer(), rubric.stream().flatMap(line -> Criterion.of(line).stream()).toList());
            default -> new FileAnswer(prompt, typed.answer(), accepts());
        };
    }

    private Set<Accepted> accepts() {
        Set<Accepted> accepts = EnumSet.noneOf(Accepted.class);
        typed.more().accepts().forEach(code -> accepts.add(WireName.read(Accepted.class, code)));
        return accepts;
    }
}
