package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.People;

/** The trail says who did what, when, from where, and stands or falls with the act. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AuditTrailIT {

    @Inject
    AuditTrail audit;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    Sql sql;
    @Inject
    UserTransaction transaction;

    private final String record = People.unique("record");

    @Test
    void an_entry_says_who_did_what_when_and_from_where() {
        MemberId member = new MemberId(42);
        Instant noon = Instant.parse("2026-11-02T04:00:00Z");
        travel.at(noon, () -> caller.as(Actor.member(member, "198.51.100.7"), () -> {
            audit.record("test.act", record, "why");
            return null;
        }));
        assertThat(sql.list(row -> row.instant("at") + " " + row.member("member_id") + " " + row.text("address") + " " + row.text("act")
                + " " + row.text("detail"), "select * from audit where record=?", record))
                .containsExactly("2026-11-02T04:00:00Z 42 198.51.100.7 test.act why");
    }

    @Test
    void an_entry_of_an_act_that_is_undone_is_undone_too() throws Exception {
        transaction.begin();
        audit.record("test.act", record, "");
        transaction.rollback();
        assertThat(entries()).isZero();
    }

    @Test
    void an_entry_of_an_act_that_is_done_stays() throws Exception {
        transaction.begin();
        audit.record("test.act", record, "");
        transaction.commit();
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_long_detail_is_cut() {
        audit.record("test.act", record, "长".repeat(3000));
        assertThat(sql.list(row -> row.text("detail").length(), "select detail from audit where record=?", record)).containsExactly(2000);
    }

    private long entries() {
        return sql.count("select count(*) as n from audit where record=?", record);
    }
}
