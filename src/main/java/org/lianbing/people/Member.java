package org.lianbing.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Chinese;

/** A person of the company. */
@Entity
@Table(name = "member")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq", allocationSize = 50)
    private Long id;

    private String number;
    private String name;
    @Column(name = "search_text")
    private String searchText;
    @Column(name = "unit_id")
    private long unitId;
    private String post;
    @Column(name = "hired_on")
    private LocalDate hiredOn;
    @Column(name = "in_post_on")
    private LocalDate inPostOn;
    @Enumerated(EnumType.STRING)
    private Employment employment;
    @Enumerated(EnumType.STRING)
    private Station station;
    private String grade;
    @Column(name = "onboarding_from")
    private LocalDate onboardingFrom;
    @Column(name = "onboarding_due")
    private LocalDate onboardingDue;
    @Column(name = "onboarding_passed_on")
    private LocalDate onboardingPassedOn;
    @Column(name = "mentor_id")
    private Long mentorId;
    @Column(name = "left_on")
    private LocalDate leftOn;

    protected Member() {
    }

    Member(NewMember entered) {
        number = entered.number();
        name = entered.name().strip();
        searchText = Chinese.searchable(number + " " + name);
        unitId = entered.unitId();
        post = entered.post();
        hiredOn = entered.hiredOn();
        inPostOn = entered.inPostOn();
        employment = entered.employment();
        station = entered.station();
        grade = entered.grade();
        onboardingFrom = entered.onboardingFrom();
        onboardingDue = entered.onboardingDue();
    }

    MemberId id() {
        return new MemberId(id);
    }

    void isAccompaniedBy(MemberId mentor) {
        if (mentor.value() == id) {
            throw Failure.Invalid.field("mentor", "people.mentor.self");
        }
        mentorId = mentor.value();
    }

    /** Taken on: from that day he belongs to the tier of his years. */
    void passOnboarding(LocalDate day) {
        if (onboardingFrom == null || onboardingPassedOn != null) {
            throw new Failure.Conflict("people.onboarding.notOpen");
        }
        onboardingPassedOn = day;
    }
}
