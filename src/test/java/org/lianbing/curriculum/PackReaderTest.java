package org.lianbing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.curriculum.Folders.PACK;
import static org.lianbing.curriculum.Folders.QUESTIONS;
import static org.lianbing.curriculum.Folders.aPack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackReaderTest {

    @Test
    void a_good_pack_has_its_course_lesson_and_question() {
        PackDraft draft = aPack().read().draft().orElseThrow();
        assertThat(draft.courses()).singleElement().satisfies(course -> {
            assertThat(course.tier()).isEqualTo("1-2");
            assertThat(course.dimension()).isEqualTo(Dimension.SKILL);
            assertThat(course.lessons()).singleElement().satisfies(lesson -> {
                assertThat(lesson.ref()).isEqualTo("desk/display");
                assertThat(lesson.questions()).singleElement().satisfies(question -> assertThat(question.topic()).isEqualTo("desk/display"));
            });
        });
    }

    @Test
    void a_pack_without_its_file_is_refused() {
        assertThat(codes(aPack().without("pack.yaml"))).containsExactly("pack.yaml:1 curriculum.pack.file.missing");
    }

    @Test
    void a_folder_has_the_name_of_its_pack() {
        assertThat(codes(aPack().with("pack.yaml", PACK.replace("pack: desk", "pack: counter"))))
                .containsExactly("pack.yaml:1 curriculum.pack.folder");
    }

    @ParameterizedTest
    @CsvSource({"minutes: 12, minutes: 0, 10, curriculum.pack.minutes", "minutes: 12, minutes: 241, 10, curriculum.pack.minutes",
        "dimension: skill, dimension: magic, 8, curriculum.pack.dimension", "key: display, key: Display, 10, curriculum.pack.key",
        "file: 01.md, file: 02.md, 10, curriculum.pack.file.missing", "file: 01.md, file: ../01.md, 10, curriculum.pack.file.name",
        "summary: 学完会摆柜台。, colour: red, 4, curriculum.pack.field.missing", "title: 柜台, title: [], 2, curriculum.pack.field.text"})
    void a_wrong_field_is_named_with_its_line(String good, String wrong, int line, String code) {
        assertThat(codes(aPack().with("pack.yaml", PACK.replaceFirst(Pattern.quote(good), wrong))))
                .contains("pack.yaml:" + line + " " + code);
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThat(codes(aPack().with("pack.yaml", PACK + "colour: red\n"))).containsExactly("pack.yaml:11 curriculum.pack.field.unknown");
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        assertThat(codes(aPack().with("pack.yaml", "pack: desk\ntitle: [\n"))).singleElement().asString()
                .matches("pack.yaml:\\d curriculum.pack.syntax");
    }

    @Test
    void an_empty_file_is_not_a_pack() {
        assertThat(codes(aPack().with("pack.yaml", ""))).containsExactly("pack.yaml:1 curriculum.pack.empty");
    }

    @Test
    void a_lesson_key_is_used_once_in_a_pack() {
        assertThat(codes(aPack().with("pack.yaml", PACK + "      - {key: display, title: 又一课, minutes: 5, file: 01.md}\n")))
                .containsExactly("pack.yaml:11 curriculum.pack.key.twice");
    }

    @Test
    void a_question_key_is_used_once_in_a_pack_however_many_files_it_has() {
        assertThat(codes(aPack().with("02.yaml", "\n" + QUESTIONS)
                .with("pack.yaml", PACK + "      - {key: labels, title: 价签, minutes: 5, file: 01.md, questions: 02.yaml}\n")))
                .containsExactly("02.yaml:2 curriculum.question.twice");
    }

    @Test
    void problems_of_questions_come_with_their_file_and_line() {
        assertThat(codes(aPack().with("01.yaml", QUESTIONS.replace("answer: true", "answer: maybe"))))
                .singleElement().asString().startsWith("01.yaml:4 question.yaml.");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused() {
        assertThat(codes(aPack().with("01.md", new byte[] {(byte) 0xD1, (byte) 0xCC}))).containsExactly("01.md:1 curriculum.file.utf8");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(aPack().with("pack.yaml", "\uFEFF" + PACK).read().problems()).isEmpty();
    }

    @Test
    void the_hash_changes_with_any_file_and_with_nothing_else() {
        assertThat(aPack().folder().hash()).isEqualTo(aPack().folder().hash())
                .isNotEqualTo(aPack().with("01.md", "先看价签。\n").folder().hash())
                .isNotEqualTo(aPack().with("02.md", "").folder().hash());
    }

    @ParameterizedTest
    @MethodSource("ourPacks")
    void every_pack_of_ours_is_good(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        PackReading reading = PackReader.read(new PackFolder(folder.getFileName().toString(), files));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.draft()).isPresent();
    }

    static Stream<Path> ourPacks() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("courses"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static Stream<String> codes(Folders pack) {
        PackReading reading = pack.read();
        assertThat(reading.draft()).isEmpty();
        return reading.problems().stream().map(problem -> problem.file() + ":" + problem.what().line() + " " + problem.what().code());
    }
}
