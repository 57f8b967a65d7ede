package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.PlainText;

/** Texts with gaps in Moodle's XML: answers in curly brackets within the text, or numbers that point to choices. */
final class MoodleGaps {

    /** So many backslashes at most: each costs stack. */
    private static final Pattern EMBEDDED = Pattern.compile("\\{(\\d*):([A-Z_]+):([^\\\\}]*+(?:\\\\.[^\\\\}]*+){0,500})}");
    /** The first says up to where; what follows is feedback. A number sign after an ampersand is a part of a character's code. */
    private static final Pattern ANSWER = Pattern.compile("((?:[^~#&\\\\]++|&#?|\\\\.?)++)(?:#(?:[^~\\\\]++|\\\\.?)*+)?");
    private static final Pattern SIGNED = Pattern.compile("(?s)(?:(?<right>=)|%(?<percent>-?[\\d.]{1,12})%)?(?<source>.*)");
    private static final Pattern SPECIAL = Pattern.compile("[}~/\"\\\\]|(?<!&)#");
    private static final Pattern SIGNS = Pattern.compile("\\\\([}#~/\"\\\\])");
    private static final Pattern POINTER = Pattern.compile("\\[\\[(\\d{1,3})]]");
    private static final Pattern WORDS = Pattern.compile("SHORTANSWER(_C)?|SAC?|MWC?|NUMERICAL|NM");
    private static final Pattern CHOICES = Pattern.compile("(MULTICHOICE|MC)_?[VHS]{0,3}");

    private MoodleGaps() {
    }

    /** Words to type, or choices, where they are asked; false for what we have no gap for. The text is taken apart before it is typed: words are plain. */
    static boolean cloze(XmlNode text, MoodleText texts, Draft draft) {
        boolean good = true;
        boolean anyChoice = false;
        List<List<String>> words = new ArrayList<>();
        Matcher each = EMBEDDED.matcher(text.text("text"));
        StringBuilder prompt = new StringBuilder();
        while (each.find()) {
            boolean choices = CHOICES.matcher(each.group(2)).matches();
            List<Marked> marked = marked(each.group(3));
            anyChoice |= choices;
            good &= (choices || WORDS.matcher(each.group(2)).matches()) && marked.stream().allMatch(Marked::isWholeOrNothing);
            words.add(choices ? null : words(text, marked, each.group(2).startsWith("N")));
            draft.answers.add(choices ? List.of(ChoiceMarks.typed(marked.stream().map(one -> new Choice(texts.typed(text, one.source()), one.right())).toList()))
                    : words.get(words.size() - 1));
            each.appendReplacement(prompt, Gap.MARK);
        }
        draft.prompt = texts.typed(text, each.appendTail(prompt).toString());
        draft.kind = anyChoice ? Kind.CLOZE : Kind.GAP;
        for (int i = 0; anyChoice && i < words.size(); i++) {
            if (words.get(i) != null) {
                draft.answers.set(i, words.get(i).stream().map(ChoiceMarks::typedWord).toList());
            }
        }
        return good;
    }

    private static List<String> words(XmlNode text, List<Marked> marked, boolean number) {
        return marked.stream().filter(Marked::right).map(one -> MoodleText.plain(text, one.source()))
                .map(word -> number ? word.replaceFirst(":.*", "") : word).toList();
    }

    /** {@code =200~%100%二百~wrong#feedback}. */
    private static List<Marked> marked(String body) {
        List<Marked> marked = new ArrayList<>();
        for (Matcher each = ANSWER.matcher(body); each.find();) {
            Matcher signed = SIGNED.matcher(each.group(1).strip());
            signed.matches();
            String percent = signed.group("percent") != null ? signed.group("percent") : signed.group("right") != null ? "100" : "0";
            marked.add(new Marked(SIGNS.matcher(signed.group("source")).replaceAll("$1"), percent));
        }
        return marked;
    }

    /** As Moodle wants it within the brackets. */
    static String written(Stream<String> answers) {
        return "{1:SHORTANSWER:" + answers.map(answer -> "=" + escaped(PlainText.html(answer))).collect(Collectors.joining("~")) + "}";
    }

    static String chosen(List<Choice> choices) {
        return "{1:MULTICHOICE:" + choices.stream().map(choice -> (choice.right() ? "=" : "") + escaped(Markup.html(choice.text()))).collect(Collectors.joining("~"))
                + "}";
    }

    private static String escaped(String html) {
        return SPECIAL.matcher(html).replaceAll("\\\\$0");
    }

    /** Whether a text that is to have gaps looks as if it had some already. */
    static boolean isTaken(String html) {
        return EMBEDDED.matcher(html).find();
    }

    /** {@code [[2]]} is the gap whose right choice is the second one; choices of the same group may be chosen there. */
    static boolean chosen(XmlNode node, Draft draft) {
        List<XmlNode> boxes = node.children().filter(child -> child.is("selectoption") || child.is("dragbox")).toList();
        Matcher each = POINTER.matcher(draft.prompt);
        StringBuilder prompt = new StringBuilder();
        boolean good = true;
        while (each.find()) {
            int place = Integer.parseInt(each.group(1)) - 1;
            good &= place >= 0 && place < boxes.size();
            draft.answers.add(good ? group(boxes, place) : List.of());
            each.appendReplacement(prompt, Gap.MARK);
        }
        draft.prompt = each.appendTail(prompt).toString();
        draft.kind = Kind.CLOZE;
        return good;
    }

    private static List<String> group(List<XmlNode> boxes, int place) {
        String group = boxes.get(place).text("group").strip();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).text("group").strip().equals(group)) {
                choices.add(new Choice(Markup.typed(boxes.get(i).text("text")).strip(), i == place));
            }
        }
        return List.of(ChoiceMarks.typed(choices));
    }

    /** @param source HTML, or whatever the text around it is */
    private record Marked(String source, String percent) {

        boolean right() {
            return !percent.startsWith("-") && !percent.matches("0+(\\.0*)?");
        }

        boolean isWholeOrNothing() {
            return !right() || percent.matches("100(\\.0*)?");
        }
    }
}
