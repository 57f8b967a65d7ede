package org.lianbing.question.format;

import org.lianbing.question.Typed;

/**
 * A question on its way into a file.
 *
 * @param code  the bank's number
 * @param topic title, or ref where two have the same title
 */
record Outgoing(String code, String topic, Typed typed) {
}
