package org.lianbing.question;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.question.Essay.Criterion;
import org.lianbing.question.FileAnswer.Accepted;
import org.lianbing.question.Hotspot.Area;
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

    static final Matching MATCHING = new Matching("把单位和数量配成对。", List.of(new Option("1", "一条"), new Option("2", "一包"), new Option("3", "一盒")),
            List.of(new Option("b", "20支"), new Option("a", "10包"), new Option("c", "50条")), Map.of("1", "a", "2", "b", "3", "b"));
    static final Cloze CLOZE = new Cloze("一条____支，由____查处。", List.of(new Cloze.Blank(List.of(), List.of("200", "二百")),
            new Cloze.Blank(List.of(new Option("b", "专卖局"), new Option("a", "居委会")), List.of("b"))));
    static final Essay ESSAY = new Essay("怎样帮助新店？", "", List.of(new Criterion("切合实际", 60), new Criterion("完整", 40)));
    static final Hotspot HOTSPOT = new Hotspot("点出没有标价的货架。", "7", List.of(area("0.5", "0.5", "0.25", "0.5"), area("0", "0", "0.1", "0.1")));
    static final FileAnswer FILE = new FileAnswer("交一张照片。", "标价齐全", Set.of(Accepted.SHEET, Accepted.PICTURE));
    static final CaseStudy CASE = new CaseStudy("王老板抱怨货源不足。", List.of(SINGLE, FALSE, SHORT));

    private Samples() {
    }

    /** Right are a, b and c. */
    static MultipleChoice multiple(Partial partial, Wrong wrong) {
        return new MultipleChoice("桥梁作用包括哪些？", OPTIONS, Set.of("c", "a", "b"), partial, wrong);
    }

    static Numeric numeric(String answer, String tolerance) {
        return new Numeric("多少？", new BigDecimal(answer), new BigDecimal(tolerance), "元");
    }

    /** In the order of the options. */
    static Ordering ordering(Ordering.Partial partial) {
        return new Ordering("排出先后。", OPTIONS, partial);
    }

    static Area area(String x, String y, String width, String height) {
        return new Area(new BigDecimal(x), new BigDecimal(y), new BigDecimal(width), new BigDecimal(height));
    }

    static List<Body> each() {
        return List.of(SINGLE, multiple(Partial.PER_OPTION, Wrong.DEDUCT), FALSE, GAP, NUMERIC, SHORT, MATCHING, ordering(Ordering.Partial.PER_PAIR), CLOZE,
                ESSAY, CASE, HOTSPOT, FILE);
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
