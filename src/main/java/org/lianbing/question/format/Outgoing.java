package org.lianbing.question.format;

import java.util.Map;
import org.lianbing.question.Typed;

/**
 * A question on its way into a file.
 *
 * @param code  the bank's number
 * @param topic title, or ref where two have the same title
 * @param files the pictures and sounds that it shows, by number, where the format takes them along
 */
record Outgoing(String code, String topic, Typed typed, Map<String, Attached> files) {

    Outgoing(String code, String topic, Typed typed) {
        this(code, topic, typed, Map.of());
    }
}
