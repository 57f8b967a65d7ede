package org.lianbing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianbing.lecture.Plan;

/** What the demo company's lecturers prepared: by title what listeners will be able to do, and three statements. */
final class DemoTalks {

    /** Whether the first, second and third statement of every lecture holds. */
    static final List<Boolean> KEYS = List.of(true, false, true);

    private static final String TOPIC = "onboarding/organisation";

    private static final Map<String, Talk> TALKS = Map.of(
            "农村户淡季稳动销", new Talk("能按集市日安排淡季拜访，给农村户提出少量多次的订货建议", "淡季订货宜少量多次，先看库存再下单。", "淡季动销慢，应当一次订足一个月的货。", "集市日前一天拜访，能赶上农村户备货。"),
            "价签三查", new Talk("能用三查把一户的价签查完并当场改好", "三查是查有没有、查对不对、查齐不齐。", "价签价格与实际售价不一致，下次拜访再改也可以。", "新品上柜当天就要有价签。"),
            "一本走访日志用一年", new Talk("能用一页日志记下一户的承诺并在下次拜访时兑现", "日志要记客户说的原话和我们答应的事。", "日志只记订货数量就够了。", "下次拜访先看上次答应了什么。"),
            "新品上柜第一周", new Talk("能说出新品上柜第一周每天要看的三件事", "新品第一周要看陈列位置、价签和第一批顾客的反应。", "新品上柜后一个月再回访即可。", "第一周卖得慢的户要先问摆在哪里。"),
            "12日前预测的四个数", new Talk("能在每月12日前填对预测要用的四个数", "预测先看上月同期、库存、在途和节日四个数。", "预测只要照抄上月销量。", "预测偏差要在月底逐户找原因。"),
            "接到投诉先做什么", new Talk("能按先听、再记、当天回的顺序接住一次投诉", "接到投诉先听完，再复述确认。", "投诉不属于自己片区的可以不登记。", "当天办不了的也要当天回话。"),
            "便民店陈列前后", new Talk("能用前后两张照片说清一次陈列整改", "整改前后从同一个角度拍照。", "主销规格应放在最下层。", "陈列改完要和店主一起看一遍。"),
            "驻点一天怎么排线", new Talk("能把驻点一天的户按路线和约定时间排好", "排线先排约好时间的户，再排顺路的户。", "排线只按户的大小，不看路程。", "回城前要把当天没见到的户改约。"));

    private DemoTalks() {
    }

    static Plan plan(String title) {
        Talk talk = TALKS.get(title);
        List<Plan.Question> questions = new ArrayList<>(IntStream.range(0, KEYS.size()).mapToObj(at -> new Plan.Question("true-false",
                talk.statements().get(at), List.of(), KEYS.get(at), "")).toList());
        return new Plan(title, TOPIC, "", List.of(talk.aim()), List.of(new Plan.Section(1, "开场案例", "上周片区里的一件事"), new Plan.Section(7, "做法", talk.statements().get(0)
                + talk.statements().get(2)), new Plan.Section(2, "回去怎么做", talk.aim())), questions);
    }

    private record Talk(String aim, List<String> statements) {

        Talk(String aim, String first, String second, String third) {
            this(aim, List.of(first, second, third));
        }
    }
}
