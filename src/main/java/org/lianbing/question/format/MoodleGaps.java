package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;

/** Texts with gaps in Moodle's XML: answers in curly brackets within the text, or numbers that point to choices. */
final class MoodleGaps {

    /** So many backslashes at most: each costs stack. */
    private static final Pattern EMBEDDED = Pattern.compile("\\{(\\d*):([A-Z_]+):([^\\\\}]*+(?:\\\\.[^\\\\}]*+){0,500})}");
    private static final Pattern POINTER = Pattern.compile("\\[\\[(\\d{1,3})]]");
    private static final Pattern WORDS = Pattern.compile("SHORTANSWER(_C)?|SAC?|MWC?|NUMERICAL|NM");
    private static final Pattern CHOICES = Pattern.compile("(MULTICHOICE|MC)_?[VHS]{0,3}");

    private MoodleGaps() {
    }

    /** Words to type, or choices, where they are asked; false for what we have no gap for. */
    static boolean cloze(Draft draft) {
        boolean good = true;
        boolean anyChoice = false;
        List<List<String>> words = new ArrayList<>();
        Matcher each = EMBEDDED.matcher(draft.prompt);
        StringBuilder prompt = new StringBuilder();
        while (each.find()) {
            boolean choices = CHOICES.matcher(each.group(2)).matches();
            List<Marked> marked = marked(each.group(3));
            anyChoice |= choices;
            good &= (choices || WORDS.matcher(each.group(2)).matches()) && marked.stream().allMatch(Marked::isWholeOrNothing);
            words.add(choices ? null : words(marked, each.group(2).startsWith("N")));
            draft.answers.add(choices ? choices(marked) : words.get(words.size() - 1));
            each.appendReplacement(prompt, Gap.MARK);
        }
        draft.prompt = each.appendTail(prompt).toString();
        draft.kind = anyChoice ? Kind.CLOZE : Kind.GAP;
        for (int i = 0; anyChoice && i < words.size(); i++) {
            if (words.get(i) != null) {
                draft.answers.set(i, words.get(i).stream().map(ChoiceMarks::typedWord).toList());
            }
        }
        return good;
    }

    private static List<String> words(List<Marked> marked, boolean number) {
        return marked.stream().filter(Marked::right).map(one -> number ? one.text().replaceFirst(":.*", "") : one.text()).toList();
    }

    private static List<String> choices(List<Marked> marked) {
        return List.of(ChoiceMarks.typed(marked.stream().map(one -> new Choice(one.text(), one.right())).toList()));
    }

    /** {@code =200~%100%二百~wrong#feedback}. */
    private static List<Marked> marked(String body) {
        List<Marked> marked = new ArrayList<>();
        for (String part : parts(body)) {
            String signed = part.strip();
            Matcher share = Pattern.compile("^%(-?[\\d.]{1,12})%").matcher(signed);
            String percent = share.find() ? share.group(1) : signed.startsWith("=") ? "100" : "0";
            String text = signed.replaceFirst("^(=|%-?[\\d.]{1,12}%)", "");
            marked.add(new Marked(plain(text.split("(?<!\\\\)#", 2)[0]).strip(), percent));
        }
        return marked;
    }

    private static List<String> parts(String body) {
        return List.of(body.split("(?<!\\\\)~")).stream().filter(part -> !part.isBlank()).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\([}#~/\"\\\\])", "$1");
    }

    /** As Moodle wants it within the brackets. */
    static String written(List<String> answers, boolean choices, List<Choice> marked) {
        String body = choices ? marked.stream().map(choice -> (choice.right() ? "=" : "") + escaped(choice.text())).collect(Collectors.joining("~"))
                : answers.stream().map(answer -> "=" + escaped(answer)).collect(Collectors.joining("~"));
        return "{1:" + (choices ? "MULTICHOICE" : "SHORTANSWER") + ":" + body + "}";
    }

    private static String escaped(String text) {
        return text.replaceAll("[}#~/\"\\\\]", "\\\\$0");
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

    private record Marked(String text, String percent) {

        boolean right() {
            return !percent.startsWith("-") && !percent.matches("0+(\\.0*)?");
        }

        boolean isWholeOrNothing() {
            return !right() || percent.matches("100(\\.0*)?");
        }
    }
}
