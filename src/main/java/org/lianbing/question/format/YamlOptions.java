package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lianbing.question.Option;
import org.lianbing.question.PlainText;

/** Reads the options of a choice question, and checks the answers against them. */
final class YamlOptions {

    private final YamlFields question;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<Option> good = new ArrayList<>();

    YamlOptions(YamlFields question) {
        this.question = question;
        question.block("options").ifPresent(this::read);
    }

    private void read(YamlFields block) {
        ids.addAll(block.names());
        ids.forEach(id -> add(id, block.text(id), block));
        if (ids.size() < 2) {
            question.refuse("options", "question.yaml.options.few");
        }
    }

    private void add(String id, String text, YamlFields block) {
        if (!Option.isId(id)) {
            block.refuse(id, "question.yaml.options.id", id);
        } else if (!text.isEmpty()) {
            good.add(new Option(id, PlainText.html(text)));
        }
    }

    /** Those without a problem. */
    List<Option> good() {
        return good;
    }

    void refuseForeign(Collection<String> answers) {
        for (String answer : answers) {
            if (!ids.isEmpty() && !ids.contains(answer)) {
                question.refuse("answer", "question.yaml.answer.option", answer, String.join(", ", ids));
            }
        }
    }
}
