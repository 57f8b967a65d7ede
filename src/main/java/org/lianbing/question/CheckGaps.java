package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Cloze.Blank;

/** Of gaps, with and without choices. */
final class CheckGaps implements CheckBody {

    private static final String LONG_GAP = "_{5,}";
    private static final String SHORT_GAP = "[_＿]{2,}";

    private final Typed typed;
    private final CheckTyped check;
    private final boolean cloze;

    CheckGaps(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.cloze = typed.kind() == Kind.CLOZE;
    }

    @Override
    public void refuse() {
        int gaps = Gap.count(prompt());
        if (gaps == 0) {
            check.refuse("prompt", "question.typed.noGap");
            return;
        }
        if (gaps != typed.answers().size()) {
            check.refuse("answer", "question.typed.gapCount", gaps, typed.answers().size());
        }
        for (int i = 0; i < Math.min(gaps, typed.answers().size()); i++) {
            refuseGap(typed.answers().get(i), i + 1);
        }
        typed.answers().forEach(gap -> gap.forEach(answer -> check.text("answer", answer, false)));
    }

    private void refuseGap(List<String> answers, int number) {
        if (cloze && ChoiceMarks.offersChoices(answers)) {
            check.refuseUnless(answers.size() == 1 && areChoices(ChoiceMarks.choices(answers.get(0))), "answer", "question.typed.gapChoices", number);
        } else {
            check.refuseUnless(!accepted(answers).isEmpty(), "answer", "question.typed.gapEmpty", number);
        }
    }

    private static boolean areChoices(List<Choice> choices) {
        return choices.size() >= 2 && choices.size() <= MOST_OPTIONS && choices.stream().filter(Choice::right).count() == 1
                && choices.stream().map(choice -> Folded.of(choice.text())).filter(text -> !text.isEmpty()).distinct().count() == choices.size();
    }

    @Override
    public Body body() {
        String prompt = RichText.html(prompt());
        return cloze ? new Cloze(prompt, typed.answers().stream().map(CheckGaps::blank).toList())
                : new Gap(prompt, typed.answers().stream().map(CheckGaps::accepted).toList());
    }

    private static Blank blank(List<String> answers) {
        if (!ChoiceMarks.offersChoices(answers)) {
            return new Blank(List.of(), accepted(answers).stream().map(ChoiceMarks::word).toList());
        }
        List<Choice> choices = ChoiceMarks.choices(answers.get(0));
        List<String> texts = choices.stream().map(Choice::text).toList();
        List<String> ids = new OptionIds(OptionIds.LETTERS, texts.stream().map(text -> "").toList()).byText(texts);
        List<Option> options = new ArrayList<>();
        String right = "";
        for (int i = 0; i < ids.size(); i++) {
            options.add(new Option(ids.get(i), RichText.html(texts.get(i))));
            right = choices.get(i).right() ? ids.get(i) : right;
        }
        return new Blank(options, List.of(right));
    }

    /** However many underscores stand together, whoever typed them meant one gap. */
    private String prompt() {
        String prompt = typed.prompt().strip();
        return prompt.contains(Gap.MARK) ? prompt.replaceAll(LONG_GAP, Gap.MARK) : prompt.replaceAll(SHORT_GAP, Gap.MARK);
    }

    private static List<String> accepted(List<String> answers) {
        return answers.stream().map(String::strip).filter(answer -> !Folded.of(answer).isEmpty()).distinct().toList();
    }
}
