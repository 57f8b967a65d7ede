package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.lecture.MoveTurn;
import org.lianbing.lecture.Moved;
import org.lianbing.lecture.RotaView;
import org.lianbing.lecture.SetSeries;
import org.lianbing.lecture.ShowRota;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who moves, and where to, if this member lectures in that place; saved with a reason. */
@Named
@RequestScoped
public class MoveTurnPage {

    @Inject
    MoveTurn move;
    @Inject
    SetSeries set;
    @Inject
    ShowRota show;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private RotaView view;
    private RotaView.Week week;
    private RotaView.Place place;
    private Long member;
    private List<Moved> moved;
    private String refused;
    private String reason;

    @PostConstruct
    void load() {
        set.get(Ask.id(request, "series", "lecture.rota.series.unknown"));
        view = show.of(Ask.id(request, "series", "lecture.rota.series.unknown"));
        long meeting = Ask.id(request, "meeting", "lecture.meeting.unknown");
        long number = Ask.id(request, "place", "lecture.meeting.unknown");
        week = view.weeks().stream().filter(one -> one.coming() && one.meeting().id() == meeting).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.meeting.unknown"));
        place = week.places().stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.meeting.unknown"));
        member = Ask.idIfAny(request, "member");
        if (member != null) {
            preview();
        }
    }

    private void preview() {
        try {
            moved = move.preview(view.series().id(), chosen(), week.meeting().id(), place.number());
        } catch (Failure.Conflict no) {
            refused = texts.of(no);
        }
    }

    private MemberId chosen() {
        return view.people().stream().map(MemberCard::id).filter(one -> one.value() == member).findFirst()
                .orElseThrow(() -> new Failure.NotFound("people.member.unknown"));
    }

    public String save() {
        return screen.submit(() -> {
            move.move(view.series().id(), chosen(), week.meeting().id(), place.number(), reason);
            return Screen.onward("/lecture/rota?series=" + view.series().id(), "lecture.done.moved");
        });
    }

    public RotaView getView() {
        return view;
    }

    public RotaView.Week getWeek() {
        return week;
    }

    public RotaView.Place getPlace() {
        return place;
    }

    public Long getMember() {
        return member;
    }

    /** Null until a member is chosen, or if he cannot. */
    public List<Moved> getMoved() {
        return moved;
    }

    /** Why he cannot; null if he can. */
    public String getRefused() {
        return refused;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
