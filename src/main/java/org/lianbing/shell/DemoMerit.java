package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.merit.DecideInnovation;
import org.lianbing.merit.Innovation;
import org.lianbing.merit.JudgeTaskForce;
import org.lianbing.merit.NewTaskForce;
import org.lianbing.merit.Praises;
import org.lianbing.merit.ProposeInnovation;
import org.lianbing.merit.ReportTaskForce;
import org.lianbing.merit.SetTaskForce;
import org.lianbing.merit.TaskForce;
import org.lianbing.merit.TaskForces;
import org.lianbing.people.Members;

/** A task force that is done and one that runs, an innovation that is spread and one that waits, and a few words of thanks. */
@ApplicationScoped
class DemoMerit {

    private static final String DEPUTY = "060001";
    private static final String CENTRE = "060002";
    private static final String INSPECTION = "060003";
    private static final String DONE_LEADER = "061202";
    private static final String RUNNING_LEADER = "061101";

    private final SetTaskForce set;
    private final ReportTaskForce report;
    private final JudgeTaskForce judge;
    private final TaskForces forces;
    private final ProposeInnovation propose;
    private final DecideInnovation decide;
    private final Praises praises;
    private final Members members;
    private final DemoActs acts;

    DemoMerit() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DemoMerit(SetTaskForce set, ReportTaskForce report, JudgeTaskForce judge, TaskForces forces, ProposeInnovation propose, DecideInnovation decide, Praises praises,
            Members members, DemoActs acts) {
        this.set = set;
        this.report = report;
        this.judge = judge;
        this.forces = forces;
        this.propose = propose;
        this.decide = decide;
        this.praises = praises;
        this.members = members;
        this.acts = acts;
    }

    /** In the month of the history; what is dated after the start has not come yet. */
    void earn(DemoCalendar calendar) {
        done(calendar);
        running(calendar);
        innovations(calendar);
        praise(calendar);
    }

    /** Set up in the first days of the month, judged near its end. */
    private void done(DemoCalendar calendar) {
        LocalDate first = calendar.month().atDay(1);
        long id = set(calendar.at(first.plusDays(1), 10, 0), "农村户淡季稳动销", "淡季两个月里，农村户重点品规动销率不低于旺季的九成；找出可以照着做的办法。", DONE_LEADER,
                List.of("061106", "061208", "061302"), first.plusDays(24), steps(first.plusDays(6), "访谈 20 户农村零售户", first.plusDays(14), "三个乡镇试点", first.plusDays(24), "写报告"));
        List<TaskForce.Step> steps = acts.make(calendar.at(first.plusDays(2), 9, 0), () -> forces.get(id)).steps();
        for (TaskForce.Step step : steps) {
            acts.as(DONE_LEADER, calendar.at(step.dueOn(), 17, 0), () -> {
                report.tick(id, step.id(), true);
                return null;
            });
        }
        acts.as(DONE_LEADER, calendar.at(first.plusDays(24), 18, 0), () -> {
            report.report(id, "问题：淡季农村户不敢进货，货架空位多。\n做法：按集日排访，先帮户主理货再谈订货；一户一张需求卡；三户联动调剂滞销品规。\n结果：试点 46 户动销率 92%，比上年同期高 11 个百分点。\n可推广：需求卡和集日排访表。",
                    Map.of(acts.id(DONE_LEADER), 100, acts.id("061106"), 90, acts.id("061208"), 100, acts.id("061302"), 80));
            return null;
        });
        mark(id, INSPECTION, calendar.at(first.plusDays(25), 9, 30), 88, "数据扎实，试点户可以核对。");
        mark(id, CENTRE, calendar.at(first.plusDays(25), 10, 0), 92, "需求卡马上能用。");
        mark(id, DEPUTY, calendar.at(first.plusDays(25), 10, 30), 90, "集日排访值得全县推开。");
        acts.as(DEPUTY, calendar.at(first.plusDays(25), 16, 0), () -> {
            judge.close(id, "攻关到点、数据可信。需求卡和集日排访表下月起在三个部试行，由二部提供模板。", true);
            return null;
        });
    }

