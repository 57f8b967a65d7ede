package org.lianbing.question.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.platform.Texts;
import org.lianbing.question.Kind;
import org.lianbing.question.Option;
import org.lianbing.question.Revision;
import org.lianbing.question.Typed;
import org.lianbing.question.format.Separated;

/** Parts of a question as a reader understands them. */
@Named("questionWords")
@RequestScoped
public class Words {

    @Inject
    Texts texts;

    /** What is right, in one line: letters, or the answer itself. */
    public String answer(Revision revision) {
        Typed typed = Typed.of(revision.content());
        return switch (typed.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> letters(typed);
            case TRUE_FALSE -> texts.get("question.js." + typed.answers().get(0).get(0));
            case GAP -> typed.answers().stream().map(gap -> String.join(" / ", gap)).collect(Collectors.joining(texts.get("shell.semicolon")));
            case NUMERIC -> typed.answers().get(0).get(0) + ("0".equals(typed.tolerance()) ? "" : " ± " + typed.tolerance())
                    + (typed.unit().isEmpty() ? "" : " " + typed.unit());
            case SHORT_ANSWER -> typed.answers().get(0).get(0);
        };
    }

    private static String letters(Typed typed) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < typed.options().size(); i++) {
            letters.append(typed.options().get(i).right() ? letter(i) : "");
        }
        return letters.toString();
    }

    /** Options with their letters. */
    public List<Shown> options(Revision revision) {
        List<Typed.TypedOption> typed = Typed.of(revision.content()).options();
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            shown.add(new Shown(letter(i), revision.body().options().get(i), typed.get(i).right()));
        }
        return shown;
    }

    /** One part of a revision in plain words, for comparing. */
    public String part(Revision revision, String field, String topicTitle) {
        Typed typed = Typed.of(revision.content());
        return switch (field) {
            case "kind" -> texts.get("question.kind." + typed.kind().code());
            case "prompt" -> typed.prompt();
            case "options" -> options(revision).stream().map(one -> one.letter() + ". " + typed.options().get(one.letter().charAt(0) - 'A').text())
                    .collect(Collectors.joining("\n"));
            case "answer" -> answer(revision);
            case "marking" -> marking(typed);
            case "explanation" -> typed.explanation();
            case "topic" -> topicTitle;
            case "importance" -> texts.get("question.importance." + typed.importance().name());
            case "difficulty" -> texts.get("question.difficulty." + typed.difficulty());
            case "tags" -> Separated.ofTags(typed.tags());
            default -> typed.source();
        };
    }

    /** How a multiple choice is marked. */
    public String marking(Typed typed) {
        return typed.kind() != Kind.MULTIPLE_CHOICE ? "" : texts.of("question.marking", texts.get("question.partial." + typed.partial().code()),
                texts.get("question.wrong." + typed.wrong().code()));
    }

    public String marking(Revision revision) {
        return marking(Typed.of(revision.content()));
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
