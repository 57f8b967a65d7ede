package org.lianbing.question.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianbing.platform.Texts;
import org.lianbing.question.Body;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.Hotspot;
import org.lianbing.question.Option;
import org.lianbing.question.PairLine;
import org.lianbing.question.Revision;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;
import org.lianbing.question.format.Separated;

/** Parts of a question as a reader understands them. */
@Named("questionWords")
@RequestScoped
public class Words {

    @Inject
    Texts texts;

    /** The questions of a case, else the one itself. */
    public List<Body> questions(Body body) {
        return body.parts().isEmpty() ? List.of(body) : body.parts();
    }

    /** What is right: letters, or the answer itself. */
    public String answer(Body body) {
        return answer(Typed.of(body));
    }

    public String marking(Body body) {
        return marking(Typed.of(body));
    }

    /** The places in a picture where pointing is right. */
    public List<Hotspot.Area> areas(Body body) {
        return body instanceof Hotspot hotspot ? hotspot.areas() : List.of();
    }

    private String answer(Typed typed) {
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> letters(typed);
            case TRUE_FALSE -> texts.get("question.js." + typed.answers().get(0).get(0));
            case GAP -> typed.answers().stream().map(gap -> String.join(" / ", gap)).collect(Collectors.joining(texts.get("shell.semicolon")));
            case NUMERIC -> typed.answers().get(0).get(0) + ("0".equals(typed.tolerance()) ? "" : " ± " + typed.tolerance())
                    + (typed.unit().isEmpty() ? "" : " " + typed.unit());
            case SHORT_ANSWER, ESSAY, FILE -> typed.answers().get(0).get(0);
            case CLOZE -> String.join(texts.get("shell.semicolon"), typed.answers().stream().map(ChoiceMarks::right).toList());
            case MATCHING -> typed.options().stream().map(option -> PairLine.of(option.text())).filter(pair -> !pair.left().isEmpty())
                    .map(pair -> pair.left() + " — " + pair.right()).collect(Collectors.joining("\n"));
            case ORDERING -> typed.options().stream().map(TypedOption::text).collect(Collectors.joining(" → "));
            case HOTSPOT -> texts.of("question.view.areas", typed.answers().size());
            case CASE -> numbered(typed.more().parts().stream().map(this::answer).toList());
        };
    }

    private static String numbered(List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> "(" + (i + 1) + ") " + texts.get(i)).collect(Collectors.joining("\n"));
    }

    private static String letters(Typed typed) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < typed.options().size(); i++) {
            letters.append(typed.options().get(i).right() ? letter(i) : "");
        }
        return letters.toString();
    }

    /** Options with their letters, in the author's order; what belongs together is in the answer. */
    public List<Shown> options(Body body) {
        List<Option> options = body.options();
        Set<String> right = Typed.of(body).options().stream().filter(TypedOption::right).map(TypedOption::id).collect(Collectors.toSet());
        return IntStream.range(0, options.size()).mapToObj(i -> new Shown(letter(i), options.get(i), right.contains(options.get(i).id()))).toList();
    }

    /** One part of a revision in plain words, for comparing. */
    public String part(Revision revision, String field, String topicTitle) {
        Typed typed = Typed.of(revision.content());
        return switch (field) {
            case "kind" -> texts.get("question.kind." + typed.kind().code());
            case "prompt" -> typed.prompt();
            case "options" -> options(typed);
            case "picture" -> typed.more().picture();
            case "parts" -> numbered(typed.more().parts().stream().map(one -> Stream.of(one.prompt(), options(one), answer(one)).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"))).toList());
            case "answer" -> answer(typed);
            case "marking" -> marking(typed);
            case "explanation" -> typed.explanation();
            case "topic" -> topicTitle;
            case "importance" -> texts.get("question.importance." + typed.importance().name());
            case "difficulty" -> texts.get("question.difficulty." + typed.difficulty());
            case "tags" -> Separated.ofTags(typed.tags());
            default -> typed.source();
        };
    }

    private static String options(Typed typed) {
        return IntStream.range(0, typed.options().size()).mapToObj(i -> letter(i) + ". " + typed.options().get(i).text()).collect(Collectors.joining("\n"));
    }

    /** How it is marked, where there is a choice. */
    private String marking(Typed typed) {
        return switch (typed.kind()) {
            case MULTIPLE_CHOICE -> texts.of("question.marking", texts.get("question.partial." + typed.partial().code()),
                    texts.get("question.wrong." + typed.wrong().code()));
            case ORDERING -> texts.of("question.marking.order", texts.get("question.order." + typed.more().order().code()));
            case ESSAY -> String.join("\n", typed.more().rubric());
            case FILE -> typed.more().accepts().stream().map(code -> texts.get("question.accepts." + code)).collect(Collectors.joining(texts.get("question.view.comma")));
            default -> "";
        };
    }

    /** The day alone, for lists. */
    public String day(Instant at) {
        return texts.date(LocalDate.ofInstant(at, texts.zone()));
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** One option with its letter. */
    public record Shown(String letter, Option option, boolean right) {
    }
}
