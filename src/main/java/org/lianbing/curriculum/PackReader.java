package org.lianbing.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianbing.curriculum.PackDraft.CourseDraft;
import org.lianbing.curriculum.PackDraft.LessonDraft;
import org.lianbing.question.QuestionDraft;
import org.lianbing.question.format.Result;
import org.lianbing.question.format.YamlQuestions;

/** Reads a pack's folder, as {@code courses/README.md} describes it. One reading finds all that is wrong. Depends on nothing else. */
final class PackReader {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String TIER = "[0-9A-Za-z+-]{1,20}";
    private static final String DIMENSION = "attitude|skill|knowledge";
    private static final String FILE = "[^/\\\\]+";
    private static final String MINUTES = "[1-9]|[1-9]\\d|1\\d\\d|2[0-3]\\d|240";

    private final PackFolder folder;
    private final List<PackProblem> problems = PackText.none();
    private final Set<String> courseKeys = new HashSet<>();
    private final Set<String> lessonKeys = new HashSet<>();
    private final Map<String, String> filesOfQuestions = new HashMap<>();

    private PackReader(PackFolder folder) {
        this.folder = folder;
    }

    static PackReading read(PackFolder folder) {
        return new PackReader(folder).read();
    }

    private PackReading read() {
        Optional<PackText> pack = file(PackFolder.PACK_FILE);
        Optional<PackDraft> draft = pack.flatMap(text -> PackYaml.compose(folder.text(text.file()).orElseThrow(), text)
                .map(root -> pack(new PackFields(root, text))));
        return draft.map(read -> PackReading.of(read, problems)).orElseGet(() -> PackReading.broken(problems));
    }

    private PackDraft pack(PackFields fields) {
        String key = fields.text("pack", 60, KEY, "curriculum.pack.key");
        if (!key.isEmpty() && !key.equals(folder.name())) {
            fields.refuse("pack", "curriculum.pack.folder", key, folder.name());
        }
        String title = fields.text("title", 200);
        List<CourseDraft> courses = fields.blocks("courses").stream().map(this::course).toList();
        fields.refuseUnread();
        return new PackDraft(key, title, courses);
    }

    private CourseDraft course(PackFields fields) {
        String key = key(fields, courseKeys);
        String title = fields.text("title", 200);
        String summary = fields.text("summary", 1000);
        String tier = fields.text("tier", 20, TIER, "curriculum.pack.tier");
        String dimension = fields.text("dimension", 20, DIMENSION, "curriculum.pack.dimension");
        List<LessonDraft> lessons = fields.blocks("lessons").stream().map(this::lesson).toList();
        fields.refuseUnread();
        return new CourseDraft(key, title, summary, tier, dimension.isEmpty() ? null : Dimension.of(dimension), lessons);
    }

    private LessonDraft lesson(PackFields fields) {
        String ref = folder.name() + "/" + key(fields, lessonKeys);
        String title = fields.text("title", 200);
        String minutes = fields.text("minutes", 9, MINUTES, "curriculum.pack.minutes");
        String html = named(fields, "file").map(file -> LessonText.html(folder.text(file.file()).orElseThrow(), file)).orElse("");
        List<QuestionDraft> questions = fields.has("questions")
                ? named(fields, "questions").map(file -> questions(file, ref)).orElse(List.of()) : List.of();
        fields.refuseUnread();
        return new LessonDraft(ref, title, minutes.isEmpty() ? 1 : Integer.parseInt(minutes), html, questions);
    }

    private static String key(PackFields fields, Set<String> taken) {
        String key = fields.text("key", 60, KEY, "curriculum.pack.key");
        if (!key.isEmpty() && !taken.add(key)) {
            fields.refuse("key", "curriculum.pack.key.twice", key);
        }
        return key;
    }

    /** The file that a field names; empty if it cannot be read, which is then noted. */
    private Optional<PackText> named(PackFields fields, String field) {
        String name = fields.text(field, 200, FILE, "curriculum.pack.file.name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!folder.has(name)) {
            fields.refuse(field, "curriculum.pack.file.missing", name);
            return Optional.empty();
        }
        return file(name);
    }

    private Optional<PackText> file(String name) {
        PackText text = new PackText(name, problems);
        if (!folder.has(name)) {
            text.refuse(1, "curriculum.pack.file.missing", name);
            return Optional.empty();
        }
        if (folder.text(name).isEmpty()) {
            text.refuse(1, "curriculum.file.utf8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private List<QuestionDraft> questions(PackText file, String topic) {
        String content = folder.text(file.file()).orElseThrow();
        Result result = YamlQuestions.read(content, topic);
        result.problems().forEach(problem -> problems.add(new PackProblem(file.file(), problem)));
        for (QuestionDraft draft : result.drafts()) {
            String other = filesOfQuestions.putIfAbsent(draft.key(), file.file());
            if (other != null) {
                file.refuse(lineOf(draft.key(), content), "curriculum.question.twice", draft.key(), other);
            }
        }
        return result.drafts();
    }

    /** The reader of questions keeps no lines of what is right. */
    private static int lineOf(String key, String content) {
        Pattern field = Pattern.compile("\\bkey:\\s*[\"']?" + Pattern.quote(key) + "\\b");
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (field.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return 1;
    }
}
