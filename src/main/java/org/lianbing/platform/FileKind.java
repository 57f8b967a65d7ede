package org.lianbing.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, told by how its content begins; a name decides only between what begins alike. */
public enum FileKind {
    JPEG("image/jpeg", Use.PICTURE),
    PNG("image/png", Use.PICTURE),
    GIF("image/gif", Use.PICTURE),
    WEBP("image/webp", Use.PICTURE),
    MP3("audio/mpeg", Use.SOUND),
    M4A("audio/mp4", Use.SOUND),
    OGG("audio/ogg", Use.SOUND),
    PDF("application/pdf", Use.DOCUMENT),
    /** Excel and WPS. */
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Use.SHEET),
    OLD_WORKBOOK("application/vnd.ms-excel", Use.SHEET),
    CSV("text/csv", Use.SHEET),
    TEXT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Use.DOCUMENT),
    OLD_TEXT("application/msword", Use.DOCUMENT),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", Use.DOCUMENT),
    OLD_SLIDES("application/vnd.ms-powerpoint", Use.DOCUMENT);

    /** How many bytes of a file {@link #of} wants to see. */
    public static final int HEAD = 4096;

    private final String type;
    private final Use use;

    FileKind(String type, Use use) {
        this.type = type;
        this.use = use;
    }

    /** What it is good for. */
    public enum Use { PICTURE, SOUND, SHEET, DOCUMENT }

    /** The media type by which it is served. */
    public String type() {
        return type;
    }

    public Use use() {
        return use;
    }

    /** @param head the first {@value #HEAD} bytes, or all if there are fewer; empty for what we do not know */
    public static Optional<FileKind> of(byte[] head, String fileName) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String name = fileName.toLowerCase(Locale.ROOT);
        Optional<FileKind> media = media(text);
        if (media.isPresent()) {
            return media;
        } else if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        } else if (text.startsWith("PK\u0003\u0004")) {
            return named(name, ".xlsx", WORKBOOK, ".docx", TEXT, ".pptx", SLIDES);
        } else if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return named(name.replaceFirst("\\.et$", ".xls").replaceFirst("\\.wps$", ".doc").replaceFirst("\\.dps$", ".ppt"), ".xls", OLD_WORKBOOK, ".doc",
                    OLD_TEXT, ".ppt", OLD_SLIDES);
        }
        return name.endsWith(".csv") && !text.contains("\0") && !text.isBlank() ? Optional.of(CSV) : Optional.empty();
    }

    private static Optional<FileKind> media(String text) {
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (text.startsWith("ID3") || text.length() > 1 && text.charAt(0) == 0xFF && (text.charAt(1) & 0xE6) == 0xE2) {
            return Optional.of(MP3);
        } else if (text.startsWith("ftypM4A", 4) || text.startsWith("ftypmp42", 4) || text.startsWith("ftypisom", 4)) {
            return Optional.of(M4A);
        }
        return text.startsWith("OggS") ? Optional.of(OGG) : Optional.empty();
    }

    private static Optional<FileKind> named(String name, Object... endsWith) {
        return Stream.iterate(0, i -> i < endsWith.length, i -> i + 2).filter(i -> name.endsWith((String) endsWith[i])).map(i -> (FileKind) endsWith[i + 1])
                .findFirst();
    }
}
