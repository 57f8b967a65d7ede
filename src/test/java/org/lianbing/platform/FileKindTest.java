package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file is what its content says, whatever it is called. */
class FileKindTest {

    private static final String ZIP = "PK\u0003\u0004rest";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1rest";

    @Test
    void pictures_and_sounds_are_known_under_any_name() {
        is("\u00FF\u00D8\u00FF\u00E0JFIF", "x.exe", FileKind.JPEG);
        is("\u0089PNG\r\n\u001A\nrest", "x.html", FileKind.PNG);
        is("GIF89a", "", FileKind.GIF);
        is("RIFF\0\0\0\0WEBPVP8 ", "x", FileKind.WEBP);
        is("ID3\u0004", "x.png", FileKind.MP3);
        is("\u00FF\u00FB\u0090\0", "x", FileKind.MP3);
        is("\0\0\0\u001CftypM4A ", "x", FileKind.M4A);
        is("OggS", "x", FileKind.OGG);
    }

    @Test
    void office_files_are_told_apart_by_their_names_only_among_themselves() {
        is(ZIP, "表.XLSX", FileKind.WORKBOOK);
        is(ZIP, "文.docx", FileKind.TEXT);
        is(OLE, "表.et", FileKind.OLD_WORKBOOK);
        is(OLE, "文.wps", FileKind.OLD_TEXT);
        is("%PDF-1.7", "x.docx", FileKind.PDF);
        is("工号,姓名", "x.csv", FileKind.CSV);
    }

    @Test
    void anything_else_is_not_known() {
        is("<script>alert(1)</script>", "x.png", null);
        is("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.svg", null);
        is(ZIP, "x.jar", null);
        is("MZ\u0090\0", "x.csv", null);
        is("", "x.png", null);
    }

    private static void is(String content, String name, FileKind kind) {
        boolean bytes = content.chars().allMatch(one -> one < 256);
        assertThat(FileKind.of(content.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), name).orElse(null)).as(name).isEqualTo(kind);
    }
}
