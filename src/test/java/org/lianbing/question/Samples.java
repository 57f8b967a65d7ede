package org.lianbing.question;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

/** One question of each kind, and responses as they come over the wire. */
final class Samples {

    static final List<Option> OPTIONS = List.of(new Option("a", "传递政策"), new Option("b", "反馈信息"), new Option("c", "经营指导"),
            new Option("d", "执法检查"));
    static final SingleChoice SINGLE = new SingleChoice("县级烟草专卖局的领导体制是？", OPTIONS, "b");
    static final TrueFalse FALSE = new TrueFalse("客户经理可以自己检查零售户的仓库。", false);
    static final Gap GAP = new Gap("卷烟1条=____支，1件=____条，代号____。", List.of(List.of("200", "二百"), List.of("50"), List.of("Ab 1")));
    static final Numeric NUMERIC = numeric("1234.5", "0.5");
    static final ShortAnswer SHORT = new ShortAnswer("介绍您的职责。", "我是您的客户经理……");

    private Samples() {
    }

    /** Right are a, b and c. */
    static MultipleChoice multiple(Partial partial, Wrong wrong) {
        return new MultipleChoice("桥梁作用包括哪些？", OPTIONS, Set.of("c", "a", "b"), partial, wrong);
    }

    static Numeric numeric(String answer, String tolerance) {
        return new Numeric("多少？", new BigDecimal(answer), new BigDecimal(tolerance), "元");
    }

    static List<Body> each() {
        return List.of(SINGLE, multiple(Partial.PER_OPTION, Wrong.DEDUCT), FALSE, GAP, NUMERIC, SHORT);
    }

    static JsonValue response(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    static JsonValue text(String text) {
        return Json.createValue(text);
    }
}
