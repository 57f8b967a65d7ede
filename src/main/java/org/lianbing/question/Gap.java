package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words to fill in (填空题). Each of n gaps is worth 1/n. Compared after folding full and half width, case and white space.
 * Response: {@code ["200","50"]}; fewer than there are gaps, or null in one's place, leaves gaps open.
 *
 * @param prompt  sanitised HTML in which each gap is {@link #MARK}, never inside a tag
 * @param answers for each gap, in the order of the prompt, the accepted answers; plain text, the first is the model
 */
public record Gap(String prompt, List<List<String>> answers) implements Body {

    /** What stands for one gap in a prompt: four underscores, no more. */
    public static final String MARK = "____";

    private static final Pattern MARKS = Pattern.compile(MARK);
    private static final Pattern MARK_IN_TAG = Pattern.compile("<[^>]*" + MARK);

    /** @throws IllegalArgumentException if the marks in the prompt do not match the answers, or an answer is empty or too long */
    public Gap {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        answers = answers.stream().map(List::copyOf).toList();
        refuseMarks(prompt, answers.size());
        Nonsense.refuse(!answers.stream().allMatch(Gap::areAnswers), "an accepted answer is missing, empty or too long");
    }

    static void refuseMarks(String prompt, int gaps) {
        Nonsense.refuse(prompt.contains(MARK + "_"), "a gap is four underscores, no more");
        Nonsense.refuse(MARK_IN_TAG.matcher(prompt).find(), "a gap stands in text, not in a tag");
        Nonsense.refuse(gaps == 0 || count(prompt) != gaps, "each gap has its answers");
    }

    static Gap read(JsonFields json) {
        return new Gap(json.text("prompt"), json.textLists("answers"));
    }

    /** How many gaps a prompt has. */
    public static int count(String prompt) {
        return (int) MARKS.matcher(prompt).results().count();
    }

    /** At least one, each good for a gap. */
    static boolean areAnswers(List<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(text -> Response.isText(text) && !Folded.of(text).isEmpty());
    }

    static boolean accepts(List<String> answers, String given) {
        String folded = Folded.of(given);
        return answers.stream().map(Folded::of).anyMatch(folded::equals);
    }

    @Override
    public Kind kind() {
        return Kind.GAP;
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
            right += accepts(answers.get(i), given.get(i)) ? 1 : 0;
        }
        return Mark.share(right, answers.size());
    }

    @Override
    public JsonArray key() {
        return BodyJson.texts(answers.stream().map(accepted -> accepted.get(0)).toList());
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        JsonArrayBuilder lists = JSON.createArrayBuilder();
        answers.forEach(accepted -> lists.add(BodyJson.texts(accepted)));
        json.add("answers", lists);
    }

    private Optional<List<String>> given(JsonValue response) {
        return Response.texts(response).filter(texts -> texts.size() <= answers.size());
    }
}
