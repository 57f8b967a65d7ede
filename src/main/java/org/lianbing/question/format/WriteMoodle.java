package org.lianbing.question.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.PairLine;
import org.lianbing.question.PlainText;
import org.lianbing.question.RichText;
import org.lianbing.question.Typed;

/** Writes questions as Moodle's XML. */
final class WriteMoodle {

    private static final int NAME_LENGTH = 40;

    private final XmlText xml = new XmlText();
    private String topic = "";
    private Map<String, Attached> files = Map.of();
    private long attached;

    private WriteMoodle() {
        xml.open("quiz");
    }

    static String of(List<Outgoing> questions) {
        WriteMoodle moodle = new WriteMoodle();
        questions.forEach(moodle::question);
        return moodle.text();
    }

    /** A picture with areas and a case have no like in Moodle; a text that reads like one with gaps would be taken for one. */
    static boolean carries(Typed typed) {
        return typed.kind() != Kind.CASE && typed.kind() != Kind.HOTSPOT && !(isEmbedded(typed) && MoodleGaps.isTaken(Markup.html(typed.prompt())));
    }

    private void question(Outgoing one) {
        files = one.files();
        question(one.code(), one.topic(), one.typed());
    }

    private void question(String code, String inTopic, Typed typed) {
        if (!inTopic.equals(topic)) {
            xml.open("question", "type", "category").open("category").leaf("text", Categories.path(inTopic)).close("category").close("question");
            topic = inTopic;
        }
        xml.open("question", "type", type(typed));
        String name = typed.prompt().replaceAll("\\s+", " ");
        xml.open("name").leaf("text", name.substring(0, Math.min(NAME_LENGTH, name.length()))).close("name");
        html("questiontext", isEmbedded(typed) ? embedded(typed) : Markup.html(typed.prompt()));
        if (!typed.explanation().isEmpty()) {
            html("generalfeedback", Markup.html(typed.explanation()));
        }
        xml.leaf("defaultgrade", "1").leaf("hidden", "0").leaf("idnumber", code);
        body(typed);
        List<String> tags = SaidTags.of(typed);
        if (!tags.isEmpty()) {
            xml.open("tags");
            tags.forEach(tag -> xml.open("tag").leaf("text", tag).close("tag"));
            xml.close("tags");
        }
        xml.close("question");
    }

