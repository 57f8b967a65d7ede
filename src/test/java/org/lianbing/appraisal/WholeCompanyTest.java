package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeCompanyTest {

    private static final Set<String> INHABITED = Set.of("/1/2/3/", "/1/2/4/");

    @Test
    void a_role_in_the_branch_covers_its_departments() {
        assertThat(WholeCompany.covers(List.of("/1/2/"), INHABITED)).isTrue();
        assertThat(WholeCompany.covers(List.of("/"), INHABITED)).isTrue();
    }

    @Test
    void a_role_in_one_department_does_not_cover_another() {
        assertThat(WholeCompany.covers(List.of("/1/2/3/"), INHABITED)).isFalse();
        assertThat(WholeCompany.covers(List.of("/1/2/3/"), Set.of("/1/2/30/"))).isFalse();
        assertThat(WholeCompany.covers(List.of(), INHABITED)).isFalse();
    }

    @Test
    void roles_in_all_departments_cover_everybody_together() {
        assertThat(WholeCompany.covers(List.of("/1/2/3/", "/1/2/4/"), INHABITED)).isTrue();
    }
}
