package org.lianbing.testing;

/** Where the product under test answers; known outside the server only. */
public final class Address {

    private static final String KEY = "lianbing.it.url";

    private Address() {
    }

    public static void isAt(String url) {
        System.setProperty(KEY, url);
    }

    /** With the context root, without a slash at the end. */
    public static String of() {
        String url = System.getProperty(KEY);
        if (url == null) {
            throw new IllegalStateException("no server under test: is the class annotated with ArquillianExtension?");
        }
        return url;
    }

    static boolean isKnown() {
        return System.getProperty(KEY) != null;
    }
}
