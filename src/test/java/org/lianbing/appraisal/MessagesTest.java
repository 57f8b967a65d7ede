package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_failure_is_said_in_every_language() throws IOException {
        Set<String> codes = Set.of("appraisal.entry.reason-missing", "appraisal.entry.is-reversal");

        assertThat(messages("zh_CN").stringPropertyNames()).containsAll(codes).isEqualTo(messages("en").stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        return messages;
    }
}
