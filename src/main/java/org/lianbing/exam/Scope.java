package org.lianbing.exam;

import org.lianbing.question.Classified;

/** Where a line of a blueprint draws from: a topic, a folder of topics, or a tag. */
record Scope(String type, String key) {

    static final String TOPIC = "topic";
    static final String PACK = "pack";
    static final String TAG = "tag";

    static Scope of(String source) {
        int colon = source.indexOf(':');
        return colon < 0 ? new Scope("", "") : new Scope(source.substring(0, colon), source.substring(colon + 1));
    }

    static String topic(String ref) {
        return TOPIC + ":" + ref;
    }

    static String tag(String tag) {
        return TAG + ":" + tag;
    }

    /** The folder of a topic's ref, or null where it lies in none. */
    static String packOf(String topic) {
        int slash = topic.indexOf('/');
        return slash < 0 ? null : PACK + ":" + topic.substring(0, slash);
    }

    boolean holds(Classified question) {
        return switch (type) {
            case TOPIC -> question.topic().equals(key);
            case PACK -> question.topic().startsWith(key + "/");
            case TAG -> question.tags().contains(key);
            default -> false;
        };
    }
}
