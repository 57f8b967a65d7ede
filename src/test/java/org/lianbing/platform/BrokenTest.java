package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BrokenTest {

    @Test
    void tells_the_log_nobodys_number() {
        assertThat(logged(new SQLException("Key (number)=(061103) already exists.", "23505"))).doesNotContain("061103").contains("insert into member");
    }

    @Test
    void tells_what_is_wrong_with_the_machine() {
        assertThat(logged(new SQLException("Connection refused", "08001"))).contains("Connection refused");
    }

    private static String logged(SQLException cause) {
        StringWriter log = new StringWriter();
        new Sql.Broken("insert into member", cause).printStackTrace(new PrintWriter(log));
        return log.toString();
    }
}
