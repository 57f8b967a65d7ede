package org.lianbing.question.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.question.Typed;

/** Reads QTI 2.1, 2.2 and 3.0: one item, or a package with its manifest. Items are counted: that is where they stand. */
final class ReadQti {

    private static final String FORMAT = "QTI";
    private static final String MANIFEST = "imsmanifest.xml";

    private final Gathered gathered = new Gathered();
    private final Repairs repairs;
    private int place;

    private ReadQti(Repairs repairs) {
        this.repairs = repairs;
    }

    static Reading read(Path file, Repairs repairs) {
        ReadQti qti = new ReadQti(repairs);
        if (isZip(file)) {
            try (Unzipped zip = Unzipped.open(file, FORMAT)) {
                hrefs(zip).forEach(name -> zip.xml(name).map(QtiNode::of).filter(root -> root.is("assessmentItem")).ifPresent(qti::item));
            }
        } else {
            QtiNode root = QtiNode.of(Xml.read(Content.bytes(file), FORMAT));
            if (!root.is("assessmentItem") && root.all("assessmentItem").isEmpty()) {
                throw Bounds.broken(FORMAT);
            }
            (root.is("assessmentItem") ? List.of(root) : root.all("assessmentItem")).forEach(qti::item);
        }
        return qti.gathered.reading();
    }

    static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the order of the manifest; what it does not name, after that. */
    private static Set<String> hrefs(Unzipped zip) {
        Set<String> names = new LinkedHashSet<>();
        zip.xml(MANIFEST).ifPresent(manifest -> manifest.all("resource").map(resource -> resource.attribute("href")).filter(zip::has).forEach(names::add));
        names.addAll(zip.names(".xml"));
        names.remove(MANIFEST);
        names.removeIf(name -> !name.endsWith(".xml"));
        return names;
    }

    private void item(QtiNode item) {
        int line = ++place;
        Optional<String> mended = repairs.text(line);
        if (mended.isPresent()) {
            ReadPaper.mended(gathered, line, PaperBlocks.anyKind(), "", mended.get());
            return;
        }
        QtiItem reader = new QtiItem(item);
        if (reader.unknown() != null) {
            gathered.leaveOut(line, reader.unknown(), item.attribute("title"));
            return;
        }
        boolean good = reader.read();
        Typed typed = reader.draft().typed();
        if (good) {
            gathered.take(line, "", "", typed, () -> WriteText.block(typed));
        } else {
            gathered.refuse(line, WriteText.block(typed), "answer", "question.qti.answer");
        }
    }
}
