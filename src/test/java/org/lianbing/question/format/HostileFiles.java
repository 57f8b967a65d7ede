package org.lianbing.question.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody made to do harm, or that came to harm. */
final class HostileFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String SECRET = "file:///etc/passwd";

    private final List<Hostile> all = new ArrayList<>();
    private final Random dice = new Random(4);

    /** Five hundred of them, most of them small. */
    static List<Hostile> usual(Map<Format, byte[]> good) {
        HostileFiles files = new HostileFiles();
        files.entities();
        files.deep();
        files.zips();
        files.bombs(80 * MEGABYTE, "word/document.xml", "imsmanifest.xml", "xl/workbook.xml");
        files.patterns();
        files.many();
        files.large(33 * MEGABYTE);
        good.forEach(files::damaged);
        while (files.all.size() < 500) {
            byte[] noise = new byte[1 + files.dice.nextInt(20_000)];
            files.dice.nextBytes(noise);
            files.add("noise", noise);
        }
        return files.all;
    }

    /** Those that take long to make already. */
    static List<Hostile> huge() {
        HostileFiles files = new HostileFiles();
        files.bombs(200 * MEGABYTE, "word/document.xml", "imsmanifest.xml", "xl/workbook.xml", "item.xml", "word/numbering.xml");
        files.add("many entries", zip(out -> IntStream.range(0, 70_000).forEach(i -> entry(out, "word/" + i + ".xml", "x"))));
        files.large(100 * MEGABYTE);
        return files.all;
    }

    private void add(String name, byte[] content) {
        all.add(new Hostile(name + " " + all.size(), content));
    }

    private void add(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** In XML of its own, and as the main part of a Word document, a workbook and a package. */
    private void xml(String name, String xml) {
        add(name, xml);
        add(name + " in docx", zip(Map.of("word/document.xml", xml)));
        add(name + " in xlsx", zip(Map.of("[Content_Types].xml", xml, "xl/workbook.xml", xml)));
        add(name + " in a package", zip(Map.of("imsmanifest.xml", xml, "item.xml", xml)));
    }

    private void entities() {
        for (String root : List.of("quiz", "assessmentItem", "qti-assessment-item", "w:document", "worksheet")) {
            xml("external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + SECRET + "\">]><" + root + ">&e;</" + root + ">");
            xml("parameter entity", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + SECRET + "\">%e;]><" + root + "/>");
            xml("external type", "<!DOCTYPE " + root + " SYSTEM \"http://127.0.0.1:9/x.dtd\"><" + root + "/>");
            StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
            for (int i = 1; i < 12; i++) {
                laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
            }
            xml("laughs", laughs + "]><" + root + ">&a11;</" + root + ">");
            xml("undeclared", "<" + root + ">&nope;</" + root + ">");
        }
        xml("include", "<quiz xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + SECRET + "\" parse=\"text\"/></quiz>");
    }

    private void deep() {
        for (int depth : new int[] {200, 5_000, 200_000}) {
            xml("deep", "<quiz>" + "<question>".repeat(depth) + "</question>".repeat(depth) + "</quiz>");
            xml("deep", "<assessmentItem>" + "<div>".repeat(depth));
            add("deep html", "<quiz><question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[" + "<div>".repeat(depth) + "]]></text></questiontext></question></quiz>");
        }
        xml("attributes", "<quiz " + IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=\"\"").reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append) + "/>");
        xml("long attribute", "<quiz a=\"" + "x".repeat(5 * MEGABYTE) + "\"/>");
        xml("many elements", "<quiz>" + "<a/>".repeat(MEGABYTE) + "</quiz>");
    }

    private void zips() {
        for (String name : List.of("../../../../tmp/slipped", "/etc/cron.d/slipped", "..\\..\\slipped", "word/../../slipped.xml", "C:\\slipped", "word/document.xml/", "\u0000")) {
            add("slip", zip(Map.of(name, "x", "word/document.xml", "<document/>")));
            add("slip", zip(Map.of(name, "x", "imsmanifest.xml", "<manifest><resource href=\"" + name.replace("\u0000", "") + "\"/></manifest>")));
        }
        add("entries", zip(out -> IntStream.range(0, 6_000).forEach(i -> entry(out, "word/" + i + ".xml", "x"))));
        byte[] inner = zip(Map.of("word/document.xml", "<document/>"));
        for (int i = 0; i < 10; i++) {
            byte[] packed = inner;
            inner = zip(out -> entry(out, "word/document.xml", packed));
        }
        add("zip in zip", inner);
        add("empty zip", zip(Map.of()));
        add("ole", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0});
    }

    /** Texts that lead a careless pattern to try again and again. */
    private void patterns() {
        for (String part : List.of("（", "(", "【", "【答案】", "A．", "A. ", "B．A．", "1．", "1．\n", "1-", "1-99 AB", "1-9999 ", "AB", "√", "____", "_ ", " ", "\t", "　", "\n \n", "{", "}",
                "{=", "~%", "{1:SA:=", "{1:SA:\\}", "\\", "\\{", "=->", "::", "//[tag:\\", "//[tag:x", "$CATEGORY: a/", "\"", "\",", ",", ";", "题号\t", "一、", "一、判断题", "案例一：", "参考答案\n",
                "答案：", "**", "**\\", "_{", "^{a", "![", "![a](1", "\\(", "\\(\\frac{", "| a ", "| a |\n", "- a\n", "ANSWER: A\n", "A) x\n", "%", "#", "<", "<p>", "&amp;", "&#", "\uD83D\uDE00", "\u0000", "\uFFFE")) {
            for (int times : new int[] {1_000, 60_000}) {
                add("repeated " + part.strip(), "1．" + part.repeat(times) + "\n答案：A");
                add("repeated in GIFT " + part.strip(), "q {=" + part.repeat(times) + "}");
            }
        }
        add("broken UTF-8", new byte[] {'1', '.', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xFE, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        add("half a pair", "1．\uD800\n答案：A".getBytes(StandardCharsets.UTF_16LE));
    }

    private void bombs(int size, String... parts) {
        for (String part : parts) {
            add("bomb", zip(part, size));
        }
        add("a large cell in xlsx", zip("xl/worksheets/sheet1.xml", size / 2));
    }

    private void many() {
        add("many columns", "题干," + "x,".repeat(200_000) + "\n甲");
        add("many lines", "题干,答案\n" + "甲,对\n".repeat(200_000));
        add("many questions", "1．甲\n答案：对\n".repeat(50_000));
    }

    private void large(int size) {
        add("a large cell", ("题干,答案\n\"" + "x".repeat(size) + "\",对").getBytes(StandardCharsets.US_ASCII));
        add("a large text", "x".repeat(size).getBytes(StandardCharsets.US_ASCII));
    }

    /** Cut off anywhere, and with a byte changed here and there. */
    private void damaged(Format format, byte[] content) {
        for (int i = 0; i < 10; i++) {
            byte[] cut = java.util.Arrays.copyOf(content, 1 + dice.nextInt(content.length));
            add("cut off " + format, cut);
            byte[] changed = content.clone();
            IntStream.range(0, 1 + dice.nextInt(8)).forEach(n -> changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256));
            add("changed " + format, changed);
        }
    }

    private static byte[] zip(Map<String, String> parts) {
        return zip(out -> parts.forEach((name, text) -> entry(out, name, text)));
    }

    private static byte[] zip(Consumer<ZipOutputStream> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            writing.accept(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** So many bytes of nothing. */
    private static byte[] zip(String name, int size) {
        return zip(out -> entry(out, name, into -> {
            byte[] nothing = new byte[MEGABYTE];
            for (int i = 0; i < size / MEGABYTE; i++) {
                into.write(nothing);
            }
        }));
    }

    private static void entry(ZipOutputStream out, String name, String text) {
        entry(out, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) {
        entry(out, name, into -> into.write(content));
    }

    private static void entry(ZipOutputStream out, String name, Writing content) {
        try {
            out.putNextEntry(new ZipEntry(name));
            content.to(out);
            out.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    record Hostile(String name, byte[] content) {
        @Override
        public String toString() {
            return name + " (" + content.length + " bytes)";
        }
    }
}
