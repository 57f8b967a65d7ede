package org.lianbing.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Style sheet, icons and scripts. Their addresses carry a fingerprint of all their contents ({@code /assets/1a2b3c/app.css}), so
 * that browsers keep them for good and a new release is seen at once; scripts import each other by relative names.
 */
@Named
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    @Inject
    ServletContext context;

    private volatile String fingerprint;

    /** The folder's address with fingerprint, without a slash at the end. */
    public String getBase() {
        return context.getContextPath() + FOLDER + fingerprint();
    }

    String fingerprint() {
        if (fingerprint == null) {
            CRC32 sum = new CRC32();
            Set<String> paths = context.getResourcePaths(FOLDER);
            new TreeSet<>(paths).stream().filter(path -> !path.endsWith("/")).forEach(path -> sum.update(read(path)));
            fingerprint = Long.toHexString(sum.getValue());
        }
        return fingerprint;
    }

    private byte[] read(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
