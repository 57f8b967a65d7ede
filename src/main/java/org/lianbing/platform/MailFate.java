package org.lianbing.platform;

/**
 * What became of a mail, told as a CDI event in the transaction in which it is noted. A try that failed is told too; others follow it.
 *
 * @param error what the server or the way to it said; null if it was taken
 * @param last  whether nothing more is tried: it was taken, or is no longer good
 */
public record MailFate(long mail, String error, boolean last) {

    public boolean isTaken() {
        return last && error == null;
    }
}
