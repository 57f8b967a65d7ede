package org.lianbing.question.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document as Word writes it, paragraph by paragraph. */
final class WordPaper {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String NUMBERING = "<w:numbering" + SPACES + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1．\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
            + "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

    private final StringBuilder body = new StringBuilder();

    /** In two runs, as Word likes to part text. */
    WordPaper line(String text) {
        return paragraph("", text);
    }

    /** Numbered by Word, not in its text. */
    WordPaper numbered(String text) {
        return paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", text);
    }

    /** 一、 by Word. */
    WordPaper section(String text) {
        return paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>", text);
    }

    private WordPaper paragraph(String properties, String text) {
        int half = text.length() / 2;
        body.append("<w:p>").append(properties).append(run(text.substring(0, half))).append("<w:del><w:r><w:delText>已删</w:delText></w:r></w:del>").append(run(text.substring(half)))
                .append("</w:p>");
        return this;
    }

    /** Anything as it is. */
    WordPaper xml(String xml) {
        body.append(xml);
        return this;
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r>";
    }

    WordPaper table(String[]... rows) {
        body.append("<w:tbl>");
        for (String[] row : rows) {
            body.append("<w:tr>");
            for (String cell : row) {
                body.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    Path in(Path folder) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("word/document.xml", "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/numbering.xml", NUMBERING);
        Path file = folder.resolve("paper.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
