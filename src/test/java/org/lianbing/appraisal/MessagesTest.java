package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern IN_JAVA = Pattern.compile("\"(appraisal\\.(?:entry|member|indicator|period|scheme|outcome|done|rule|enter)"
            + "\\.[\\w-]+)\"");
    private static final Pattern ON_PAGES = Pattern.compile("(?<!json\\()'(appraisal\\.[\\w.-]*\\w)'");
    /** What is written to the audit trail, for machines. */
    private static final Set<String> ACTS = Set.of("appraisal.entry.enter", "appraisal.entry.reverse", "appraisal.entry.undo",
            "appraisal.entry.correct", "appraisal.period.close", "appraisal.period.draft", "appraisal.check.remind",
            "appraisal.scheme.install", "appraisal.scheme.publish", "appraisal.appeal.raise", "appraisal.appeal.withdraw", "appraisal.check.agree",
            "appraisal.scheme.sign");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(messages("zh_CN").stringPropertyNames()).isEqualTo(messages("en").stringPropertyNames());
    }

    @Test
    void whatever_the_code_says_is_said_in_every_language() throws IOException {
        Set<String> said = new TreeSet<>(found(IN_JAVA, Path.of("src/main/java/org/lianbing/appraisal")));
        said.removeAll(ACTS);

        assertThat(said).contains("appraisal.entry.reason-missing", "appraisal.entry.is-reversal");
        assertThat(messages("zh_CN").stringPropertyNames()).containsAll(said);
    }

    @Test
    void whatever_a_page_says_is_said_in_every_language() throws IOException {
        Set<String> said = found(ON_PAGES, Path.of("src/main/webapp/appraisal"));

        assertThat(said).contains("appraisal.month.total");
        assertThat(messages("zh_CN").stringPropertyNames()).containsAll(said);
    }

    private static Set<String> found(Pattern keys, Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = keys.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
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
