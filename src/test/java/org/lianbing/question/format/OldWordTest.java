package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Office;

/** Documents of older programs go through LibreOffice, where it is; here a script stands in for it. */
class OldWordTest {

    @TempDir
    Path folder;

    @Test
    void a_document_is_told_from_a_workbook_by_its_name() throws IOException {
        Path ole = Files.write(folder.resolve("x"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertThat(OldWord.is(ole, "试卷.DOC")).isTrue();
        assertThat(OldWord.is(ole, "试卷.wps")).isTrue();
        assertThat(OldWord.is(ole, "题库.xls")).isFalse();
        assertThat(OldWord.is(Files.writeString(folder.resolve("y"), "{\\rtf1 x}"), "")).isTrue();
        assertThat(OldWord.is(Files.writeString(folder.resolve("z"), "1．甲"), "z.doc")).isFalse();
    }

    @Test
    void what_the_program_makes_of_it_is_taken() throws IOException {
        program("for last; do :; done\ncp \"$last\" \"$(dirname \"$last\")/in.docx\"");

        assertThat(new OldWord(new Office(folder.toString())).docx(Files.writeString(folder.resolve("old.doc"), "old"))).isEqualTo("old".getBytes());
    }

    @Test
    void without_the_program_or_its_result_the_author_is_told_what_to_do() throws IOException {
        Path document = Files.writeString(folder.resolve("old.doc"), "old");

        assertThatThrownBy(() -> new OldWord(new Office("")).docx(document)).isInstanceOf(Failure.Invalid.class).hasMessage("question.import.oldWord");
        program("exit 1");
        assertThatThrownBy(() -> new OldWord(new Office(folder.toString())).docx(document)).isInstanceOf(Failure.Invalid.class).hasMessage("question.import.notConverted");
    }

    private void program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
