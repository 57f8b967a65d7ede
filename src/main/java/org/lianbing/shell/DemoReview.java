package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.lecture.CallReview;
import org.lianbing.lecture.CloseMeeting;
import org.lianbing.lecture.KeepResolutions;
import org.lianbing.lecture.NewReview;
import org.lianbing.lecture.Resolution;
import org.lianbing.lecture.ReviewSpeaker;
import org.lianbing.lecture.RunReview;
import org.lianbing.lecture.ShowReview;
import org.lianbing.people.Members;

/** The monthly review: the three highest present, the three lowest analyse, somebody comments on each, two things are resolved. */
@ApplicationScoped
class DemoReview {

    private static final String DEPUTY = "060001";
    private static final Map<String, String> SAID = Map.of(
            "061202", "每户建一张需求卡：上周卖了什么、缺了什么、下周要什么；预测前先看卡，三个月预测准确率都在九成以上。",
            "061102", "新品上柜先选三户试陈列，隔天回访看动销，再决定推不推开。",
            "061101", "走访路线按订货日倒排，订货前一天到户，问题当面解决，投诉为零。",
            "061304", "预测靠印象报，没有翻走访日志；下月先从二十户大户做起，逐户核对。",
            "061206", "档案更新攒到月底一起做，漏了两户；以后当天走访当天录。",
            "061103", "品牌培育只会背卖点，户主一问就答不上来；跟陆婉青学现场话术。");
    private static final List<String> COMMENTS = List.of("做法具体，可以照着学，建议把需求卡的样子发给大家。", "试陈列选户的标准再讲细一点更好。", "路线排得好，驻村同事可以按集日调整。",
            "找得准，下月要拿数字来对。", "当天录是对的，晚上没信号可以先记在本上。", "态度实在，跟师傅多走几户。");

    private final CallReview call;
    private final RunReview run;
    private final ShowReview show;
    private final KeepResolutions resolutions;
    private final DemoEvenings evenings;
    private final CloseMeeting close;
    private final Members members;
    private final DemoActs acts;

    DemoReview() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DemoReview(CallReview call, RunReview run, ShowReview show, KeepResolutions resolutions, DemoEvenings evenings, CloseMeeting close, Members members,
            DemoActs acts) {
        this.call = call;
        this.run = run;
        this.show = show;
        this.resolutions = resolutions;
        this.evenings = evenings;
        this.close = close;
        this.members = members;
        this.acts = acts;
    }

    /** Day 8 of the following month or the Monday after, called on day 7. */
    void hold(DemoCalendar calendar) {
        LocalDate day = DemoCalendar.working(calendar.following(8));
        if (calendar.hasCome(day)) {
            long branch = members.card(acts.id(DEPUTY)).unitId();
            long review = acts.as(DEPUTY, calendar.at(calendar.following(7), 9, 0), () -> call.call(new NewReview(branch, calendar.month(), "三楼会议室", day,
                    calendar.at(day, 14, 30), 90, acts.id(DEPUTY), 3, 3)));
            evenings.gather(DEPUTY, calendar.at(day, 14, 25), review);
            acts.as(DEPUTY, calendar.at(day, 15, 30), () -> {
                show.of(review).speakers().forEach(speaker -> speak(review, speaker));
                resolutions.resolve(review, "销售预测表上报前，逐户核对走访日志，先做二十户大户", "061304", day.plusDays(25));
                resolutions.resolve(review, "需求卡做成一页模板，发到各部", "061202", day.plusDays(5));
                close.close(review);
                return null;
            });
            if (calendar.hasCome(day.plusDays(3))) {
                acts.as("061202", calendar.at(day.plusDays(3), 17, 40), () -> {
                    show.of(review).resolutions().stream().filter(one -> one.ownerName().equals(members.card(acts.id("061202")).name()))
                            .forEach(one -> resolutions.end(one.id(), Resolution.State.DONE, "模板已发到三个部，二部先用起来了。"));
                    return null;
                });
            }
        }
    }

    private void speak(long review, ReviewSpeaker speaker) {
        run.note(review, speaker.place(), SAID.getOrDefault(speaker.number(), ""), COMMENTS.get((speaker.place() - 1) % COMMENTS.size()));
        run.draw(review, speaker.place());
    }
}
