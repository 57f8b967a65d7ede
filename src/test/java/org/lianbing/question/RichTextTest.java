package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final Safelist OURS = Safelist.none().addTags("br", "b", "sub", "sup", "ul", "li", "table", "tbody", "tr", "th", "td", "img", "audio", "math",
            "mrow", "mi", "mn", "mo", "mtext", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover")
            .addAttributes("img", "src", "alt").addAttributes("audio", "src", "title", "controls").addAttributes("math", "alttext").preserveRelativeLinks(true);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            **只有**许可证 ~ <b>只有</b>许可证
            2*3 和 4**2 ~ 2*3 和 4**2
            H_{2}O 与 x^{2} ~ H<sub>2</sub>O 与 x<sup>2</sup>
            一条____支 ~ 一条____支
            ![货架](7)标价 ~ <img src="../api/question-media/7" alt="货架">标价
            !audio[来电](8) ~ <audio controls src="../api/question-media/8" title="来电"></audio>
            \\**不粗\\** ~ **不粗**
            <b>a</b> & b ~ &lt;b&gt;a&lt;/b&gt; &amp; b
            ![x](javascript:1) ~ ![x](javascript:1)
            \\(x^2\\) ~ <math alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>
            \\(\\unknown\\) ~ \\(\\unknown\\)
            """)
    void marks_become_tags_and_nothing_else_does(String text, String html) {
        assertThat(RichText.html(text.strip().replace("\\\\", "\\"))).isEqualTo(html.strip().replace("\\\\", "\\"));
    }

    @Example
    void lists_and_tables_stand_among_lines() {
        assertThat(RichText.html("先看：\n- 甲\n- 乙\n再看：\n| 品规 | 条 |\n|---|---|\n| A | 3 |\n完")).isEqualTo("先看：<ul><li>甲</li><li>乙</li></ul>再看："
                + "<table><tbody><tr><th>品规</th><th>条</th></tr><tr><td>A</td><td>3</td></tr></tbody></table>完");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{1}{2}", "\\frac{a+b}{\\sqrt{c}}", "\\sqrt[3]{8}", "\\sum_{i=1}^{n} x_i^2", "\\alpha \\times 3.5 \\le 10", "\\text{毛利}=\\frac{售价-进价}{售价}",
            "x_1", "a<b", "{a}^{b}", "50\\%"})
    void a_formula_of_the_subset_is_understood(String tex) {
        assertThat(Formula.isFormula(tex)).isTrue();
        assertThat(RichText.text(RichText.html("\\(" + tex + "\\)"))).isEqualTo("\\(" + tex + "\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{1}", "\\sqrt", "x^", "{", "}", "\\begin{matrix}", "x^2^3", "\\sqrt[3", "\\text{"})
    void another_is_not(String tex) {
        assertThat(Formula.isFormula(tex)).isFalse();
    }

    @Example
    void html_of_others_keeps_what_we_can_say() {
        assertThat(RichText.text("<p>甲<strong>乙</strong></p><p onclick='x'>丙<script>alert(1)</script></p><ol><li>丁</li></ol><img src='http://x/y.png' alt='图'>"))
                .isEqualTo("甲**乙**\n丙\n- 丁\n图");
    }

    @Property(tries = 3000)
    void what_comes_out_is_safe_and_typed_again_the_same(@ForAll("texts") String text) {
        String html = RichText.html(text);

        assertThat(Jsoup.isValid(html, OURS)).as(html).isTrue();
        assertThat(RichText.html(RichText.text(html))).as(text).isEqualTo(html);
    }

    @Property(tries = 500)
    void what_was_kept_as_plain_text_is_typed_again_the_same(@ForAll("texts") String text) {
        String html = PlainText.html(text);

        assertThat(RichText.html(RichText.text(html))).as(text).isEqualTo(html);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("甲", "a", " ", "\n", "\n- ", "- ", "\n| ", "| ", " | ", " |\n", "|---|", "*", "**", "**乙**", "_", "____", "_{2}", "^{2}", "^{a**", "_{\\", "^", "{", "}", "!", "![",
                "](7)", "![图](7)", "!audio[声](8)", "\\", "\\(", "\\)", "\\(x^2\\)", "\\(\\frac{1}{2}\\)", "<", "&", "\"", "'", "-", "|", "(", "[", "]", "😀").list().ofMaxSize(10)
                .map(parts -> String.join("", parts).strip());
    }
}
