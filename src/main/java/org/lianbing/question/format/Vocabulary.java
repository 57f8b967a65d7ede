package org.lianbing.question.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianbing.platform.Chinese;
import org.lianbing.question.FileAnswer.Accepted;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Ordering;

/** What people write in the cells of a table of questions; width, case, script and spaces do not matter. */
final class Vocabulary {

    private static final Map<String, Set<Kind>> KINDS = new HashMap<>();
    private static final Map<String, Boolean> TRUTHS = new HashMap<>();
    private static final Map<String, Integer> DIFFICULTIES = new HashMap<>();
    private static final Map<String, Importance> IMPORTANCES = new HashMap<>();
    private static final Map<String, Partial> PARTIALS = new HashMap<>();
    private static final Map<String, Ordering.Partial> ORDERS = new HashMap<>();
    private static final Map<String, Accepted> ACCEPTS = new HashMap<>();
    private static final Map<String, Wrong> WRONGS = new HashMap<>();

    static {
        Arrays.stream(Kind.values()).forEach(kind -> put(KINDS, EnumSet.of(kind), kind.code()));
        put(KINDS, EnumSet.of(Kind.SINGLE_CHOICE), "单选题", "单选", "单项选择题", "单项选择", "single", "singlechoice", "radio");
        put(KINDS, EnumSet.of(Kind.MULTIPLE_CHOICE), "多选题", "多选", "多项选择题", "多项选择", "不定项选择题", "不定项选择", "不定项", "multiple",
                "multiplechoice", "multi", "checkbox");
        put(KINDS, EnumSet.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE), "选择题", "选择", "choice");
        put(KINDS, EnumSet.of(Kind.TRUE_FALSE), "判断题", "判断", "是非题", "是非", "对错题", "对错", "truefalse", "trueorfalse", "tf", "judge");
        put(KINDS, EnumSet.of(Kind.GAP), "填空题", "填空", "fillinthegaps", "fillintheblank", "fillintheblanks", "blank", "gaps");
        put(KINDS, EnumSet.of(Kind.NUMERIC), "计算题", "计算", "数值题", "数值", "数字题", "calculation", "number", "numerical");
        put(KINDS, EnumSet.of(Kind.SHORT_ANSWER), "简答题", "简答", "问答题", "问答", "主观题", "shortanswer");
        put(KINDS, EnumSet.of(Kind.SHORT_ANSWER, Kind.ESSAY), "论述题", "论述", "作文题", "essay");
        put(KINDS, EnumSet.of(Kind.MATCHING), "配对题", "配对", "匹配题", "匹配", "连线题", "连线", "matching", "match");
        put(KINDS, EnumSet.of(Kind.ORDERING), "排序题", "排序", "ordering", "order", "sequence");
        put(KINDS, EnumSet.of(Kind.CLOZE), "完形填空题", "完形填空", "完型填空题", "完型填空", "选词填空题", "选词填空", "cloze");
        put(KINDS, EnumSet.of(Kind.CASE), "案例分析题", "案例分析", "案例题", "案例", "材料题", "材料分析题", "case", "casestudy");
        put(KINDS, EnumSet.of(Kind.HOTSPOT), "识图题", "识图", "热点题", "热区题", "hotspot", "picturequestion");
        put(KINDS, EnumSet.of(Kind.FILE), "提交文件题", "提交文件", "文件题", "上传题", "上传文件题", "fileupload", "handinafile", "file");
        put(TRUTHS, true, "对", "正确", "是", "√", "✓", "✔", "t", "true", "y", "yes", "right", "correct");
        put(TRUTHS, false, "错", "错误", "否", "不对", "不正确", "×", "✗", "✘", "x", "f", "false", "n", "no", "wrong", "incorrect");
        put(DIFFICULTIES, 1, "1", "易", "容易", "简单", "easy", "★");
        put(DIFFICULTIES, 2, "2", "较易", "较容易", "fairlyeasy", "★★");
        put(DIFFICULTIES, 3, "3", "中", "中等", "适中", "一般", "medium", "normal", "★★★");
        put(DIFFICULTIES, 4, "4", "较难", "fairlyhard", "★★★★");
        put(DIFFICULTIES, 5, "5", "难", "困难", "hard", "difficult", "★★★★★");
        put(IMPORTANCES, Importance.X, "x", "核心", "核心要素", "core");
        put(IMPORTANCES, Importance.Y, "y", "一般", "一般要素", "general");
        put(IMPORTANCES, Importance.Z, "z", "辅助", "辅助要素", "auxiliary");
        put(PARTIALS, Partial.NONE, "none", "不得分", "不给分", "0", "nothing");
        put(PARTIALS, Partial.HALF, "half", "得一半", "一半", "半分", "0.5");
        put(PARTIALS, Partial.PER_OPTION, "peroption", "按比例", "按选对比例", "byshare");
        put(ORDERS, Ordering.Partial.NONE, "none", "不得分", "不给分", "0", "nothing");
        put(ORDERS, Ordering.Partial.PER_PLACE, "perplace", "按位置", "按排对的位置", "byplace");
        put(ORDERS, Ordering.Partial.PER_PAIR, "perpair", "按相邻", "按相邻顺序", "byneighbours");
        put(ACCEPTS, Accepted.PICTURE, "picture", "图片", "照片", "photo", "pictures");
        put(ACCEPTS, Accepted.SHEET, "sheet", "表格", "excel", "spreadsheet", "spreadsheets");
        put(ACCEPTS, Accepted.DOCUMENT, "document", "文档", "word", "pdf", "documents");
        put(WRONGS, Wrong.ZERO, "zero", "不得分", "不扣分", "0", "nothing");
        put(WRONGS, Wrong.DEDUCT, "deduct", "倒扣", "扣分", "倒扣分");
    }

    private Vocabulary() {
    }

    /** What kinds the word may mean; empty if none that we know. */
    static Set<Kind> kinds(String word) {
        return KINDS.getOrDefault(folded(word), EnumSet.noneOf(Kind.class));
    }

    static Optional<Boolean> truth(String word) {
        return Optional.ofNullable(TRUTHS.get(folded(word)));
    }

    static Optional<Integer> difficulty(String word) {
        return Optional.ofNullable(DIFFICULTIES.get(folded(word)));
    }

    static Optional<Importance> importance(String word) {
        return Optional.ofNullable(IMPORTANCES.get(folded(word)));
    }

    static Optional<Partial> partial(String word) {
        return Optional.ofNullable(PARTIALS.get(folded(word)));
    }

    static Optional<Ordering.Partial> order(String word) {
        return Optional.ofNullable(ORDERS.get(folded(word)));
    }

    static Optional<Accepted> accepted(String word) {
        return Optional.ofNullable(ACCEPTS.get(folded(word)));
    }

    static Optional<Wrong> wrong(String word) {
        return Optional.ofNullable(WRONGS.get(folded(word)));
    }

    private static <T> void put(Map<String, T> words, T meaning, String... said) {
        List.of(said).forEach(word -> words.put(folded(word), meaning));
    }

    private static String folded(String word) {
        return Chinese.searchable(word).replaceAll("[\\s\\-_/。.]+(?!\\d)", "");
    }
}
