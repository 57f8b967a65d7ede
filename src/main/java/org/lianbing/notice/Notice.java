package org.lianbing.notice;

import java.time.Instant;
import java.util.List;

/**
 * What a member was told.
 *
 * @param code   a sentence of the sender's message bundle, filled by the words
 * @param sentBy the name of who sent it, or null for the system
 * @param times  how often it was sent before he read it
 * @param read   whether he has opened it
 */
public record Notice(String id, String code, List<String> words, String link, String sentBy, Instant sentAt, int times, boolean read) {
}
