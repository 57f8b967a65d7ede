package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text with several gaps, into some of which words are typed while others offer choices (完形填空题). Each of n gaps is worth 1/n.
 * Response: {@code ["200","b"]}: the words, or the id of the choice; fewer than there are gaps, or null in one's place, leaves gaps
 * open.
 *
 * @param prompt sanitised HTML in which each gap is {@link Gap#MARK}, never inside a tag
 * @param gaps   in the order of the prompt
 */
public record Cloze(String prompt, List<Blank> gaps) implements Body {

    /** @throws IllegalArgumentException if the marks in the prompt do not match the gaps */
    public Cloze {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Gap.refuseMarks(prompt, gaps.size());
        gaps = List.copyOf(gaps);
    }

    static Cloze read(JsonFields json) {
        return new Cloze(json.text("prompt"), json.objects("gaps", Blank::read));
    }

    @Override
    public Kind kind() {
        return Kind.CLOZE;
    }

    /** Choices in the order of their ids: many an author writes the right one first. */
    @Override
    public Face face() {
        return Face.ofGaps(gaps.stream().map(gap -> gap.choices().stream().sorted(Comparator.comparing(Option::id)).toList()).toList());
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || given(response).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        List<String> given = given(response).orElse(List.of());
        int right = 0;
        for (int i = 0; i < given.size(); i++) {
            right += gaps.get(i).accepts(given.get(i)) ? 1 : 0;
        }
        return Mark.share(right, gaps.size());
    }

    @Override
    public JsonArray key() {
        return BodyJson.texts(gaps.stream().map(gap -> gap.answers().get(0)).toList());
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        gaps.forEach(gap -> array.add(gap.json()));
        json.add("gaps", array);
    }

    private Optional<List<String>> given(JsonValue response) {
        return Response.texts(response).filter(texts -> texts.size() <= gaps.size());
    }

    /**
     * One gap.
     *
     * @param choices what may be chosen, two or more; empty where words are typed
     * @param answers the accepted words, the first is the model; or the id of the one right choice
     */
    public record Blank(List<Option> choices, List<String> answers) {

        /** @throws IllegalArgumentException if nothing, or what is not offered, is right */
        public Blank {
            choices = choices.isEmpty() ? List.of() : Option.choosable(choices);
            answers = List.copyOf(answers);
            Nonsense.refuse(choices.isEmpty() ? !Gap.areAnswers(answers) : answers.size() != 1 || !Option.ids(choices).contains(answers.get(0)),
                    "a gap has what is right: " + answers);
        }

        static Blank read(JsonFields json) {
            return new Blank(json.options("choices"), json.texts("answers"));
        }

        boolean accepts(String given) {
            return choices.isEmpty() ? Gap.accepts(answers, given) : answers.get(0).equals(given);
        }

        JsonObjectBuilder json() {
            return JSON.createObjectBuilder().add("choices", BodyJson.options(choices)).add("answers", BodyJson.texts(answers));
        }
    }
}
