package org.lianbing.question.format;

import static org.lianbing.question.format.GiftMarks.note;
import static org.lianbing.question.format.GiftMarks.written;

import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.PairLine;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;

/** Writes questions in Moodle's GIFT. What it has no place for stands in comments, which Moodle skips and {@link ReadGift} reads. */
final class WriteGift {

    private final StringBuilder text = new StringBuilder();
    private String topic = "";

    static String of(List<Outgoing> questions) {
        WriteGift gift = new WriteGift();
        questions.forEach(one -> gift.question(one.code(), one.topic(), one.typed()));
        return gift.text();
    }

    /** With an arrow in it, a word would be taken for a pair. */
    static boolean carries(Typed typed) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, NUMERIC, SHORT_ANSWER, ESSAY, MATCHING -> true;
            case GAP -> typed.answers().size() == 1 && typed.answers().get(0).stream().noneMatch(answer -> answer.contains("->"));
            case ORDERING, CLOZE, CASE, HOTSPOT, FILE -> false;
        };
    }

    private void question(String code, String inTopic, Typed typed) {
        if (!inTopic.equals(topic)) {
            text.append("$CATEGORY: $course$/").append(inTopic.replace("/", "//")).append("\n\n");
            topic = inTopic;
        }
        StringBuilder notes = new StringBuilder(code.isEmpty() ? "" : " " + note("id", code));
        SaidTags.of(typed).forEach(tag -> notes.append(' ').append(note("tag", tag)));
        switch (typed.kind()) {
            case SHORT_ANSWER, ESSAY -> {
                notes.append(' ').append(note("model", typed.answers().get(0).get(0)));
                typed.more().rubric().forEach(line -> notes.append(' ').append(note("rubric", line)));
            }
            default -> { }
        }
        text.append(notes.isEmpty() ? "" : "//" + notes + "\n").append("[html]").append(html(typed.prompt())).append(" {").append(answers(typed));
        text.append(typed.explanation().isEmpty() ? "" : "####" + html(typed.explanation())).append("}\n\n");
    }

    private static String html(String typed) {
        return written(Markup.html(typed));
    }

    private static String answers(Typed typed) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE -> each(typed, option -> (option.right() ? "=" : "~") + html(option.text()));
            case MULTIPLE_CHOICE -> each(typed, option -> "~%" + share(typed, option) + "%" + html(option.text()));
            case TRUE_FALSE -> "true".equals(typed.answers().get(0).get(0)) ? "TRUE" : "FALSE";
            case GAP -> typed.answers().get(0).stream().map(answer -> "=" + written(answer)).collect(Collectors.joining(" "));
            case NUMERIC -> "#" + typed.answers().get(0).get(0) + ":" + (typed.tolerance().isEmpty() ? "0" : typed.tolerance());
            case MATCHING -> each(typed, WriteGift::pair);
            default -> "";
        };
    }

    private static String each(Typed typed, java.util.function.Function<TypedOption, String> writing) {
        return typed.options().stream().map(writing).collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** Moodle adds up the shares of what was chosen. */
    static String share(Typed typed, TypedOption option) {
        List<TypedOption> right = typed.options().stream().filter(TypedOption::right).toList();
        return option.right() ? Shares.of(right.size()) : typed.wrong() == Wrong.DEDUCT ? "-" + Shares.of(right.size()) : "-100";
    }

    private static String pair(TypedOption option) {
        PairLine pair = PairLine.of(option.text());
        return "=" + html(pair.left()) + " -> " + written(pair.right());
    }


    private String text() {
        return text.toString();
    }
}
