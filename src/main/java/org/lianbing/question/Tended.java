package org.lianbing.question;

/**
 * What an act on many questions did.
 *
 * @param done how many it changed
 * @param left how many it left as they were: a course pack's own, or already so
 */
public record Tended(int done, int left) {
}
