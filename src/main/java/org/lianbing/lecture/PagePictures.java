package org.lianbing.lecture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF as pictures, sharp on a projector and light enough for a phone. */
final class PagePictures {

    static final int MOST_PAGES = 100;
    /** Of the longer side. */
    static final int PIXELS = 1600;

    private static final float LARGEST = 6;
    /** What is heavier as PNG is a photograph. */
    private static final int HEAVY = 400 * 1024;

    private PagePictures() {
    }

    /**
     * @param goesOn asked before each page; without it the drawing stops
     * @param taker  of each page as PNG or JPEG
     * @return whether all pages were drawn
     * @throws IOException if it is no PDF that can be read without a password, or has more than {@value #MOST_PAGES} pages
     */
    static boolean draw(Path pdf, BooleanSupplier goesOn, Consumer<byte[]> taker) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(pdf.toFile()), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("more than " + MOST_PAGES + " pages");
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                taker.accept(picture(renderer.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.RGB)));
            }
            return true;
        }
    }

    private static float scale(PDRectangle page) {
        return Math.min(LARGEST, PIXELS / Math.max(1, Math.max(page.getWidth(), page.getHeight())));
    }

    private static byte[] picture(BufferedImage image) throws IOException {
        byte[] png = written(image, "png");
        return png.length <= HEAVY ? png : written(image, "jpg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
