package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.question.Body;
import org.lianbing.question.Face;
import org.lianbing.question.Option;
import org.lianbing.question.Revision;

/**
 * One question as its candidate sees it: never with the key.
 *
 * @param prompt   sanitised HTML
 * @param left     what is to be matched; empty for other kinds
 * @param gaps     of a cloze the choices of each gap, empty where words are typed; empty for other kinds
 * @param unit     of a numeric answer, or null
 * @param picture  id of the picture to point at, or null
 * @param accepts  what may be handed in: {@code picture}, {@code sheet}, {@code document}; empty for other kinds
 * @param stem     the situation of the case that it belongs to, sanitised HTML; null outside a case
 * @param response what is saved, or null
 * @param seq      of what is saved; 0 if nothing was
 */
public record AttemptItem(int slot, String kind, String prompt, List<Option> options, List<Option> left, List<List<Option>> gaps, String unit,
        String picture, List<String> accepts, String stem, BigDecimal points, JsonValue response, long seq) {

    static AttemptItem of(Answer answer, Revision revision) {
        Body body = answer.body(revision);
        Face face = body.face();
        return new AttemptItem(answer.slot(), body.kind().code(), body.prompt(), ordered(body.options(), answer.optionOrder()), face.left(), face.gaps(),
                face.unit(), face.picture(), face.accepts(), answer.stem(revision), answer.points().plain(), answer.response(), answer.seq());
    }

    static List<Option> ordered(List<Option> options, List<String> order) {
        Map<String, Option> byId = options.stream().collect(Collectors.toMap(Option::id, Function.identity()));
        return order.stream().map(byId::get).toList();
    }
}
