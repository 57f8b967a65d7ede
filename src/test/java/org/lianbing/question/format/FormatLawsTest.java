package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.question.CheckTyped;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Content;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;
import org.lianbing.question.PairLine;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** Whatever the bank holds comes back as it was from a file of ours, of every format that can carry it. */
class FormatLawsTest {

    @Property(tries = 300)
    void what_was_written_is_read_again(@ForAll("contents") List<Content> contents, @ForAll("written") Format format, @ForAll Language language)
            throws IOException {
        Bundles bundles = new Bundles();
        List<Content> carried = contents.stream().filter(content -> format.carries(Typed.of(content))).toList();
        Assume.that(!carried.isEmpty());
        List<Outgoing> outgoing = carried.stream().map(content -> new Outgoing("q-1", "专题/甲", Typed.of(content))).toList();
        Path file = Files.createTempFile("questions", "." + format.ending());
        byte[] written = format.write(outgoing, "questions", key -> bundles.text(language, key));
        Files.write(file, written);

        Reading reading = format.read(file, Repairs.NONE, Pictures.NOWHERE);

        Files.delete(file);
        String text = format.isTable() ? "" : new String(written, StandardCharsets.UTF_8);
        assertThat(reading.problems()).as(text).isEmpty();
        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.leftOut()).as(text).isEmpty();
        if (format == Format.AIKEN) {
            assertThat(reading.questions().stream().map(one -> one.content().body())).isEqualTo(carried.stream().map(Content::body).toList());
        } else {
            assertThat(reading.questions().stream().map(one -> one.content())).as(text).isEqualTo(carried);
            assertThat(reading.questions()).allMatch(one -> one.topic().equals("专题/甲") && one.code().equals("q-1"));
        }
    }

    @Provide
    Arbitrary<Format> written() {
        return Arbitraries.of(Format.class).filter(Format::isWritten);
    }

    @Provide
    Arbitrary<List<Content>> contents() {
        return Arbitraries.of(Kind.class).flatMap(FormatLawsTest::content).map(FormatLawsTest::retyped).list().ofMinSize(1).ofMaxSize(6);
    }

    /** As from the bank: what needed no backslash has none, and ids are allotted to texts without them. */
    private static Content retyped(Content content) {
        Typed typed = Typed.of(content);
        return CheckTyped.of(new Typed(typed.kind(), typed.prompt(), anew(typed.options()), typed.answers(), typed.partial(), typed.wrong(), typed.tolerance(),
                typed.unit(), typed.explanation(), typed.importance(), typed.difficulty(), typed.tags(), typed.source(), anew(typed.more()))).orRefuse();
    }

    private static More anew(More more) {
        return new More(more.order(), more.rubric(), more.picture(), more.accepts(), more.parts().stream().map(part -> Typed.part(part.kind(), part.prompt(),
                anew(part.options()), part.answers(), part.partial(), part.wrong(), part.tolerance(), part.unit(), anew(part.more()))).toList());
    }

    private static List<TypedOption> anew(List<TypedOption> options) {
        return options.stream().map(option -> new TypedOption("", option.text(), option.right())).toList();
    }

    private static Arbitrary<Content> content(Kind kind) {
        Arbitrary<List<String>> tags = words().map(word -> word.replace("\n", " ").strip()).filter(word -> word.length() <= 40 && !word.isBlank())
                .list().ofMaxSize(3).uniqueElements();
        Arbitrary<String> explanation = words().optional(0.7).map(text -> text.orElse(""));
        return Combinators.combine(part(kind), explanation, Arbitraries.of(Importance.class), tags, Arbitraries.integers().between(1, 5),
                lines()).as((body, why, importance, tagged, difficulty, source) -> CheckTyped.of(
                        new Typed(kind, body.prompt(), body.options(), body.answers(), body.partial(), body.wrong(), body.tolerance(), body.unit(), why,
                                importance, difficulty, tagged, source, body.more())).orRefuse());
    }

    private static Arbitrary<Typed> part(Kind kind) {
        boolean many = kind == Kind.MULTIPLE_CHOICE;
        boolean number = kind == Kind.NUMERIC;
        return Combinators.combine(words(), options(kind), answers(kind), Arbitraries.of(Partial.class), Arbitraries.of(Wrong.class), more(kind))
                .as((prompt, options, answers, partial, wrong, more) -> Typed.part(kind, kind == Kind.GAP || kind == Kind.CLOZE
                        ? answers.stream().map(gap -> "____").collect(Collectors.joining(" ", prompt.replace("_", "") + " ", "。")) : prompt, options, answers,
                        many ? partial : Partial.NONE, many ? wrong : Wrong.ZERO, number ? "0.05" : "", number ? "元" : "", more));
    }

    private static Arbitrary<More> more(Kind kind) {
        return switch (kind) {
            case ORDERING -> Arbitraries.of(Ordering.Partial.class).map(More::ordered);
            case ESSAY -> lines().list().ofMinSize(1).ofMaxSize(4).map(lines -> More.rubric(IntStream.range(0, lines.size())
                    .mapToObj(i -> (i == 0 ? 100 - 10 * (lines.size() - 1) : 10) + " " + lines.get(i)).toList()));
            case HOTSPOT -> Arbitraries.integers().between(1, 9999).map(id -> More.picture(String.valueOf(id)));
            case FILE -> Arbitraries.of("picture", "sheet", "document").list().ofMinSize(1).ofMaxSize(3).map(More::accepting);
            case CASE -> Arbitraries.of(Kind.class).filter(part -> part != Kind.CASE).flatMap(FormatLawsTest::part).list().ofMinSize(1).ofMaxSize(4).map(More::parts);
            default -> Arbitraries.just(More.NONE);
        };
    }

    private static Arbitrary<List<TypedOption>> options(Kind kind) {
        Arbitrary<Integer> counts = Arbitraries.integers().between(2, 9);
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> counts.flatMap(count -> Combinators.combine(words(), Arbitraries.integers().between(0, count - 1))
                    .as((text, right) -> options(count, i -> text + "-" + i, i -> i == right || kind == Kind.MULTIPLE_CHOICE && i % 2 == 0)));
            case ORDERING -> counts.flatMap(count -> words().map(text -> options(count, i -> text + "-" + i, i -> false)));
            case MATCHING -> counts.flatMap(count -> Combinators.combine(words(), words()).as((left, right) -> options(count + 2,
                    i -> new PairLine(i < count ? left + i : "", right + i % 4).line(), i -> false)));
            default -> Arbitraries.just(List.of());
        };
    }

    private static List<TypedOption> options(int count, IntFunction<String> text, IntPredicate right) {
        return IntStream.range(0, count).mapToObj(i -> new TypedOption("", text.apply(i), right.test(i))).toList();
    }

    private static Arbitrary<List<List<String>>> answers(Kind kind) {
        Arbitrary<List<String>> gap = words().list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING, CASE -> Arbitraries.just(List.of());
            case TRUE_FALSE -> Arbitraries.of("true", "false").map(text -> List.of(List.of(text)));
            case GAP -> gap.list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new);
            case CLOZE -> Arbitraries.oneOf(gap, marked().map(List::of), Arbitraries.of("=a", "{=a}", "~", "\\=").map(ChoiceMarks::typedWord).map(List::of))
                    .list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new);
            case NUMERIC -> Arbitraries.bigDecimals().between(new BigDecimal("-99999"), new BigDecimal("99999")).ofScale(3)
                    .map(number -> List.of(List.of(number.toPlainString())));
            case SHORT_ANSWER, ESSAY, FILE -> words().map(text -> List.of(List.of(text)));
            case HOTSPOT -> Arbitraries.of("0,0,1,1", "0.5,0.25,0.125,.5", "0.1 0.2 0.3 0.4").list().ofMinSize(1).ofMaxSize(3)
                    .map(areas -> areas.stream().map(List::of).toList());
        };
    }

    private static Arbitrary<String> marked() {
        return words().map(text -> ChoiceMarks.typed(List.of(new Choice(text + "=1", false), new Choice(text + "~2", true), new Choice("~" + text, false))));
    }

    private static Arbitrary<String> lines() {
        return words().map(text -> text.replace("\n", " "));
    }

    /** Such as would be taken for something else: formulas, separators, mark-up, letters, numbers. */
    private static Arbitrary<String> words() {
        return Arbitraries.of("甲", "<b>", "&amp;", "=1+1", "+3", "-2", "@x", ";", "；", "|", "\\", "、", ",", "\"", "'", " ", "\n", "A", "B.", "对", "#", "200", "（）", "①",
                "😀", "=", "~", "{", "}", "-", "- ", "->", "**", "\\(", "\\)", "![", "](1)", "^{", "__", "//", ":", "$$", "[[1]]", "`", "&#39;", "{1:SA:=x}").list().ofMinSize(1).ofMaxSize(8).map(parts -> "文" + String.join("", parts) + "字");
    }
}
