package org.lianbing.lecture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small PDFs as tests need them: each page has a red square. */
final class SamplePdf {

    private SamplePdf() {
    }

    static byte[] of(int pages, float width, float height) {
        return written(pages, width, height, null);
    }

    static byte[] locked() {
        return written(1, 100, 100, new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }

    private static byte[] written(int pages, float width, float height, StandardProtectionPolicy lock) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(1f, 0f, 0f);
                    content.addRect(0, 0, width / 2, height / 2);
                    content.fill();
                }
            }
            if (lock != null) {
                document.protect(lock);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
