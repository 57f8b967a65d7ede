package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.question.Content;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.Typed;
import org.lianbing.question.Typed.More;

/** Papers that come as Word documents. */
class WordPaperTest {

    @TempDir
    Path folder;

    @Test
    void three_hundred_questions_of_a_word_paper_are_those_of_the_same_bank_in_excel() throws IOException {
        WordPaper paper = new WordPaper().line("2026年客户经理技能鉴定理论试卷");
        List<Typed> bank = new ArrayList<>();
        singles(paper.section("单项选择题（每题1分，共100分）"), bank);
        multiples(paper.section("多项选择题（每题2分）"), bank);
        truths(paper.section("判断题（对的打√，错的打×）"), bank);
        gaps(paper.section("填空题"), bank);
        numbers(paper.section("计算题"), bank);
        shorts(paper.section("简答题"), bank);
        cases(paper.section("案例分析题（共50分）"), bank);
        paper.line("参考答案").line("一、单项选择题").line(IntStream.range(0, 20).mapToObj(i -> (i * 5 + 1) + "-" + (i * 5 + 5) + " ABCDA").collect(Collectors.joining("  ")));

        Reading word = Format.DOCX.read(paper.in(folder), Repairs.NONE, Pictures.NOWHERE);
        Reading excel = Format.XLSX.read(excel(bank), Repairs.NONE, Pictures.NOWHERE);

        assertThat(bank).hasSize(300);
        assertThat(word.problems()).as(word.unread().toString()).isEmpty();
        assertThat(contents(word)).isEqualTo(contents(excel));
    }

    private static void singles(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 100; i++) {
            Draft draft = new Draft(Kind.SINGLE_CHOICE, "第" + i + "种卷烟一条有几包？<A&B>" + (i % 10 == 0 ? "\n请看下表：\n| 品规 | 包数 |\n| 甲 | " + i + " |" : ""));
            for (int j = 0; j < 4; j++) {
                draft.option((i + j) + " 包", j == (i % 5 == 4 ? 0 : i % 5));
            }
            paper.numbered(draft.prompt.lines().findFirst().orElseThrow());
            if (i % 10 == 0) {
                paper.line("请看下表：").table(new String[] {"品规", "包数"}, new String[] {"甲", String.valueOf(i)});
            }
            options(paper, draft, i % 4);
            bank.add(draft.typed());
        }
    }

    private static void options(WordPaper paper, Draft draft, int layout) {
        List<String> texts = draft.options.stream().map(Typed.TypedOption::text).toList();
        switch (layout) {
            case 0 -> IntStream.range(0, 4).forEach(j -> paper.line((char) ('A' + j) + "．" + texts.get(j)));
            case 1 -> paper.line(IntStream.range(0, 4).mapToObj(j -> (char) ('A' + j) + "、" + texts.get(j)).collect(Collectors.joining("　")));
            case 2 -> paper.line("（A）" + texts.get(0) + "\t（B）" + texts.get(1)).line("（C）" + texts.get(2) + "\t（D）" + texts.get(3));
            default -> paper.table(new String[] {"Ａ．" + texts.get(0), "Ｂ．" + texts.get(1)}, new String[] {"Ｃ．" + texts.get(2), "Ｄ．" + texts.get(3)});
        }
    }

    private static void multiples(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 60; i++) {
            Draft draft = new Draft(Kind.MULTIPLE_CHOICE, "拜访" + i + "要准备（  ）。");
            draft.option("资料" + i, true).option("计划", i % 2 == 0).option("快递", false).option("样品", true);
            draft.partial = Partial.NONE;
            paper.numbered("拜访" + i + "要准备（" + (i % 2 == 0 ? "ABD" : "A、D") + "）。");
            options(paper, draft, i % 2);
            bank.add(draft.typed());
        }
    }

    private static void truths(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 60; i++) {
            paper.numbered("说法" + i + "成立。（" + (i % 2 == 0 ? "√" : "×") + "）");
            bank.add(new Draft(Kind.TRUE_FALSE, "说法" + i + "成立。").answer(String.valueOf(i % 2 == 0)).typed());
        }
    }

    private static void gaps(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 40; i++) {
            paper.xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + WordPaper.run("货源" + i + "有")
                    + "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">      </w:t></w:r>" + WordPaper.run("条，每条（  ）包。".replace("（  ）", "____")) + "</w:p>");
            paper.line("【答案】" + i + "；10").line("【解析】见条例第" + i + "条");
            Draft draft = new Draft(Kind.GAP, "货源" + i + "有____条，每条____包。").answer(String.valueOf(i)).answer("10");
            draft.explanation = "见条例第" + i + "条";
            bank.add(draft.typed());
        }
    }

    private static void numbers(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 20; i++) {
            paper.numbered("进价" + i + "元，毛利多少？").line("答案：" + i + ".5±0.1元");
            Draft draft = new Draft(Kind.NUMERIC, "进价" + i + "元，毛利多少？").answer(i + ".5");
            draft.tolerance = "0.1";
            draft.unit = "元";
            bank.add(draft.typed());
        }
    }

    private static void shorts(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 10; i++) {
            paper.numbered("怎样回应抱怨" + i + "？").line("答：先倾听。").line("（1）说明").line("（2）回访");
            bank.add(new Draft(Kind.SHORT_ANSWER, "怎样回应抱怨" + i + "？").answer("先倾听。\n（1）说明\n（2）回访").typed());
        }
    }

    private static void cases(WordPaper paper, List<Typed> bank) {
        for (int i = 0; i < 10; i++) {
            paper.numbered("王老板" + i + "的店在学校旁边。").line("他抱怨货源不足。").line("（1）能卖烟给学生吗？").line("A．能　B．不能").line("答案：B").line("（2）怎样回应？").line("答：先倾听。");
            Draft draft = new Draft(Kind.CASE, "王老板" + i + "的店在学校旁边。\n他抱怨货源不足。");
            draft.more = More.parts(List.of(new Draft(Kind.SINGLE_CHOICE, "能卖烟给学生吗？").option("能", false).option("不能", true).typed(),
                    new Draft(Kind.SHORT_ANSWER, "怎样回应？").answer("先倾听。").typed()));
            bank.add(draft.typed());
        }
    }

    @Test
    void a_formula_and_raised_letters_are_kept_as_an_author_would_type_them() throws IOException {
        WordPaper paper = new WordPaper().xml("<w:p>" + WordPaper.run("1．H") + "<w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r>" + WordPaper.run("O，毛利率是")
                + "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>").line("答案：√");

        Content content = Format.DOCX.read(paper.in(folder), Repairs.NONE, Pictures.NOWHERE).questions().get(0).content();

        assertThat(Typed.of(content).prompt()).isEqualTo("H_{2}O，毛利率是\\(\\frac{a}{b}\\)√");
    }

    private Path excel(List<Typed> bank) throws IOException {
        Bundles words = new Bundles();
        List<Outgoing> all = bank.stream().map(typed -> new Outgoing("", "", typed)).toList();
        return Files.write(folder.resolve("bank.xlsx"), Format.XLSX.write(all, "bank", key -> words.text(Language.ZH_CN, key)));
    }

    private static List<Content> contents(Reading reading) {
        return reading.questions().stream().map(one -> one.content()).toList();
    }
}
