package org.lianbing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LessonTextTest {

    @Test
    void a_quote_that_begins_with_the_mark_is_for_the_company_to_fill_in() {
        assertThat(html("> [企] 举报电话：____\n")).contains("<aside class=\"fill-in\">").contains("<p>举报电话：____</p>")
                .doesNotContain("blockquote").doesNotContain("[企]");
    }

    @Test
    void any_other_quote_stays_a_quote() {
        assertThat(html("> 法律要求标清楚。\n")).contains("<blockquote>").doesNotContain("fill-in");
    }

    @Test
    void what_is_to_be_checked_becomes_a_badge_wherever_it_stands() {
        assertThat(html("- 第59条〔核〕：禁售〔核〕\n\n| 甲 |\n|---|\n| 乙〔核〕 |\n").split("<span class=\"verify\"></span>", -1)).hasSize(4);
    }

    @Test
    void the_three_known_headings_open_sections_that_end_where_the_next_begins() {
        String html = html("## 一线案例\n\n老秦\n\n## 记住这几点\n\n- 一\n\n## 法规依据\n\n- 二\n\n## 别的\n\n三\n");
        assertThat(html).containsSubsequence("<section class=\"case\">", "老秦", "</section>", "<section class=\"points\">", "</section>",
                "<section class=\"law\">", "二", "</section>", "<h2>别的</h2>");
    }

    @Test
    void a_section_may_be_the_last() {
        assertThat(html("## 记住这几点\n\n- 一\n").strip()).endsWith("</section>");
    }

    @Test
    void raw_html_is_removed() {
        assertThat(html("<script>alert(1)</script>\n\n文字 <b onclick=\"x()\">重</b> <span class=\"verify\"></span>\n"))
                .doesNotContain("script").doesNotContain("onclick").doesNotContain("verify").contains("文字");
    }

    @Test
    void a_link_leads_to_the_web_and_nowhere_else() {
        assertThat(html("[甲](javascript:alert(1)) [乙](https://example.org/)")).doesNotContain("javascript").contains("https://example.org/");
    }

    @Test
    void pictures_and_first_level_headings_are_refused_with_their_line() {
        List<PackProblem> problems = problems("# 课名\n\n文字\n\n![图](a.png)\n");
        assertThat(problems).extracting(problem -> problem.what().line() + " " + problem.what().code())
                .containsExactly("1 curriculum.lesson.heading", "5 curriculum.lesson.picture");
    }

    @Test
    void an_empty_lesson_is_refused() {
        assertThat(problems(" \n")).singleElement().extracting(problem -> problem.what().code()).isEqualTo("curriculum.lesson.empty");
    }

    @Property(tries = 300)
    void no_text_makes_it_fail_or_lets_a_script_through(@ForAll String text) {
        String html = LessonText.html(text + "\n<script>" + text + "</script>\n> [企] " + text, new PackText("a.md", PackText.none()));
        assertThat(html.toLowerCase()).doesNotContain("<script");
    }

    @Test
    void the_readers_words_are_put_in_when_it_is_shown() {
        String shown = LessonWords.in(html("〔核〕\n\n> [企] 电话\n\n## 法规依据\n\n- 一\n"), "Fill & in", "verify", "/a/icons.svg");
        assertThat(shown).contains("<span class=\"verify\">verify</span>").contains("Fill &amp; in</b>").contains("/a/icons.svg#scale")
                .contains("/a/icons.svg#pencil");
    }

    private static String html(String markdown) {
        List<PackProblem> problems = PackText.none();
        String html = LessonText.html(markdown, new PackText("a.md", problems));
        assertThat(problems).isEmpty();
        return html;
    }

    private static List<PackProblem> problems(String markdown) {
        List<PackProblem> problems = PackText.none();
        LessonText.html(markdown, new PackText("a.md", problems));
        return problems;
    }
}