    private void mark(long id, String who, Instant when, int score, String words) {
        acts.as(who, when, () -> {
            judge.mark(id, Score.of(score), words);
            return null;
        });
    }

    /** Begun late in the month, with one milestone reached and one that is overdue by the start. */
    private void running(DemoCalendar calendar) {
        LocalDate begun = calendar.month().atEndOfMonth().minusDays(4);
        LocalDate reached = begun.plusDays(2);
        long id = set(calendar.at(begun, 9, 0), "新品上柜首月存活率", "新品上柜一个月后仍在售的门店比例，从 70% 提到 85%。", RUNNING_LEADER, List.of("061102", "061204", "061108"),
                calendar.start().plusDays(30), steps(reached, "统计近三个新品的存活率", calendar.month().atEndOfMonth(), "走访 15 家下架门店", calendar.start().plusDays(20), "试行上柜七日回访"));
        acts.as(RUNNING_LEADER, calendar.at(reached, 17, 30), () -> {
            report.tick(id, forces.get(id).steps().get(0).id(), true);
            return null;
        });
    }

    private long set(Instant when, String title, String goal, String leader, List<String> others, LocalDate due, String steps) {
        long branch = members.card(acts.id(DEPUTY)).unitId();
        List<MemberId> group = others.stream().map(acts::id).toList();
        return acts.as(CENTRE, when, () -> set.set(new NewTaskForce(branch, title, goal, acts.id(leader), group, due, steps)));
    }

    private static String steps(LocalDate first, String one, LocalDate second, String two, LocalDate third, String three) {
        return first + " " + one + "\n" + second + " " + two + "\n" + third + " " + three;
    }

    private void innovations(DemoCalendar calendar) {
        LocalDate day = calendar.month().atDay(20);
        long spread = acts.as("061204", calendar.at(day, 20, 10), () -> propose.propose(new ProposeInnovation.Proposal(Innovation.Field.BRAND, "新品上柜七日回访卡",
                "新品上柜后没人跟，一个月里三成悄悄下架。", "上柜当天给户主一张小卡，第 3、7 天各回访一次：看位置、问顾客反应、调陈列；回访用语写在卡背面。", "我片区两个新品首月存活率从 68% 到 89%。")));
        acts.as(INSPECTION, calendar.at(day.plusDays(2), 9, 0), () -> {
            decide.say(spread, Innovation.State.SPREAD, "抽查 6 户属实，卡片成本低。");
            return null;
        });
        acts.as(DEPUTY, calendar.at(day.plusDays(3), 15, 0), () -> {
            decide.decide(spread, Innovation.State.SPREAD, "简单有效，三个部照做；卡片由中心统一印。");
            return null;
        });
        acts.as("061108", calendar.at(calendar.month().atEndOfMonth(), 19, 40), () -> propose.propose(new ProposeInnovation.Proposal(Innovation.Field.EFFICIENCY,
                "走访照片当天归档", "月底集中整理照片，常找不到是哪一户。", "手机相册按客户编码建文件夹，走访时直接拍进去。", "月底整理时间从半天降到半小时。")));
    }

    private void praise(DemoCalendar calendar) {
        LocalDate last = calendar.month().atEndOfMonth();
        thank(calendar.at(last.minusDays(6), 18, 0), "061105", "061101", "带我跑了两天农贸市场那条线，怎么开口、怎么记，都手把手教。");
        thank(calendar.at(last.minusDays(3), 20, 0), "061103", "061102", "下班后陪我练了一小时品牌话术。");
        thank(calendar.at(last.minusDays(1), 12, 30), "061206", "061208", "我驻点那天车坏了，石敬亭绕路帮我送了两户的价签。");
    }

    private void thank(Instant when, String from, String to, String reason) {
        acts.as(from, when, () -> {
            praises.say(to, reason);
            return null;
        });
    }
}
