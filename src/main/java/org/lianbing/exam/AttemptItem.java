package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.question.Body;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;

/**
 * One question as its candidate sees it: never with the key.
 *
 * @param prompt   sanitised HTML
 * @param unit     of a numeric answer, or null
 * @param response what is saved, or null
 * @param seq      of what is saved; 0 if nothing was
 */
public record AttemptItem(int slot, String kind, String prompt, List<Option> options, String unit, BigDecimal points, JsonValue response,
        long seq) {

    static AttemptItem of(Answer answer, Body body) {
        return new AttemptItem(answer.slot(), body.kind().code(), body.prompt(), ordered(body.options(), answer.optionOrder()),
                unit(body), answer.points().plain(), answer.response(), answer.seq());
    }

    static String unit(Body body) {
        return body instanceof Numeric numeric ? numeric.unit() : null;
    }

    static List<Option> ordered(List<Option> options, List<String> order) {
        Map<String, Option> byId = options.stream().collect(Collectors.toMap(Option::id, Function.identity()));
        return order.stream().map(byId::get).toList();
    }
}
