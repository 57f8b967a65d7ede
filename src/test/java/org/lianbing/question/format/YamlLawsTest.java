package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.lianbing.question.Kind;

class YamlLawsTest {

    private static final Map<Kind, List<String>> FIELDS = Map.ofEntries(
            Map.entry(Kind.SINGLE_CHOICE, List.of("options", "answer")), Map.entry(Kind.MULTIPLE_CHOICE, List.of("options", "answer", "partial", "wrong")),
            Map.entry(Kind.TRUE_FALSE, List.of("answer")), Map.entry(Kind.GAP, List.of("answers")), Map.entry(Kind.NUMERIC, List.of("answer", "tolerance", "unit")),
            Map.entry(Kind.SHORT_ANSWER, List.of("model")), Map.entry(Kind.MATCHING, List.of("pairs")), Map.entry(Kind.ORDERING, List.of("steps", "partial")),
            Map.entry(Kind.CLOZE, List.of("answers")), Map.entry(Kind.ESSAY, List.of("model", "rubric")), Map.entry(Kind.CASE, List.of("parts")),
            Map.entry(Kind.FILE, List.of("accepts")), Map.entry(Kind.HOTSPOT, List.of()));
    private static final List<String> VALUES = List.of("a", "true", "2", "-1", "____", "________", "~", "[a = 1, b = 2]", "[100 a]", "[=a~b]", "[[=a~b]]", "[{kind: gap, prompt: ____, answers: [[a]]}]", "[{kind: case}]", "\"\"", "\"\\0\"", "\"\\u00a0\"",
            "\"\\u2028\"", "\"\\ud800\"", "\"𠮷\"", "[a]", "[a, a]", "[[a], [b]]", "[[\"\\u200b\"]]", "{a: 1, b: 2}", "{a: {}, \"a b\": 2}",
            "[]", "{}", "half", "deduct", "X", "!x y", "*z", "&z [a]", "99999999999999.99999", "? [a]");

    @Property(tries = 2000)
    void a_question_is_either_good_or_named_with_its_line(@ForAll("questions") String text) {
        Result result = YamlQuestions.read(text, "onboarding/organisation");

        Statistics.label("good").collect(!result.drafts().isEmpty())
                .coverage(seen -> seen.check(true).count(good -> good > 10));
        assertThat(result.drafts().isEmpty()).isNotEqualTo(result.problems().isEmpty());
        assertThat(result.problems()).allMatch(problem -> problem.line() >= 1);
    }

    @Property(tries = 500)
    void any_text_at_all_is_read_without_failing(@ForAll String text) {
        assertThat(YamlQuestions.read(text, "onboarding/organisation")).isNotNull();
    }

    /** All fields of a kind, and now and then one too many, with values that mostly do not belong there. */
    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(Kind.class).flatMap(kind -> {
            Arbitrary<List<String>> values = Arbitraries.of(VALUES).list().ofSize(FIELDS.get(kind).size());
            Arbitrary<String> more = Arbitraries.of("", "", "tags: [a]", "difficulty: 9", "importance: Y", "<<: {a: b}", "x: *x");
            return Combinators.combine(values, more, Arbitraries.of("____", "哪些？", "____和____"))
                    .as((chosen, extra, prompt) -> question(kind, chosen, extra, prompt));
        });
    }

    private static String question(Kind kind, List<String> values, String extra, String prompt) {
        StringBuilder text = new StringBuilder("- key: q\n  explanation: 好。\n  kind: " + kind.code() + "\n  prompt: " + prompt + "\n");
        for (int i = 0; i < values.size(); i++) {
            text.append("  ").append(FIELDS.get(kind).get(i)).append(": ").append(values.get(i)).append('\n');
        }
        return text.append("  ").append(extra).append('\n').toString();
    }
}
