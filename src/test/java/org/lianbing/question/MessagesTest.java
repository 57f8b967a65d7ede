package org.lianbing.question;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/lianbing/question");
    private static final Pattern CODE = Pattern.compile("(?<=\")question\\.[a-z-]+\\.[a-z.-]+(?=\")");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(messages("en").stringPropertyNames()).isEqualTo(messages("zh_CN").stringPropertyNames());
    }

    @Test
    void both_languages_leave_the_same_places_to_fill_in() throws IOException {
        Properties english = messages("en");
        messages("zh_CN").forEach((code, text) -> assertThat(places((String) text)).as((String) code)
                .isEqualTo(places(english.getProperty((String) code))));
    }

    @Test
    void every_code_in_the_sources_is_said() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(20).isSubsetOf(messages("zh_CN").stringPropertyNames());
    }

    @Test
    void every_kind_has_a_name() throws IOException {
        assertThat(messages("zh_CN").stringPropertyNames())
                .containsAll(Stream.of(Kind.values()).map(kind -> "question.kind." + kind.code()).toList());
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(codes::add);
            }
            return codes;
        }
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).toList());
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
