package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.appraisal.ClosePeriod;
import org.lianbing.appraisal.ConfirmMonth;
import org.lianbing.appraisal.DecideAppeal;
import org.lianbing.appraisal.EnterPoints;
import org.lianbing.appraisal.PublishDraft;
import org.lianbing.appraisal.RaiseAppeal;
import org.lianbing.appraisal.Remedy;

/** The month's appraisal: entries by those who make them, an appeal granted, the banner, the closing. */
@ApplicationScoped
class DemoMonth {

    private static final String CENTRE = "060002";
    private static final String INSPECTION = "060003";
    private static final String DEPUTY = "060001";
    private static final Map<String, String> DIRECTORS = Map.of("dept1", "060008", "dept2", "060009", "dept3", "060010");
    private static final String DISPUTING = "061206";
    private static final Set<String> SILENT = Set.of("061103", "061203", "061304");
    private static final BigDecimal ENTERED_WEIGHT = new BigDecimal(90);

    /** What is entered by hand: indicator, weight, who (null: the director), the reason. Training effect comes from the exam. */
    private static final List<Entered> INDICATORS = List.of(
            new Entered("economy", 15, CENTRE, "销量、单箱值完成情况，取自业务系统月报"),
            new Entered("forecast", 10, CENTRE, "12日前上报预测，与实际订货比对"),
            new Entered("customers", 25, INSPECTION, "走访次数、客户档案抽查"),
            new Entered("service", 25, INSPECTION, "陈列、明码标价现场检查与零售户评价"),
            new Entered("discipline", 10, null, "考勤、日志、执行效率"),
            new Entered("data", 5, INSPECTION, "五类记录抽查"));

    private final EnterPoints enter;
    private final PublishDraft draft;
    private final ConfirmMonth confirm;
    private final RaiseAppeal appeal;
    private final DecideAppeal decide;
    private final ClosePeriod close;
    private final DemoReview review;
    private final DemoActs acts;

    DemoMonth() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DemoMonth(EnterPoints enter, PublishDraft draft, ConfirmMonth confirm, RaiseAppeal appeal, DecideAppeal decide, ClosePeriod close,
            DemoReview review, DemoActs acts) {
        this.enter = enter;
        this.draft = draft;
        this.confirm = confirm;
        this.appeal = appeal;
        this.decide = decide;
        this.close = close;
        this.review = review;
        this.acts = acts;
    }

    /** Days 1 to 4 of the following month, as far as they have come. */
    void enter(DemoCalendar calendar) {
        for (int i = 0; i < INDICATORS.size(); i++) {
            LocalDate day = calendar.following(1 + i * 3 / INDICATORS.size());
            if (calendar.hasCome(day)) {
                Entered indicator = INDICATORS.get(i);
                DemoFiles.managers().stream().filter(manager -> !manager.isNewcomer())
                        .forEach(manager -> enter(manager, indicator, calendar.month(), calendar.at(day, 9, 30)));
            }
        }
    }

    private void enter(DemoMember manager, Entered indicator, YearMonth month, Instant when) {
        String by = indicator.by() == null ? DIRECTORS.get(manager.unit()) : indicator.by();
        acts.as(by, when, () -> enter.enter(acts.id(manager.number()), month, indicator.code(), points(manager, indicator), indicator.reason()));
    }

    /** The month's total less the training effect, shared by weight; customer management takes what rounding leaves. */
    private static BigDecimal points(DemoMember manager, Entered indicator) {
        BigDecimal rest = manager.total().subtract(manager.counted(true).movePointLeft(1));
        if (!indicator.code().equals("customers")) {
            return share(rest, indicator);
        }
        return INDICATORS.stream().filter(other -> !other.code().equals("customers")).map(other -> share(rest, other))
                .reduce(rest, BigDecimal::subtract);
    }

    private static BigDecimal share(BigDecimal rest, Entered indicator) {
        return rest.multiply(BigDecimal.valueOf(indicator.weight())).divide(ENTERED_WEIGHT, 1, RoundingMode.HALF_UP);
    }

    /** Day 5 the draft, day 6 an appeal that is granted, day 7 most agree, day 8 the review, day 9 the banner and the closing. */
    void finish(DemoCalendar calendar) {
        long taken = calendar.hasCome(calendar.following(5)) ? draft(calendar) : 0;
        if (calendar.hasCome(calendar.following(6))) {
            appeal(calendar, taken);
        }
        if (calendar.hasCome(calendar.following(7))) {
            agree(calendar);
        }
        review.hold(calendar);
        LocalDate day = calendar.following(9);
        if (calendar.hasCome(day)) {
            DemoFiles.managers().stream().filter(manager -> manager.unit().equals("dept2") && !manager.isNewcomer()).forEach(manager ->
                    acts.as(DEPUTY, calendar.at(day, 10, 0), () -> enter.enter(acts.id(manager.number()), calendar.month(), "bonus", BigDecimal.ONE,
                            "流动红旗：客户服务二部，全员加分")));
            acts.jobsHaveRun(calendar.at(day, 16, 59));
            acts.as(DEPUTY, calendar.at(day, 17, 0), () -> {
                close.close(calendar.month(), "讲评已开，面谈已完成");
                return null;
            });
        }
    }

    /** The deduction that will be disputed, and the draft; the resit has been posted by then. */
    private long draft(DemoCalendar calendar) {
        long taken = acts.as(INSPECTION, calendar.at(calendar.following(4), 15, 0), () -> enter.enter(acts.id(DISPUTING), calendar.month(), "data",
                BigDecimal.ONE.negate(), "抽查发现两户档案电话未更新"));
        acts.jobsHaveRun(calendar.at(calendar.following(5), 16, 59));
        acts.as(DEPUTY, calendar.at(calendar.following(5), 17, 0), () -> draft.publish(calendar.month()));
        return taken;
    }

    private void appeal(DemoCalendar calendar, long taken) {
        long id = acts.as(DISPUTING, calendar.at(calendar.following(6), 8, 20), () -> appeal.raise(calendar.month(), taken,
                "这两户当月已经停业，电话打不通不是档案没更新，请核实。"));
        acts.as(DEPUTY, calendar.at(calendar.following(6), 10, 0), () -> {
            decide.grant(id, "申诉成立：两户当月已停业，系统尚未注销", new Remedy.Reverse());
            return null;
        });
    }

    /** All but a few, whose silence stays visible. */
    private void agree(DemoCalendar calendar) {
        DemoFiles.managers().stream().filter(manager -> !manager.isNewcomer() && !SILENT.contains(manager.number())).forEach(manager ->
                acts.as(manager.number(), calendar.at(calendar.following(7), 18, 30), () -> {
                    confirm.agree(calendar.month(), confirm.of(acts.id(manager.number()), calendar.month()).seen());
                    return null;
                }));
    }

    private record Entered(String code, int weight, String by, String reason) {
    }
}