    private static String type(Typed typed) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case GAP, CLOZE -> isEmbedded(typed) ? "cloze" : "shortanswer";
            case NUMERIC -> "numerical";
            case SHORT_ANSWER, ESSAY, FILE -> "essay";
            case MATCHING -> "matching";
            default -> "ordering";
        };
    }

    private static boolean isEmbedded(Typed typed) {
        return typed.kind() == Kind.CLOZE || typed.kind() == Kind.GAP && typed.answers().size() > 1;
    }

    private static String embedded(Typed typed) {
        String[] around = Markup.html(typed.prompt()).split(Pattern.quote(Gap.MARK), -1);
        StringBuilder text = new StringBuilder(around[0]);
        for (int i = 0; i < typed.answers().size(); i++) {
            List<String> gap = typed.answers().get(i);
            text.append(typed.kind() == Kind.GAP ? MoodleGaps.written(gap.stream()) : ChoiceMarks.offersChoices(gap) ? MoodleGaps.chosen(ChoiceMarks.choices(gap.get(0)))
                    : MoodleGaps.written(gap.stream().map(ChoiceMarks::word))).append(around[i + 1]);
        }
        return text.toString();
    }

    private void html(String name, String html) {
        xml.open(name, "format", "html");
        shown(html);
        xml.close(name);
    }

    /** With the files that it shows. */
    private void shown(String html) {
        Set<Attached> used = new LinkedHashSet<>();
        xml.cdata("text", RichText.shownFrom(html, number -> {
            Attached file = files.get(number);
            if (file == null) {
                return null;
            }
            used.add(file);
            return MoodleText.FILES + file.name();
        }));
        used.forEach(this::attach);
    }

    /** Once more for every text that shows it, as Moodle does. */
    private void attach(Attached file) {
        attached += file.content().length;
        Bounds.refuseToAttach(attached);
        xml.leaf("file", file.base64(), "name", file.name(), "path", "/", "encoding", "base64");
    }

    private void body(Typed typed) {
        switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> choice(typed);
            case TRUE_FALSE -> {
                boolean truth = "true".equals(typed.answers().get(0).get(0));
                answer("moodle_auto_format", truth ? "100" : "0", "true");
                answer("moodle_auto_format", truth ? "0" : "100", "false");
            }
            case GAP, CLOZE -> words(typed);
            case NUMERIC -> number(typed);
            case MATCHING -> typed.options().forEach(option -> {
                PairLine pair = PairLine.of(option.text());
                xml.open("subquestion", "format", "html");
                shown(Markup.html(pair.left()));
                xml.open("answer").leaf("text", pair.right()).close("answer")
                        .close("subquestion");
            });
            case ORDERING -> steps(typed);
            default -> open(typed);
        }
    }

    private void choice(Typed typed) {
        boolean single = typed.kind() == Kind.SINGLE_CHOICE;
        xml.leaf("single", String.valueOf(single)).leaf("shuffleanswers", "true").leaf("answernumbering", "ABCD");
        typed.options().forEach(option -> answer("html", single ? option.right() ? "100" : "0" : WriteGift.share(typed, option), Markup.html(option.text())));
    }

    private void answer(String format, String fraction, String text) {
        xml.open("answer", "fraction", fraction, "format", format);
        if ("html".equals(format)) {
            shown(text);
        } else {
            xml.cdata("text", text);
        }
        xml.close("answer");
    }

    private void words(Typed typed) {
        if (!isEmbedded(typed)) {
            xml.leaf("usecase", "0");
            typed.answers().get(0).forEach(word -> answer("moodle_auto_format", "100", word));
        }
    }

    private void number(Typed typed) {
        xml.open("answer", "fraction", "100").leaf("text", typed.answers().get(0).get(0)).leaf("tolerance", typed.tolerance().isEmpty() ? "0" : typed.tolerance())
                .close("answer");
        if (!typed.unit().isEmpty()) {
            xml.open("units").open("unit").leaf("multiplier", "1").leaf("unit_name", typed.unit()).close("unit").close("units");
        }
    }

    private void steps(Typed typed) {
        xml.leaf("layouttype", "VERTICAL").leaf("selecttype", "ALL").leaf("gradingtype", switch (typed.more().order()) {
            case NONE -> "ALL_OR_NOTHING";
            case PER_PLACE -> "ABSOLUTE_POSITION";
            case PER_PAIR -> "RELATIVE_NEXT_EXCLUDE_LAST";
        });
        for (int i = 0; i < typed.options().size(); i++) {
            answer("html", String.valueOf(i + 1), Markup.html(typed.options().get(i).text()));
        }
    }

    private void open(Typed typed) {
        boolean file = typed.kind() == Kind.FILE;
        xml.leaf("responseformat", file ? "noinline" : "editor").leaf("responserequired", file ? "0" : "1").leaf("attachments", file ? "1" : "0")
                .leaf("attachmentsrequired", file ? "1" : "0");
        if (file) {
            xml.leaf("filetypeslist", MoodleFiles.list(typed.more().accepts()));
        }
        String model = PlainText.html(typed.answers().get(0).get(0));
        String rubric = typed.more().rubric().isEmpty() ? "" : (model.isEmpty() ? "" : "<br>") + MoodleQuestion.RUBRIC + "<br>"
                + PlainText.html(String.join("\n", typed.more().rubric()));
        html("graderinfo", model + rubric);
    }

    private String text() {
        return xml.close("quiz").text();
    }
}
