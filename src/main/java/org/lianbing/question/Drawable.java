package org.lianbing.question;

/** What a draw needs to know of a question in the bank: its current revision, and how it is classified. */
public record Drawable(long revisionId, String topic, Kind kind, boolean machineMarked, Importance importance, int difficulty) {
}
