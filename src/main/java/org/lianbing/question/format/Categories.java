package org.lianbing.question.format;

/** Moodle's categories: a path, of which the last part is our topic. */
final class Categories {

    private Categories() {
    }

    /** Empty for Moodle's own topmost ones. A slash in a name is written twice. */
    static String topic(String path) {
        String[] names = path.strip().split("(?<!/)/(?!/)");
        String last = names[names.length - 1].replace("//", "/").strip();
        return last.startsWith("$") || last.equals("top") ? "" : last;
    }

    static String path(String topic) {
        return "$course$/" + topic.replace("/", "//");
    }
}
