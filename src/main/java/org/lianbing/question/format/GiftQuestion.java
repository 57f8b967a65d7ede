package org.lianbing.question.format;

import static org.lianbing.question.format.GiftMarks.shown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.PairLine;
import org.lianbing.question.Typed.More;

/** One question in GIFT, its escaped signs hidden. */
final class GiftQuestion {

    private static final Pattern FORM = Pattern.compile("(?s)^(?:::(?<title>.*?)::)?\\s*(?:\\[(?<format>html|moodle|plain|markdown)])?(?<rest>.*)$");
    private static final Pattern TRUTH = Pattern.compile("(?si)^(T|TRUE|F|FALSE)\\s*(#.*)?$");
    private static final Pattern ANSWER = Pattern.compile("(?s)([=~])\\s*(?:%([^%\\s]*)%)?([^=~]*)");
    private static final Pattern NUMBER = Pattern.compile("^([^:.]*(?:\\.(?!\\.)[^:.]*)?)(?::(.*)|\\.\\.(.*))?$");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final int line;
    private final String raw;
    private final String comments;
    private final String gift;
    private boolean html;

    GiftQuestion(int line, String raw, String comments, String gift) {
        this.line = line;
        this.raw = raw;
        this.comments = comments;
        this.gift = gift;
    }

    void read(String topic, Gathered gathered) {
        Matcher form = FORM.matcher(gift);
        form.matches();
        html = "html".equals(form.group("format"));
        String rest = form.group("rest");
        int open = rest.indexOf('{');
        int close = rest.lastIndexOf('}');
        if (open < 0 && close < 0) {
            gathered.leaveOut(line, "description", typed(rest));
        } else if (open < 0 || close < open || rest.indexOf('{', open + 1) >= 0) {
            gathered.refuse(line, raw, "answer", "question.gift.brackets");
        } else {
            Draft draft = draft(rest.substring(0, open), rest.substring(open + 1, close).strip(), rest.substring(close + 1));
            if (draft == null) {
                gathered.refuse(line, raw, "answer", "question.gift.answer");
            } else {
                SaidTags.into(draft, GiftMarks.notes(comments, "tag"));
                String code = GiftMarks.notes(comments, "id").stream().findFirst().orElse("");
                gathered.take(line, code, topic, draft.typed(), () -> raw);
            }
        }
    }

    private String typed(String hidden) {
        return html ? Markup.typed(shown(hidden)).strip() : shown(hidden);
    }

    /** Null if the answers are of no form that we know, or of one that we could only keep in part. */
    private Draft draft(String before, String braces, String after) {
        int feedback = braces.indexOf("####");
        String answers = (feedback < 0 ? braces : braces.substring(0, feedback)).strip();
        String around = after.isBlank() ? before : before.stripTrailing() + " " + Gap.MARK + " " + after.stripLeading();
        Draft draft = new Draft(null, typed(around));
        boolean good;
        if (answers.isEmpty()) {
            good = open(draft);
        } else if (answers.startsWith("#")) {
            good = number(draft, answers.substring(1).strip());
        } else if (TRUTH.matcher(answers).matches()) {
            draft.kind = Kind.TRUE_FALSE;
            good = draft.answer(String.valueOf(answers.toUpperCase(java.util.Locale.ROOT).startsWith("T"))) != null;
        } else {
            good = listed(draft, answers);
        }
        draft.explanation = feedback < 0 ? "" : typed(braces.substring(feedback + 4));
        return good ? draft : null;
    }

    /** With a rubric, or with nothing that a marker could go by, it is marked as a whole. */
    private boolean open(Draft draft) {
        List<String> rubric = GiftMarks.notes(comments, "rubric");
        String model = GiftMarks.notes(comments, "model").stream().findFirst().orElse("");
        OpenAnswers.into(draft, model, rubric);
        return true;
    }

    private boolean number(Draft draft, String answers) {
        String plain = answers.startsWith("=") ? answers.substring(1) : answers;
        Matcher number = NUMBER.matcher(shown(plain.split("#", 2)[0]));
        draft.kind = Kind.NUMERIC;
        return plain.indexOf('=') < 0 && plain.indexOf('~') < 0 && plain.indexOf('%') < 0 && number.matches()
                && Numbers.into(draft, number.group(1), number.group(2), number.group(3));
    }

    private boolean listed(Draft draft, String answers) {
        if (answers.charAt(0) != '=' && answers.charAt(0) != '~') {
            return false;
        }
        List<Answer> all = new ArrayList<>();
        Matcher each = ANSWER.matcher(answers);
        while (each.find()) {
            all.add(new Answer("=".equals(each.group(1)), each.group(2), each.group(3)));
        }
        boolean anyWrong = all.stream().anyMatch(answer -> !answer.right());
        if (all.stream().allMatch(answer -> answer.right() && answer.text().contains("->"))) {
            return pairs(draft, all);
        }
        if (!anyWrong) {
            return words(draft, all);
        }
        draft.kind = all.stream().anyMatch(Answer::right) ? Kind.SINGLE_CHOICE : Kind.MULTIPLE_CHOICE;
        List<ChoiceShares.Choice> choices = all.stream().map(answer -> new ChoiceShares.Choice(typed(answer.words()), answer.share())).toList();
        return ChoiceShares.into(draft, choices);
    }

    private boolean pairs(Draft draft, List<Answer> all) {
        draft.kind = Kind.MATCHING;
        for (Answer answer : all) {
            String[] sides = answer.text().split("->", 2);
            draft.option(new PairLine(typed(sides[0]), shown(sides[1])).line(), false);
        }
        return true;
    }

    private boolean words(Draft draft, List<Answer> all) {
        draft.kind = Kind.GAP;
        draft.prompt = Gaps.one(draft.prompt);
        draft.answers.add(all.stream().map(answer -> shown(answer.words())).toList());
        return all.stream().allMatch(answer -> WHOLE.compareTo(answer.share()) == 0);
    }

    /** @param percent null where nothing is said */
    private record Answer(boolean right, String percent, String text) {

        String words() {
            return text.split("#", 2)[0];
        }

        /** In percent; what cannot be read as none that is possible. */
        BigDecimal share() {
            BigDecimal said = percent == null ? right ? WHOLE : BigDecimal.ZERO : Shares.read(shown(percent));
            return said == null ? BigDecimal.valueOf(-1000) : said;
        }
    }
}
