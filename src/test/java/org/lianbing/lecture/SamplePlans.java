package org.lianbing.lecture;

import java.util.List;
import org.lianbing.testing.People;

/** Plans as tests need them. */
final class SamplePlans {

    private SamplePlans() {
    }

    /** One that lacks nothing; its questions are no other's. */
    static Plan whole() {
        return titled("三句话讲清新品卖点");
    }

    static Plan titled(String title) {
        String own = People.unique("题");
        return new Plan(title, "", "", List.of("能说出三个卖点"), List.of(new Plan.Section(1, "开场案例", "东街口老李"), new Plan.Section(9, "要点", "一二三")),
                List.of(new Plan.Question("single-choice", own + " 先说什么？", List.of(new Plan.Option("卖点", true), new Plan.Option("价格", false)), null, ""),
                        new Plan.Question("true-false", own + " 先说价格", List.of(), false, "先说卖点"),
                        new Plan.Question("multiple-choice", own + " 哪些是卖点？", List.of(new Plan.Option("口味", true), new Plan.Option("包装", true),
                                new Plan.Option("天气", false)), null, "")));
    }
}
