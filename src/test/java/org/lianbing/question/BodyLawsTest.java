package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.question.Cloze.Blank;
import org.lianbing.question.Essay.Criterion;
import org.lianbing.question.FileAnswer.Accepted;
import org.lianbing.question.Hotspot.Area;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

class BodyLawsTest {

    private static final String LETTERS = "abcdefgh";

    @Property(tries = 500)
    void its_own_key_is_fully_right(@ForAll("bodies") Body body) {
        if (body.machineMarked()) {
            assertThat(body.fits(body.key())).isTrue();
            assertThat(body.mark(body.key())).isEqualTo(Mark.FULL);
        }
    }

    @Property(tries = 500)
    void written_and_read_again_it_is_the_same(@ForAll("bodies") Body body) {
        assertThat(BodyJson.read(Samples.response(BodyJson.write(body).toString()).asJsonObject())).isEqualTo(body);
    }

    @Property(tries = 2000)
    void any_json_is_marked_within_the_points(@ForAll("bodies") Body body, @ForAll("responses") JsonValue response) {
        Mark mark = body.mark(response);

        assertThat(mark.fraction()).isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE);
        if (!body.fits(response)) {
            assertThat(mark).isEqualTo(Mark.NOTHING);
        }
    }

    @Provide
    Arbitrary<Body> bodies() {
        Arbitrary<Body> trueFalse = Combinators.combine(texts(), Arbitraries.of(true, false)).as(TrueFalse::new);
        Arbitrary<Body> simple = Arbitraries.oneOf(singles(), multiples(), trueFalse, gaps(), numerics(), shorts(), matchings(), orderings(), clozes(), hotspots());
        Arbitrary<Body> cases = Combinators.combine(texts(), simple.list().ofMinSize(1).ofMaxSize(3)).as(CaseStudy::new);
        return Arbitraries.oneOf(simple, essays(), files(), cases);
    }

    private static Arbitrary<Body> matchings() {
        return Combinators.combine(options(), options()).flatAs((left, options) -> Arbitraries.of(Option.ids(options)).list().ofSize(left.size())
                .map(right -> new Matching("？", left, options, IntStream.range(0, left.size()).boxed()
                        .collect(Collectors.toMap(i -> left.get(i).id(), right::get)))));
    }

    private static Arbitrary<Body> orderings() {
        return Combinators.combine(texts(), options(), Arbitraries.of(Ordering.Partial.class)).as(Ordering::new);
    }

    private static Arbitrary<Body> clozes() {
        Arbitrary<Blank> typed = texts().list().ofMinSize(1).ofMaxSize(3).map(answers -> new Blank(List.of(), answers));
        Arbitrary<Blank> chosen = options().flatMap(options -> Arbitraries.of(Option.ids(options)).map(right -> new Blank(options, List.of(right))));
        return Arbitraries.oneOf(typed, chosen).list().ofMinSize(1).ofMaxSize(5)
                .map(gaps -> new Cloze(String.join("，", Collections.nCopies(gaps.size(), Gap.MARK)), gaps));
    }

    private static Arbitrary<Body> hotspots() {
        Arbitrary<BigDecimal> halves = Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("0.5")).ofScale(3);
        Arbitrary<Area> areas = Combinators.combine(halves, halves, halves, halves).as(Area::new);
        return Combinators.combine(texts(), areas.list().ofMinSize(1).ofMaxSize(3)).as((prompt, all) -> new Hotspot(prompt, "7", all));
    }

    private static Arbitrary<Body> essays() {
        return Combinators.combine(texts(), texts(), Arbitraries.integers().between(1, 99)).as((prompt, text, percent) ->
                new Essay(prompt, text, List.of(new Criterion(text, percent), new Criterion(text, 100 - percent))));
    }

    private static Arbitrary<Body> files() {
        return Combinators.combine(texts(), texts(), Arbitraries.of(Accepted.class).set().ofMinSize(1)).as(FileAnswer::new);
    }

    private static Arbitrary<Body> singles() {
        return options().flatMap(options -> Combinators.combine(texts(), Arbitraries.of(Option.ids(options)))
                .as((prompt, answer) -> new SingleChoice(prompt, options, answer)));
    }

    private static Arbitrary<Body> multiples() {
        return options().flatMap(options -> {
            Arbitrary<Set<String>> answers = Arbitraries.of(Option.ids(options)).set().ofMinSize(1).ofMaxSize(options.size());
            return Combinators.combine(texts(), answers, Arbitraries.of(Partial.class), Arbitraries.of(Wrong.class))
                    .as((prompt, answer, partial, wrong) -> new MultipleChoice(prompt, options, answer, partial, wrong));
        });
    }

    private static Arbitrary<Body> gaps() {
        return texts().list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(7)
                .map(answers -> new Gap(String.join("，", Collections.nCopies(answers.size(), Gap.MARK)), answers));
    }

    private static Arbitrary<Body> numerics() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals().between(new BigDecimal("-1e9"), new BigDecimal("1e9")).ofScale(6);
        return Combinators.combine(texts(), numbers, numbers.map(BigDecimal::abs), texts().injectNull(0.3)).as(Numeric::new);
    }

    private static Arbitrary<Body> shorts() {
        return Combinators.combine(texts(), texts()).as(ShortAnswer::new);
    }

    /** Texts with something to see, of any characters that can be stored. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20)
                .filter(text -> Response.isText(text) && !text.isBlank() && !Folded.of(text).isEmpty());
    }

    private static Arbitrary<List<Option>> options() {
        return texts().list().ofMinSize(2).ofMaxSize(LETTERS.length())
                .map(texts -> IntStream.range(0, texts.size())
                        .mapToObj(i -> new Option(LETTERS.substring(i, i + 1), texts.get(i))).toList());
    }

    @Provide
    Arbitrary<JsonValue> responses() {
        Arbitrary<JsonValue> leaves = leaves();
        Arbitrary<JsonValue> arrays = leaves.list().ofMaxSize(9).map(BodyLawsTest::array);
        Arbitrary<JsonValue> objects = Combinators.combine(Arbitraries.strings().withChars(LETTERS).ofLength(1), leaves)
                .as((key, value) -> Json.createObjectBuilder().add(key, value).build());
        return Arbitraries.oneOf(leaves, arrays, arrays.list().ofMaxSize(2).map(BodyLawsTest::array), objects).injectNull(0.02);
    }

    private static Arbitrary<JsonValue> leaves() {
        return Arbitraries.oneOf(Arbitraries.of(JsonValue.TRUE, JsonValue.FALSE, JsonValue.NULL),
                Arbitraries.strings().all().ofMaxLength(12).map(Json::createValue),
                Arbitraries.strings().withChars(LETTERS).ofLength(1).map(Json::createValue),
                Arbitraries.strings().withChars("0123456789.,-e+１２．，").ofMaxLength(12).map(Json::createValue),
                Arbitraries.of("1e999999999", "-1E-999999999", "0e99999999", "-0", "1.50").map(BigDecimal::new).map(Json::createValue),
                Arbitraries.bigDecimals().map(Json::createValue));
    }

    private static JsonArray array(List<JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }
}
