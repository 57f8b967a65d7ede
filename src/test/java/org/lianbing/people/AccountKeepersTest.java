package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;

/** Who may open another's account: whoever could, could act in its name. */
class AccountKeepersTest {

    private static final MemberId OTHER = new MemberId(7);
    private static final String DEPARTMENT = "/1/2/";

    @Test
    void an_administrator_over_all_opens_every_account_but_his_own() {
        Me admin = holding(new Holding(Role.ADMIN, 1, "/1/"));
        assertThat(AccountKeepers.may(admin, OTHER, DEPARTMENT, List.of(new Holding(Role.DEPUTY, 1, "/1/")))).isTrue();
        assertThat(AccountKeepers.may(admin, admin.id(), DEPARTMENT, List.of())).isFalse();
    }

    @Test
    void an_administrator_of_a_department_opens_no_account_that_holds_something_above_it() {
        Me admin = holding(new Holding(Role.ADMIN, 2, DEPARTMENT));
        assertThat(AccountKeepers.may(admin, OTHER, DEPARTMENT, List.of())).isTrue();
        assertThat(AccountKeepers.may(admin, OTHER, DEPARTMENT, List.of(new Holding(Role.DIRECTOR, 2, DEPARTMENT)))).isTrue();
        assertThat(AccountKeepers.may(admin, OTHER, DEPARTMENT, List.of(new Holding(Role.ADMIN, 1, "/1/")))).isFalse();
        assertThat(AccountKeepers.may(admin, OTHER, "/1/3/", List.of())).isFalse();
    }

    @Test
    void hr_opens_members_and_mentors_and_nobody_who_holds_more() {
        Me hr = holding(new Holding(Role.HR, 1, "/1/"));
        assertThat(AccountKeepers.may(hr, OTHER, DEPARTMENT, List.of())).isTrue();
        assertThat(AccountKeepers.may(hr, OTHER, DEPARTMENT, List.of(new Holding(Role.MENTOR, 2, DEPARTMENT)))).isTrue();
        assertThat(AccountKeepers.may(hr, OTHER, DEPARTMENT, List.of(new Holding(Role.TRAINER, 2, DEPARTMENT)))).isFalse();
        assertThat(AccountKeepers.may(hr, OTHER, DEPARTMENT, List.of(new Holding(Role.ADMIN, 1, "/1/")))).isFalse();
    }

    @Test
    void others_open_none() {
        assertThat(AccountKeepers.may(holding(new Holding(Role.DIRECTOR, 1, "/1/")), OTHER, DEPARTMENT, List.of())).isFalse();
        assertThat(AccountKeepers.may(holding(), OTHER, DEPARTMENT, List.of())).isFalse();
    }

    private static Me holding(Holding... holdings) {
        return new Me(new MemberId(1), "060001", "任舟", 1, "公司", "/1/", ZoneId.of("Asia/Shanghai"), List.of(holdings));
    }
}
