package org.lianbing.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lianbing.question.Drawable;

/** Draws the questions of a round: a pure function of the topic's questions and a seed. */
final class Draw {

    private Draw() {
    }

    /** At most {@code count} questions that mark themselves, none twice; the same for the same seed. */
    static List<Drawable> of(List<Drawable> questions, int count, long seed) {
        List<Drawable> drawn = new ArrayList<>(questions.stream().filter(Drawable::machineMarked).toList());
        Collections.shuffle(drawn, new Random(seed));
        return List.copyOf(drawn.subList(0, Math.min(count, drawn.size())));
    }
}
