package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;

/** Keys on slips: readable, typed in any way, hashed with their owner. */
class KeyTest {

    @Test
    void a_key_holds_no_character_that_is_taken_for_another() {
        for (int i = 0; i < 200; i++) {
            assertThat(Key.random(Key.ON_PAPER)).hasSize(12).doesNotContainPattern("[01OIL]");
        }
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(Key.grouped("ABCDEFGHJKMN")).isEqualTo("ABCD-EFGH-JKMN");
    }

    @Test
    void it_opens_however_it_is_typed() {
        MemberId member = new MemberId(5);
        assertThat(Key.hash(member, " abcd efgh—jkmn ")).isEqualTo(Key.hash(member, "ABCD-EFGH-JKMN"));
    }

    @Test
    void the_same_key_of_another_member_is_another() {
        assertThat(Key.hash(new MemberId(5), "ABCD")).isNotEqualTo(Key.hash(new MemberId(6), "ABCD"));
    }

    @Test
    void an_account_is_named_by_the_staff_number_unless_somebody_else_is() {
        Set<String> taken = new HashSet<>(Set.of("061103", "061103-2"));
        assertThat(AccountSlips.free("A-7", taken)).isEqualTo("a-7");
        assertThat(AccountSlips.free("061103", taken)).isEqualTo("061103-3");
        assertThat(AccountSlips.free("a-7", taken)).isEqualTo("a-7-2");
    }

    @Test
    void a_device_is_named_by_what_its_owner_knows() {
        assertThat(DeviceName.of("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0"))
                .isEqualTo(new DeviceName("wechat", "android"));
        assertThat(DeviceName.of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120")).isEqualTo(new DeviceName("edge", "windows"));
        assertThat(DeviceName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1")).isEqualTo(new DeviceName("safari", "iphone"));
        assertThat(DeviceName.of(null)).isEqualTo(new DeviceName("other", "other"));
    }
}
