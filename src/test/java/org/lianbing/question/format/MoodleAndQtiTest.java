package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.question.Body;
import org.lianbing.question.Cloze;
import org.lianbing.question.Essay;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.Matching;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.Typed;

/** Files that other systems write, in what they write besides what we do. */
class MoodleAndQtiTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ::Q1:: What's between? {T}                                   | TRUE_FALSE
            Who? {=Grant ~no one ~Napoleon}                              | SINGLE_CHOICE
            Which? {~%50%a ~%50%b ~%-50%c}                               | MULTIPLE_CHOICE
            Two plus two equals {=four =4}.                              | GAP
            When was it? {#1822:5}                                       | NUMERIC
            Value of pi? {#3.14..3.16}                                   | NUMERIC
            Match {=Canada -> Ottawa =Italy -> Rome}                     | MATCHING
            Write about it. {}                                           | ESSAY
            "[html]<p>Who\\: is it?</p> {=a#right ~b#wrong ####because}" | SINGLE_CHOICE
            """)
    void gift_as_its_manual_shows_it(String gift, Kind kind) {
        Reading reading = ReadGift.read(gift.strip(), Repairs.NONE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.questions()).extracting(one -> one.content().body().kind()).containsExactly(kind);
    }

    @Test
    void a_word_that_is_missing_in_the_middle_is_a_gap_there_and_a_range_a_tolerance() {
        assertThat(gift("Two plus two equals {=four =4}.")).isEqualTo(new Gap("Two plus two equals ____ .", List.of(List.of("four", "4"))));
        assertThat(gift("Pi? {#3.14..3.16}")).isEqualTo(new Numeric("Pi?", new BigDecimal("3.15"), new BigDecimal("0.01"), null));
    }

    private static Body gift(String gift) {
        return ReadGift.read(gift, Repairs.NONE).questions().get(0).content().body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Which? {~%80%a ~%20%b ~c}", "Who? {=a =%50%b}", "How many? {#=1:0 =%50%2:0}", "Open { never closed", "{a} and {b}", "Odd {abc}"})
    void what_gift_says_and_we_cannot_is_shown_to_be_mended(String gift) {
        Reading reading = ReadGift.read("// [id:7]\n" + gift, Repairs.NONE);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.unread()).containsExactly(Unread.text(1, "// [id:7]\n" + gift));
    }

    @Test
    void aiken_names_the_option_that_is_not_there() {
        Reading reading = ReadAiken.read("Who?\nA. a\nB) b\nANSWER: C\n\nWho else?\nA) a\nB) b\nANSWER: B", Repairs.NONE);

        assertThat(reading.problems()).extracting(one -> one.problem().line()).containsExactly(1);
        assertThat(reading.questions()).extracting(one -> ((SingleChoice) one.content().body()).answer()).containsExactly("b");
    }

    @Test
    void moodle_brings_what_we_have_and_names_what_we_have_not() {
        Reading reading = ReadMoodle.read(quiz("""
                <question type="category"><category><text>$course$/top/法规/专卖</text></category></question>
                <question type="multichoice"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>哪些？<script>alert(1)</script></p>]]></text></questiontext>
                  <single>false</single><answer fraction="33.33333"><text>a</text></answer><answer fraction="33.33333"><text>b</text></answer>
                  <answer fraction="33.33333"><text>c</text></answer><answer fraction="-33.33333"><text>d</text></answer></question>
                <question type="calculated"><name><text>公式题</text></name><questiontext><text>x</text></questiontext></question>
                <question type="gapselect"><questiontext format="html"><text>一条[[2]]支</text></questiontext><selectoption><text>20</text><group>1</group></selectoption>
                  <selectoption><text>200</text><group>1</group></selectoption></question>
                <question type="essay"><questiontext><text>谈谈</text></questiontext><graderinfo format="html"><text></text></graderinfo></question>
                """), Repairs.NONE, Pictures.NOWHERE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.leftOut()).extracting(LeftOut::kind, LeftOut::name).containsExactly(org.assertj.core.api.Assertions.tuple("calculated", "公式题"));
        assertThat(reading.questions()).allMatch(one -> one.topic().equals("专卖"));
        MultipleChoice many = (MultipleChoice) reading.questions().get(0).content().body();
        assertThat(many.answer()).isEqualTo(Set.of("a", "b", "c"));
        assertThat(many.partial()).isEqualTo(Partial.PER_OPTION);
        assertThat(many.wrong()).isEqualTo(Wrong.DEDUCT);
        assertThat(many.prompt()).isEqualTo("哪些？");
        assertThat(Typed.of(reading.questions().get(1).content()).answers()).isEqualTo(List.of(List.of("~20=200")));
        assertThat(reading.questions().get(2).content().body()).isInstanceOf(Essay.class);
    }

    @Test
    void a_share_that_we_have_no_rule_for_is_mended_in_the_notation_of_papers() {
        byte[] quiz = quiz("<question type=\"multichoice\"><questiontext format=\"html\"><text>哪个？</text></questiontext><single>true</single>"
                + "<answer fraction=\"100\"><text>甲</text></answer><answer fraction=\"50\"><text>乙</text></answer></question>");
        Reading reading = ReadMoodle.read(quiz, Repairs.NONE, Pictures.NOWHERE);

        assertThat(reading.unread()).hasSize(1);
        Unread piece = reading.unread().get(0);
        assertThat(piece.text()).startsWith("哪个？\nA．甲\nB．乙\n【答案】AB");
        Reading mended = ReadMoodle.read(quiz, Repairs.NONE.with(piece.line(), piece.text().replace("【答案】AB", "【答案】A")), Pictures.NOWHERE);
        assertThat(mended.problems()).isEmpty();
        assertThat(mended.questions()).hasSize(1);
    }

    @Test
    void pictures_and_sounds_leave_within_the_file_and_come_back() {
        Typed typed = Typed.part(Kind.TRUE_FALSE, "看![货架](7)听!audio[来电](8)", List.of(), List.of(List.of("true")), Partial.NONE, Wrong.ZERO, "", "", Typed.More.NONE);
        Map<String, Attached> files = Map.of("7", new Attached("7.png", new byte[] {1, 2}), "8", new Attached("8.mp3", new byte[] {3}));
        String written = WriteMoodle.of(List.of(new Outgoing("q-1", "专题", typed, files)));

        assertThat(written).contains("src=\"@@PLUGINFILE@@/7.png\"", "<file name=\"7.png\" path=\"/\" encoding=\"base64\">AQI=</file>", "Aw==").doesNotContain("question-media");
        Reading reading = ReadMoodle.read(written.getBytes(StandardCharsets.UTF_8), Repairs.NONE, (name, content) -> name.charAt(0) + "" + content.length);
        assertThat(Typed.of(reading.questions().get(0).content()).prompt()).isEqualTo("看![货架](72)听!audio[来电](81)");
    }

    @Test
    void files_as_moodle_writes_them_are_found_and_missing_ones_leave_a_mark() {
        Reading reading = ReadMoodle.read(quiz("<question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[<p>听<audio controls><source src=\"@@PLUGINFILE@@/%E5%A3%B0%201.mp3\"><source src=\"@@PLUGINFILE@@/b.ogg\">声</audio>"
                + "看<img src=\"@@PLUGINFILE@@/none.png\" alt=\"x\"></p>]]></text><file name=\"声 1.mp3\" path=\"/\" encoding=\"base64\">AQI=</file></questiontext>"
                + "<answer fraction=\"100\"><text>true</text></answer></question>"), Repairs.NONE, (name, content) -> "9");

        assertThat(Typed.of(reading.questions().get(0).content()).prompt()).isEqualTo("听!audio[](9)看［图］");
    }

    private static byte[] quiz(String questions) {
        return ("<?xml version=\"1.0\"?><quiz>" + questions + "</quiz>").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void qti_is_read_in_the_words_of_2_and_of_3(boolean three) throws IOException {
        assertThat(((SingleChoice) qti(three, choice("single", "<value>B</value>"))).answer()).isEqualTo("b");
        assertThat(((MultipleChoice) qti(three, choice("multiple", "<value>A</value><value>C</value>"))).answer()).isEqualTo(Set.of("a", "c"));
        assertThat(((Ordering) qti(three, choice("ordered", "<value>C</value><value>A</value><value>B</value>").replace("choiceInteraction", "orderInteraction"))).options())
                .extracting(Option::text).containsExactly("丙", "甲", "乙");
        assertThat(((Gap) qti(three, item("single", "<value>200</value>", "<p>一条<textEntryInteraction responseIdentifier=\"R\"/>支</p>"))).prompt()).isEqualTo("一条____支");
        Cloze cloze = (Cloze) qti(three, item("single", "<value>B</value>", "<p>一条<inlineChoiceInteraction responseIdentifier=\"R\"><inlineChoice identifier=\"A\">20</inlineChoice>"
                + "<inlineChoice identifier=\"B\">200</inlineChoice></inlineChoiceInteraction>支</p>"));
        assertThat(cloze.gaps().get(0).choices()).extracting(Option::text).containsExactly("20", "200");
        Matching matching = (Matching) qti(three, item("multiple", "<value>L1 R2</value><value>L2 R1</value>", "<matchInteraction responseIdentifier=\"R\"><prompt>配对</prompt><simpleMatchSet>"
                + choices("L1", "L2") + "</simpleMatchSet><simpleMatchSet>" + choices("R1", "R2") + "</simpleMatchSet></matchInteraction>"));
        assertThat(matching.left()).hasSize(2);
        assertThat(qti(three, item("single", "", "<p>谈谈</p><extendedTextInteraction responseIdentifier=\"R\"/>"))).isInstanceOf(Essay.class);
    }

    private static String choices(String... names) {
        return List.of(names).stream().map(name -> "<simpleAssociableChoice identifier=\"" + name + "\" matchMax=\"1\">" + name + "</simpleAssociableChoice>").reduce("", String::concat);
    }

    private static String choice(String cardinality, String values) {
        return item(cardinality, values, "<choiceInteraction responseIdentifier=\"R\" maxChoices=\"1\"><prompt>哪个？</prompt><simpleChoice identifier=\"A\">甲</simpleChoice>"
                + "<simpleChoice identifier=\"B\">乙</simpleChoice><simpleChoice identifier=\"C\">丙</simpleChoice></choiceInteraction>");
    }

    private static String item(String cardinality, String values, String body) {
        return "<assessmentItem identifier=\"i\" title=\"t\"><responseDeclaration identifier=\"R\" cardinality=\"" + cardinality + "\" baseType=\"identifier\"><correctResponse>" + values
                + "</correctResponse></responseDeclaration><itemBody>" + body + "</itemBody></assessmentItem>";
    }

    private Body qti(boolean three, String item) throws IOException {
        Reading reading = Format.of("", Files.writeString(folder.resolve("item.xml"), three ? inThree(item) : item), "").read(folder.resolve("item.xml"), Repairs.NONE, Pictures.NOWHERE);
        assertThat(reading.problems()).as(reading.toString()).isEmpty();
        return reading.questions().get(0).content().body();
    }

    /** As 3.0 calls things. */
    private static String inThree(String item) {
        String elements = java.util.regex.Pattern.compile("(</?)(?!p>|p )([a-z][A-Za-z]*)").matcher(item)
                .replaceAll(found -> found.group(1) + "qti-" + hyphens(found.group(2)));
        return java.util.regex.Pattern.compile(" ([a-z][A-Za-z]*)=").matcher(elements).replaceAll(found -> " " + hyphens(found.group(1)) + "=");
    }

    private static String hyphens(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void a_package_is_read_in_the_order_of_its_manifest_and_strange_items_are_named() throws IOException {
        Path file = folder.resolve("package.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "a.xml", choice("single", "<value>A</value>").replace("哪个", "第二"));
            put(zip, "b.xml", choice("single", "<value>A</value>").replace("哪个", "第一"));
            put(zip, "c.xml", item("single", "", "<sliderInteraction responseIdentifier=\"R\"/>").replace("title=\"t\"", "title=\"滑块\""));
            put(zip, "imsmanifest.xml", "<manifest><resources><resource href=\"b.xml\"/><resource href=\"a.xml\"/></resources></manifest>");
        }

        assertThat(Format.of("", file, "")).isEqualTo(Format.QTI);
        Reading reading = Format.QTI.read(file, Repairs.NONE, Pictures.NOWHERE);

        assertThat(reading.questions()).extracting(one -> one.content().body().prompt()).containsExactly("第一？", "第二？");
        assertThat(reading.leftOut()).containsExactly(new LeftOut(3, "sliderInteraction", "滑块"));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
