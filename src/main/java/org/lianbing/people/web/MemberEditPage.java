package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Employment;
import org.lianbing.people.Facts;
import org.lianbing.people.KeepMember;
import org.lianbing.people.KeepUnits;
import org.lianbing.people.MemberFile;
import org.lianbing.people.NewMember;
import org.lianbing.people.Role;
import org.lianbing.people.ShowMember;
import org.lianbing.people.Station;
import org.lianbing.people.UnitNode;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Enters a member, or puts right what was entered of one. */
@Named
@RequestScoped
public class MemberEditPage {

    @Inject
    KeepMember members;
    @Inject
    KeepUnits units;
    @Inject
    ShowMember show;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MemberFile file;
    private String number;
    private String name;
    private Long unit;
    private String post;
    private String hiredOn;
    private String inPostOn;
    private Employment employment;
    private Station station;
    private String grade;
    private String email;
    private String newcomerFrom;
    private String newcomerDue;

    /** Without an id somebody new is entered. */
    @PostConstruct
    void load() {
        access.require(Role.ADMIN, Role.HR);
        if (request.getParameter("id") == null) {
            return;
        }
        file = show.of(new MemberId(Ask.id(request, "id", "people.member.unknown")));
        if (!file.mayKeep()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        Facts facts = file.facts();
        name = facts.name();
        hiredOn = Days.text(facts.hiredOn());
        inPostOn = Days.text(facts.inPostOn());
        employment = facts.employment();
        station = facts.station();
        grade = facts.grade();
        email = facts.email();
    }

    public String save() {
        return screen.submit(() -> {
            if (file == null) {
                MemberId id = members.add(entered(), email);
                return Screen.onward("/people/member?id=" + id, "people.done.memberAdded");
            }
            members.correct(file.card().id(), new KeepMember.Correction(name, Days.read(hiredOn, "hiredOn"), Days.read(inPostOn, "inPostOn"), employment,
                    station, grade, email));
            return Screen.onward("/people/member?id=" + file.card().id(), "people.done.saved");
        });
    }

    private NewMember entered() {
        if (unit == null) {
            throw Failure.Invalid.field("unit", "people.roster.unit.missing");
        }
        if (Days.read(newcomerDue, "newcomerDue") != null && Days.read(newcomerFrom, "newcomerFrom") == null) {
            throw Failure.Invalid.field("newcomerFrom", "people.member.newcomer.from");
        }
        return new NewMember(number == null ? null : number.strip(), name, unit, post == null ? "" : post.strip(), Days.read(hiredOn, "hiredOn"),
                Days.read(inPostOn, "inPostOn"), employment, station, grade == null || grade.isEmpty() ? null : grade,
                Days.read(newcomerFrom, "newcomerFrom"), Days.read(newcomerDue, "newcomerDue"));
    }

    public List<UnitNode> getUnits() {
        return units.mine().stream().filter(one -> one.retiredOn() == null).toList();
    }

    public List<Employment> getEmployments() {
        return List.of(Employment.values());
    }

    public List<Station> getStations() {
        return List.of(Station.values());
    }

    /** As the trade's skill certificates call them, lowest first. */
    public List<String> getGrades() {
        return List.of("五级", "四级", "三级", "二级", "一级");
    }

    /** Null for somebody new. */
    public MemberFile getFile() {
        return file;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public String getHiredOn() {
        return hiredOn;
    }

    public void setHiredOn(String hiredOn) {
        this.hiredOn = hiredOn;
    }

    public String getInPostOn() {
        return inPostOn;
    }

    public void setInPostOn(String inPostOn) {
        this.inPostOn = inPostOn;
    }

    public Employment getEmployment() {
        return employment;
    }

    public void setEmployment(Employment employment) {
        this.employment = employment;
    }

    public Station getStation() {
        return station;
    }

    public void setStation(Station station) {
        this.station = station;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getNewcomerFrom() {
        return newcomerFrom;
    }

    public void setNewcomerFrom(String newcomerFrom) {
        this.newcomerFrom = newcomerFrom;
    }

    public String getNewcomerDue() {
        return newcomerDue;
    }

    public void setNewcomerDue(String newcomerDue) {
        this.newcomerDue = newcomerDue;
    }
}
