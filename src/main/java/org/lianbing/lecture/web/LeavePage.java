package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.Leave;
import org.lianbing.lecture.LeaveKind;
import org.lianbing.lecture.RotaView;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.ShowRota;
import org.lianbing.lecture.TakeLeave;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.Caller;
import org.lianbing.platform.IdText;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** When somebody cannot lecture: the reader himself, or with a series named, one of those whose rota he plans. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    TakeLeave leave;
    @Inject
    SetSeries set;
    @Inject
    ShowRota show;
    @Inject
    Caller caller;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Long series;
    private RotaView view;
    private List<Leave> list;
    private String member;
    private String from;
    private String until;
    private LeaveKind kind = LeaveKind.ANNUAL;

    @PostConstruct
    void load() {
        if (request.getParameter("series") == null) {
            list = leave.mine();
            return;
        }
        series = set.get(Ask.id(request, "series", "lecture.rota.series.unknown")).id();
        view = show.of(series);
        list = leave.of(series);
    }

    public String take() {
        return screen.submit(() -> {
            leave.take(chosen(), Ask.date(from), Ask.date(until), kind);
            return saved();
        });
    }

    public String drop() {
        return screen.submit(() -> {
            leave.drop(Ask.id(request, "leave", "lecture.rota.leave.unknown"));
            return saved();
        });
    }

    private String saved() {
        return Screen.onward(series == null ? "/lecture/mine" : "/lecture/leave?series=" + series, "lecture.done.leave");
    }

    private MemberId chosen() {
        Long id = IdText.orNull(member);
        if (view == null) {
            return caller.member();
        } else if (id == null) {
            throw Failure.Invalid.field("member", "lecture.required");
        }
        return view.people().stream().map(MemberCard::id).filter(one -> one.value() == id).findFirst()
                .orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
    }

    public Long getSeries() {
        return series;
    }

    public RotaView getView() {
        return view;
    }

    public List<Leave> getList() {
        return list;
    }

    public LeaveKind[] getKinds() {
        return LeaveKind.values();
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public LeaveKind getKind() {
        return kind;
    }

    public void setKind(LeaveKind kind) {
        this.kind = kind;
    }
}
