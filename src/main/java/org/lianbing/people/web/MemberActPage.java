package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.ComeAndGo;
import org.lianbing.people.KeepMember;
import org.lianbing.people.KeepUnits;
import org.lianbing.people.MemberFile;
import org.lianbing.people.ShowMember;
import org.lianbing.people.UnitNode;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One act with its day and reason: moved, gone, back, another number. */
@Named
@RequestScoped
public class MemberActPage {

    private static final Set<String> ACTS = Set.of("move", "leave", "back", "number");

    @Inject
    ComeAndGo going;
    @Inject
    KeepMember members;
    @Inject
    KeepUnits units;
    @Inject
    ShowMember show;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private String act;
    private MemberFile file;
    private Long unit;
    private String post;
    private String number;
    private String inPostOn;
    private String day;
    private String note;

    @PostConstruct
    void load() {
        act = request.getParameter("act");
        if (act == null || !ACTS.contains(act)) {
            throw new Failure.NotFound("platform.http.404");
        }
        file = show.of(new MemberId(Ask.id(request, "id", "people.member.unknown")));
        if (!file.mayKeep()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        unit = file.card().unitId();
        post = file.card().post();
        number = "back".equals(act) ? file.card().number() : "";
        inPostOn = "move".equals(act) ? Days.text(file.facts().inPostOn()) : "";
        day = file.today().toString();
    }

    public String submit() {
        return screen.submit(() -> {
            MemberId id = file.card().id();
            switch (act) {
                case "move" -> going.move(id, chosenUnit(), post, Days.read(inPostOn, "inPostOn"), Days.read(day, "day"), note);
                case "leave" -> going.leave(id, Days.read(day, "day"), note);
                case "back" -> going.comeBack(id, new ComeAndGo.Return(chosenUnit(), post, number, Days.read(day, "day"),
                        Days.read(inPostOn, "inPostOn"), note));
                default -> members.takeNumber(id, number, Days.read(day, "day"), note);
            }
            return Screen.onward("/people/member?id=" + id, "people.done.saved");
        });
    }

    private long chosenUnit() {
        if (unit == null) {
            throw Failure.Invalid.field("unit", "people.roster.unit.missing");
        }
        return unit;
    }

    public boolean isPlaced() {
        return "move".equals(act) || "back".equals(act);
    }

    public boolean isNumbered() {
        return "number".equals(act) || "back".equals(act);
    }

    public List<UnitNode> getUnits() {
        return units.mine().stream().filter(one -> one.retiredOn() == null).toList();
    }

    public String getAct() {
        return act;
    }

    public MemberFile getFile() {
        return file;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getInPostOn() {
        return inPostOn;
    }

    public void setInPostOn(String inPostOn) {
        this.inPostOn = inPostOn;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
