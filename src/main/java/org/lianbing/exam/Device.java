package org.lianbing.exam;

import java.util.regex.Pattern;

/**
 * Where a call about an attempt comes from.
 *
 * @param mark that the browser keeps: 1–64 letters, digits and hyphens
 */
public record Device(String mark, boolean phone) {

    /** A program of ours, which carries no mark. */
    public static final Device UNMARKED = new Device("desk", false);

    private static final Pattern MARK = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /**
     * @param mark    as the page sent it; what is no mark counts as none, and all devices without one as the same
     * @param browser as it names itself, or null
     */
    public static Device of(String mark, String browser) {
        boolean phone = browser != null && browser.contains("Mobile");
        return new Device(mark != null && MARK.matcher(mark).matches() ? mark : phone ? "phone" : UNMARKED.mark(), phone);
    }
}
