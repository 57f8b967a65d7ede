package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.Checked;
import org.lianbing.question.Content;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.TypedOption;

/** Whatever the bank holds comes back from a table of ours as it was. */
class SheetLawsTest {

    @Property(tries = 60)
    void what_was_written_is_read_again(@ForAll("contents") List<Content> contents, @ForAll Format format, @ForAll Language language)
            throws IOException {
        Bundles bundles = new Bundles();
        int most = contents.stream().mapToInt(content -> content.body().options().size()).max().orElse(0);
        WriteSheet sheet = new WriteSheet("questions", key -> bundles.text(language, key), most);
        contents.forEach(content -> sheet.row("q-1", "topic", Typed.of(content)));
        Path file = Files.createTempFile("questions", "." + format.code());
        Files.write(file, format.write(sheet.export()));

        Reading reading = format.read(file);

        Files.delete(file);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.questions().stream().map(one -> one.content())).isEqualTo(contents);
    }

    @Provide
    Arbitrary<List<Content>> contents() {
        return Arbitraries.of(Kind.class).flatMap(SheetLawsTest::content).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Content> content(Kind kind) {
        Arbitrary<List<String>> tags = words().map(word -> word.replace("\n", " ").strip()).filter(word -> word.length() <= 40 && !word.isBlank())
                .list().ofMaxSize(3).uniqueElements();
        Arbitrary<String> explanation = words().optional(0.7).map(text -> text.orElse(""));
        return Combinators.combine(words(), options(kind), answers(kind), Arbitraries.of(Partial.class), Arbitraries.of(Wrong.class), explanation,
                Arbitraries.of(Importance.class), tags).flatAs((prompt, options, answers, partial, wrong, why, importance, tagged) ->
                Combinators.combine(Arbitraries.integers().between(1, 5), words().map(text -> text.replace("\n", " "))).as((difficulty, source) -> {
                    boolean many = kind == Kind.MULTIPLE_CHOICE;
                    String asked = kind == Kind.GAP ? answers.stream().map(gap -> "____").collect(Collectors.joining(" ", prompt + " ", "。")) : prompt;
                    Checked checked = CheckTyped.of(new Typed(kind, asked, options, answers, many ? partial : Partial.NONE, many ? wrong : Wrong.ZERO,
                            kind == Kind.NUMERIC ? "0.05" : "", kind == Kind.NUMERIC ? "元" : "", why, importance, difficulty, tagged, source));
                    return checked.orRefuse();
                }));
    }

    private static Arbitrary<List<TypedOption>> options(Kind kind) {
        if (kind != Kind.SINGLE_CHOICE && kind != Kind.MULTIPLE_CHOICE) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.integers().between(2, 9).flatMap(count -> Combinators.combine(words(), Arbitraries.integers().between(0, count - 1))
                .as((text, right) -> IntStream.range(0, count).mapToObj(i -> new TypedOption("", text + "-" + i,
                        i == right || kind == Kind.MULTIPLE_CHOICE && i % 2 == 0)).toList()));
    }

    private static Arbitrary<List<List<String>>> answers(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> Arbitraries.just(List.of());
            case TRUE_FALSE -> Arbitraries.of("true", "false").map(text -> List.of(List.of(text)));
            case GAP -> words().list().ofMinSize(1).ofMaxSize(3).uniqueElements().list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new);
            case NUMERIC -> Arbitraries.bigDecimals().between(new BigDecimal("-99999"), new BigDecimal("99999")).ofScale(3)
                    .map(number -> List.of(List.of(number.toPlainString())));
            case SHORT_ANSWER -> words().map(text -> List.of(List.of(text)));
        };
    }

    /** Such as would be taken for something else: formulas, separators, mark-up, letters, numbers. */
    private static Arbitrary<String> words() {
        return Arbitraries.of("甲", "<b>", "&amp;", "=1+1", "+3", "-2", "@x", ";", "；", "|", "\\", "、", ",", "\"", "'", " ", "\n", "A", "B.", "对", "#", "200", "（）", "①",
                "😀").list().ofMinSize(1).ofMaxSize(8).map(parts -> "文" + String.join("", parts) + "字");
    }
}
