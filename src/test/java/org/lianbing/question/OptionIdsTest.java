package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Typed.More;
import org.lianbing.question.Typed.TypedOption;

/** What options are called on the wire tells nothing about the key. */
class OptionIdsTest {

    private static final List<String> STEPS = List.of("准备", "问候", "了解经营", "推荐", "陈列", "约定");

    @Test
    void a_step_is_called_the_same_wherever_it_stands() {
        Map<String, String> names = names(body(Kind.ORDERING, STEPS));
        List<String> mixed = new ArrayList<>(STEPS);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            assertThat(names(body(Kind.ORDERING, mixed))).isEqualTo(names);
        }
        assertThat(names.values()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
    }

    @Test
    void the_two_of_a_pair_are_called_the_same_whomever_they_belong_to() {
        Matching straight = (Matching) body(Kind.MATCHING, List.of("条=10包", "包=20支", "件=50条"));
        Matching turned = (Matching) body(Kind.MATCHING, List.of("件=20支", "包=10包", "条=50条"));

        assertThat(names(turned)).isEqualTo(names(straight));
        assertThat(named(turned.left())).isEqualTo(named(straight.left()));
    }

    @Test
    void an_option_keeps_its_id_when_its_text_is_mended() {
        Ordering before = (Ordering) body(Kind.ORDERING, STEPS);
        List<TypedOption> mended = new ArrayList<>(Typed.of(before).options());
        mended.set(0, new TypedOption(mended.get(0).id(), "先准备", false));
        mended.add(new TypedOption("", "再见", false));

        assertThat(Option.ids(body(Kind.ORDERING, mended.toArray(TypedOption[]::new)).options()).subList(0, STEPS.size()))
                .isEqualTo(Option.ids(before.options()));
    }

    @Test
    void pairs_with_the_same_right_side_share_one_option() {
        Matching body = (Matching) body(Kind.MATCHING, List.of("条=包", "盒＝包", "包=支", "=箱"));

        assertThat(body.options()).extracting(Option::text).containsExactly("包", "支", "箱");
        assertThat(body.pairs().values().stream().distinct()).hasSize(2);
    }

    private static Body body(Kind kind, List<String> lines) {
        return body(kind, lines.stream().map(line -> new TypedOption("", line, false)).toArray(TypedOption[]::new));
    }

    private static Body body(Kind kind, TypedOption... options) {
        return CheckTyped.of(Typed.part(kind, "？", List.of(options), List.of(), Partial.NONE, Wrong.ZERO, "", "", More.NONE)).orRefuse().body();
    }

    private static Map<String, String> names(Body body) {
        return named(body.options());
    }

    private static Map<String, String> named(List<Option> options) {
        return options.stream().collect(Collectors.toMap(Option::text, Option::id));
    }
}
