package org.lianbing.question.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is packed in a file. Its names are only compared, never used as paths; all that is unpacked together is bounded. */
final class Unzipped implements AutoCloseable {

    private final ZipFile zip;
    private final String format;
    private long unpacked;

    private Unzipped(ZipFile zip, String format) {
        this.zip = zip;
        this.format = format;
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if it is no zip file, is broken, or holds too many */
    static Unzipped open(Path file, String format) {
        try {
            Bounds.refuse(Files.size(file) > Bounds.BYTES);
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > Bounds.ENTRIES) {
                zip.close();
                throw Bounds.tooLarge();
            }
            return new Unzipped(zip, format);
        } catch (IOException | IllegalArgumentException noZip) {
            throw Bounds.broken(format);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Of all that end so, in the order of the file. */
    List<String> names(String ending) {
        List<String> names = new ArrayList<>();
        zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(ending)).forEach(entry -> names.add(entry.getName()));
        return names;
    }

    Optional<byte[]> bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Bounds.BYTES, Bounds.UNPACKED - unpacked) + 1);
            unpacked += content.length;
            Bounds.refuse(content.length > Bounds.BYTES || unpacked > Bounds.UNPACKED);
            return Optional.of(content);
        } catch (IOException | IllegalArgumentException broken) {
            throw Bounds.broken(format);
        }
    }

    Optional<XmlNode> xml(String name) {
        return bytes(name).map(content -> Xml.read(content, format));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            throw Bounds.broken(format);
        }
    }
}
