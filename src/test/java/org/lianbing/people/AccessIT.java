package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.people.Matter.APPRAISAL;
import static org.lianbing.people.Matter.CARD;
import static org.lianbing.people.Matter.LEARNING;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Who may see whom: a table of roles, and the tree. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AccessIT {

    private static final Set<Role> SEES_CARD = EnumSet.of(Role.TRAINER, Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY, Role.HR, Role.ADMIN);
    private static final Set<Role> SEES_LEARNING = EnumSet.of(Role.TRAINER, Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY, Role.HR);
    private static final Set<Role> SEES_APPRAISAL = EnumSet.of(Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY, Role.HR);

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Test
    void every_role_sees_what_it_needs_of_its_own_unit() {
        for (Role role : Role.values()) {
            Person seer = People.someone().as(role).enter();
            Person seen = People.someone().in(seer.unit()).enter();
            assertThat(sees(seer, seen, CARD)).as(role + " card").isEqualTo(SEES_CARD.contains(role));
            assertThat(sees(seer, seen, LEARNING)).as(role + " learning").isEqualTo(SEES_LEARNING.contains(role));
            assertThat(sees(seer, seen, APPRAISAL)).as(role + " appraisal").isEqualTo(SEES_APPRAISAL.contains(role));
        }
    }

    @Test
    void a_director_sees_his_department_and_what_is_below() {
        Person director = People.someone().as(Role.DIRECTOR).enter();
        Person below = People.someone().in(People.unitBelow(director.unit())).enter();
        assertThat(Matter.values()).allMatch(matter -> sees(director, below, matter));
    }

    @Test
    void a_director_sees_neither_another_department_nor_what_is_above() {
        long company = People.unit();
        Person director = People.someone().in(People.unitBelow(company)).as(Role.DIRECTOR).enter();
        Person elsewhere = People.someone().in(People.unitBelow(company)).enter();
        Person above = People.someone().in(company).enter();
        assertThat(Matter.values()).noneMatch(matter -> sees(director, elsewhere, matter) || sees(director, above, matter));
    }

    @Test
    void everyone_sees_his_own_and_no_colleagues() {
        Person me = People.someone().enter();
        Person colleague = People.someone().in(me.unit()).enter();
        assertThat(Matter.values()).allMatch(matter -> sees(me, me, matter)).noneMatch(matter -> sees(me, colleague, matter));
    }

    @Test
    void a_mentor_sees_how_his_newcomer_learns_and_not_his_points() {
        Person mentor = People.someone().as(Role.MENTOR).enter();
        Person his = People.someone().in(mentor.unit()).newcomerSince(LocalDate.of(2026, 9, 1)).accompaniedBy(mentor).enter();
        Person other = People.someone().in(mentor.unit()).newcomerSince(LocalDate.of(2026, 9, 1)).enter();
        assertThat(sees(mentor, his, CARD)).isTrue();
        assertThat(sees(mentor, his, LEARNING)).isTrue();
        assertThat(sees(mentor, his, APPRAISAL)).isFalse();
        assertThat(sees(mentor, other, LEARNING)).isFalse();
    }

    @Test
    void who_may_not_look_is_told_so() {
        Person me = People.someone().enter();
        MemberId colleague = People.someone().in(me.unit()).enter().memberId();
        assertThatThrownBy(() -> as(me.actor(), () -> access.requireSight(colleague, CARD))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_unknown_member_is_not_found() {
        Person director = People.someone().as(Role.DIRECTOR).enter();
        assertThatThrownBy(() -> as(director.actor(), () -> access.requireSight(new MemberId(987_654_321), CARD)))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_visitor_has_to_sign_in_first() {
        MemberId someone = People.someone().enter().memberId();
        assertThatThrownBy(() -> as(Actor.visitor("198.51.100.7"), () -> access.requireSight(someone, CARD)))
                .isInstanceOf(Failure.Unauthenticated.class);
    }

    @Test
    void the_paths_in_sight_are_those_of_the_roles_that_count() {
        Person trainer = People.someone().as(Role.TRAINER).enter();
        assertThat(caller.as(trainer.actor(), () -> access.pathsInSight(LEARNING))).containsExactly(trainer.unitPath());
        assertThat(caller.as(trainer.actor(), () -> access.pathsInSight(APPRAISAL))).isEmpty();
    }

    private boolean sees(Person seer, Person seen, Matter matter) {
        return caller.as(seer.actor(), () -> access.maySee(seen.memberId(), matter));
    }

    private void as(Actor actor, Runnable act) {
        caller.as(actor, () -> {
            act.run();
            return null;
        });
    }
}
