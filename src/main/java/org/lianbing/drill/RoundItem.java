package org.lianbing.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lianbing.question.Body;
import org.lianbing.question.Face;
import org.lianbing.question.Option;

/**
 * A question of a round as its reader sees it.
 *
 * @param slot    from 1
 * @param prompt  sanitised HTML
 * @param left    what is to be matched; empty for other kinds
 * @param gaps    of a cloze the choices of each gap, empty where words are typed; empty for other kinds
 * @param unit    plain text behind a number, or null
 * @param picture id of the picture to point at, or null
 * @param parts   the questions of a case; their slots are their places in it, from 1
 * @param result  null until answered
 */
public record RoundItem(int slot, String kind, String prompt, List<Option> options, List<Option> left, List<List<Option>> gaps, String unit,
        String picture, List<RoundItem> parts, Result result) {

    public RoundItem {
        options = List.copyOf(options);
    }

    /** @param lot decides how options are mixed where their order would tell: the same for the same question of the same round */
    static RoundItem of(int slot, Body body, Result result, long lot) {
        Face face = body.face();
        List<RoundItem> parts = new ArrayList<>();
        body.parts().forEach(part -> parts.add(of(parts.size() + 1, part, null, lot + parts.size() + 1)));
        return new RoundItem(slot, body.kind().code(), body.prompt(), options(body, lot), face.left(), face.gaps(), face.unit(), face.picture(), parts, result);
    }

    private static List<Option> options(Body body, long lot) {
        List<Option> options = new ArrayList<>(body.options());
        if (body.orderTells()) {
            Collections.shuffle(options, new Random(lot));
        }
        return options;
    }
}
