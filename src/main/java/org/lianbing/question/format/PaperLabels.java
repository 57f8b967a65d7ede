package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a question that have a name before them: 【答案】, 解析：. Their names here are the columns of a table. */
final class PaperLabels {

    /** Begins a question of a case. */
    static final String PART = "part";

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();
    private static final Pattern LABEL;
    private static final Pattern AT_START;
    /** Only those that nobody begins a sentence with. */
    private static final List<String> PLAIN = List.of("答案", "正确答案", "参考答案", "标准答案", "答", "解析", "答案解析", "试题解析", "难度", "难易度", "知识点", "考点", "题型",
            "评分标准", "评分要点", "评分细则");

    static {
        field("answer", "答案", "正确答案", "参考答案", "标准答案", "答");
        field("explanation", "解析", "答案解析", "试题解析", "详解", "解答");
        field("difficulty", "难度", "难易度", "难易程度", "难度等级");
        field("tags", "标签", "知识点", "考点", "关键词");
        field("source", "来源", "出处", "依据");
        field("topic", "专题", "章节", "科目");
        field("kind", "题型");
        field("importance", "重要程度", "重要性");
        field("code", "编号");
        field("partial", "少选");
        field("wrong", "错选");
        field("rubric", "评分标准", "评分要点", "评分细则");
        field("accepts", "提交类型");
        field("unit", "单位");
        field("tolerance", "误差", "允许误差");
        field("picture", "图片编号");
        field("points", "分值", "分数");
        field(PART, "小题");
        String names = String.join("|", FIELDS.keySet());
        String plain = String.join("|", PLAIN);
        LABEL = Pattern.compile("(?m)(?<!\\\\)【\\s*(" + names + ")\\s*】[ \\t]*[:：]?[ \\t]*|^[ \\t]*(" + plain + ")[ \\t]*[:：][ \\t]*"
                + "|(?<=\\s)((?:正确|参考|标准)?答案)[ \\t]*[:：][ \\t]*");
        AT_START = Pattern.compile("^\\s*(" + plain + ")\\s*[:：].*");
    }

    private PaperLabels() {
    }

    private static void field(String field, String... names) {
        List.of(names).forEach(name -> FIELDS.put(name, field));
    }

    static boolean atStart(String line) {
        return (line.indexOf(':') >= 0 || line.indexOf('：') >= 0) && AT_START.matcher(line).matches();
    }

    /** How we write it. */
    static String label(String field) {
        return "【" + FIELDS.entrySet().stream().filter(entry -> entry.getValue().equals(field)).findFirst().orElseThrow().getKey() + "】";
    }

    /** What stands before the first label, as {@code prompt}, and behind each, in the order of the text. */
    static List<Labelled> split(String text) {
        List<Labelled> parts = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        String field = "prompt";
        int from = 0;
        while (label.find()) {
            parts.add(new Labelled(field, text.substring(from, label.start())));
            String name = label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
            field = FIELDS.get(name);
            from = label.end();
        }
        parts.add(new Labelled(field, text.substring(from)));
        return parts;
    }

    /** @param text as it stands, with its escapes */
    record Labelled(String field, String text) {
    }
}
