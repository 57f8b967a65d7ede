package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianbing.question.Body;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.PlainText;
import org.lianbing.question.QuestionDraft;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a question file of a course pack, as {@code courses/README.md} describes it. Texts in it are plain; HTML comes out. */
public final class YamlQuestions {

    private static final int USUAL_DIFFICULTY = 2;

    private final String topic;
    private final Problems problems = new Problems();
    private final List<QuestionDraft> drafts = new ArrayList<>();
    private final Map<String, Integer> linesOfKeys = new HashMap<>();

    private YamlQuestions(String topic) {
        this.topic = topic;
    }

    /**
     * Never fails: what is wrong with the file is in the result, and a question with a problem is not among its drafts.
     *
     * @param text  the file, at most 2 MB in UTF-8
     * @param topic the lesson beside which the file lies: {@code onboarding/organisation}
     */
    public static Result read(String text, String topic) {
        YamlQuestions file = new YamlQuestions(topic);
        YamlText.compose(text, file.problems).ifPresent(file::readAll);
        return new Result(file.drafts, file.problems.byLine());
    }

    private void readAll(Node root) {
        if (root instanceof SequenceNode list) {
            list.getValue().forEach(this::readOne);
        } else {
            problems.at(root, "question.yaml.list");
        }
    }

    private void readOne(Node node) {
        if (node instanceof MappingNode block) {
            Problems own = new Problems();
            new YamlTags(own).refuseIn(block);
            draft(new YamlFields(block, "", own), own).ifPresent(drafts::add);
            problems.addAll(own);
        } else {
            problems.at(node, "question.yaml.question");
        }
    }

    private Optional<QuestionDraft> draft(YamlFields fields, Problems own) {
        String key = key(fields);
        Kind kind = fields.choice("kind", List.of(Kind.values()), Kind::code, null);
        String explanation = PlainText.html(fields.text("explanation"));
        Importance importance = fields.choice("importance", List.of(Importance.values()), Importance::name, Importance.X);
        int difficulty = fields.choice("difficulty", List.of(1, 2, 3, 4, 5), String::valueOf, USUAL_DIFFICULTY);
        Set<String> tags = tags(fields);
        YamlBody body = new YamlBody(fields, own);
        if (kind == null) {
            return Optional.empty();
        }
        Optional<Body> read = body.read(kind);
        fields.refuseUnread(kind.code());
        if (read.isPresent() && !QuestionDraft.fits(read.get(), explanation)) {
            fields.refuse("key", "question.yaml.question.long");
        }
        return read.filter(good -> own.none())
                .map(good -> new QuestionDraft(key, topic, good, explanation, importance, difficulty, tags));
    }

    private static Set<String> tags(YamlFields fields) {
        Set<String> tags = new LinkedHashSet<>(fields.textsIfAny("tags"));
        if (tags.size() > QuestionDraft.MOST_TAGS) {
            fields.refuse("tags", "question.yaml.tags.many", QuestionDraft.MOST_TAGS);
        }
        tags.stream().filter(tag -> !QuestionDraft.isTag(tag)).forEach(tag -> fields.refuse("tags", "question.yaml.tags.form", tag));
        return tags;
    }

    private String key(YamlFields fields) {
        String key = fields.text("key");
        Integer line = linesOfKeys.putIfAbsent(key, fields.line("key"));
        if (!key.isEmpty() && line != null) {
            fields.refuse("key", "question.yaml.key.twice", key, line);
        } else if (!key.isEmpty() && !QuestionDraft.isKey(key)) {
            fields.refuse("key", "question.yaml.key.form", key);
        }
        return key;
    }
}
