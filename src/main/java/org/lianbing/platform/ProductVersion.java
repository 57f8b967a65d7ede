package org.lianbing.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the product, as Maven built it. */
public final class ProductVersion {

    private ProductVersion() {
    }

    public static String get() {
        try (InputStream file = ProductVersion.class.getResourceAsStream("/org/lianbing/platform/version.properties")) {
            Properties version = new Properties();
            version.load(file);
            return version.getProperty("version");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
