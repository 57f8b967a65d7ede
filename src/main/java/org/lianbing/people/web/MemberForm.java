package org.lianbing.people.web;

import org.lianbing.kernel.Failure;
import org.lianbing.people.Employment;
import org.lianbing.people.Facts;
import org.lianbing.people.KeepMember;
import org.lianbing.people.NewMember;
import org.lianbing.people.Station;

/** What is typed about a member. Unit, post, number and newcomer's days only of somebody new: later each has its own act. */
public class MemberForm {

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

    static MemberForm of(Facts facts) {
        MemberForm form = new MemberForm();
        form.name = facts.name();
        form.hiredOn = Days.text(facts.hiredOn());
        form.inPostOn = Days.text(facts.inPostOn());
        form.employment = facts.employment();
        form.station = facts.station();
        form.grade = facts.grade();
        form.email = facts.email();
        return form;
    }

    KeepMember.Correction correction() {
        return new KeepMember.Correction(name, Days.read(hiredOn, "hiredOn"), Days.read(inPostOn, "inPostOn"), employment, station, grade, email);
    }

    /** @throws Failure.Invalid if there is no unit, or an end but no beginning of the newcomer's time */
    NewMember entered() {
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
