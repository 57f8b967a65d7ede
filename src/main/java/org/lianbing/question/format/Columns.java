package org.lianbing.question.format;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lianbing.platform.sheet.Headings;

/** The columns of a table of questions, and what people call them. */
final class Columns {

    static final int LETTERS = 26;

    private static final String OPTION = "option.";

    private Columns() {
    }

    /** What stands over options, such as {@code option.A}. */
    static String option(int place) {
        return OPTION + letter(place);
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** What we write over a column. */
    static String heading(String field, UnaryOperator<String> words) {
        return field.startsWith(OPTION) ? words.apply("question.sheet.option") + field.substring(OPTION.length()) : words.apply("question.sheet." + field);
    }

    static Headings headings() {
        Headings headings = new Headings()
                .need("prompt", "题干", "题目", "试题内容", "题目内容", "试题", "题干内容", "试题题干", "问题", "prompt", "question", "question text", "stem")
                .field("code", "编号", "题目编号", "试题编号", "题库编号", "试题编码", "code", "id", "question id")
                .field("kind", "题型", "试题类型", "题目类型", "类型", "kind", "type", "question type")
                .field("options", "选项", "备选答案", "备选项", "候选答案", "选项内容", "options", "choices")
                .field("answer", "答案", "正确答案", "参考答案", "标准答案", "试题答案", "answer", "key", "correct answer", "right answer", "model answer")
                .field("explanation", "解析", "答案解析", "试题解析", "题目解析", "解释", "explanation", "rationale", "feedback")
                .field("difficulty", "难度", "难易度", "难度等级", "难易程度", "试题难度", "difficulty", "level")
                .field("importance", "重要程度", "重要性", "重要度", "importance")
                .field("topic", "专题", "章节", "科目", "课程", "所属章节", "所属专题", "所属科目", "topic", "chapter", "subject", "lesson", "category")
                .field("tags", "标签", "知识点", "考点", "关键词", "tags", "tag", "keywords")
                .field("source", "来源", "出处", "依据", "题目来源", "试题来源", "source", "reference")
                .field("partial", "少选", "少选得分", "漏选", "漏选得分", "partial", "some right")
                .field("wrong", "错选", "错选得分", "错选扣分", "wrong", "wrong choice")
                .field("tolerance", "允许误差", "误差", "误差范围", "tolerance")
                .field("unit", "单位", "unit")
                .field("rubric", "评分标准", "评分要点", "评分细则", "rubric", "criteria")
                .field("picture", "图片", "图片编号", "picture")
                .field("accepts", "提交类型", "文件类型", "accepts")
                .field("case", "案例号", "案例编号", "材料号", "case", "case number")
                .field("points", "分值", "分数", "得分", "points", "score")
                .field("what", "要改的地方", "what to mend")
                .field("sheet", "工作表", "sheet")
                .field("line", "行号", "row");
        for (int i = 0; i < LETTERS; i++) {
            String letter = letter(i);
            headings.field(option(i), "选项" + letter, letter + "选项", letter, "答案" + letter, "option " + letter, "choice " + letter);
        }
        return headings;
    }

    /** Whether a table can have it: what is wrong may be with a thing that has no column of its own. */
    static boolean isColumn(String field) {
        return field != null && (before().contains(field) || after().contains(field) || rare().contains(field) || "tolerance".equals(field));
    }

    /** Those that only the rarer kinds fill. */
    static List<String> rare() {
        return List.of("rubric", "picture", "accepts", "case");
    }

    /** What a file with problems says of its rows; when it comes back this is not read. */
    static List<String> ofProblems() {
        return List.of("what", "sheet", "line");
    }

    /** In the order of a file that we write; the options, as many as are needed, come after the prompt. */
    static List<String> before() {
        return List.of("code", "kind", "prompt");
    }

    static List<String> after() {
        return List.of("answer", "explanation", "topic", "tags", "difficulty", "importance", "source", "partial", "wrong", "unit");
    }
}
