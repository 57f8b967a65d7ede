package org.lianbing.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds pack folders for tests: a good pack of one course with one lesson, of which single files are then changed. */
final class Folders {

    static final String PACK = """
            pack: desk
            title: 柜台
            courses:
              - key: counter
                title: 柜台服务
                summary: 学完会摆柜台。
                tier: "1-2"
                dimension: skill
                lessons:
                  - {key: display, title: 陈列, minutes: 12, file: 01.md, questions: 01.yaml}
            """;
    static final String QUESTIONS = """
            - key: d-01
              kind: true-false
              prompt: 价签放在商品正下方。
              answer: true
              explanation: 一签对一品。
            """;

    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Folders(String name) {
        this.name = name;
    }

    static Folders aPack() {
        return new Folders("desk").with("pack.yaml", PACK).with("01.md", "先看柜台。\n").with("01.yaml", QUESTIONS);
    }

    Folders with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Folders with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    Folders without(String file) {
        files.remove(file);
        return this;
    }

    PackFolder folder() {
        return new PackFolder(name, files);
    }

    PackReading read() {
        return PackReader.read(folder());
    }
}
