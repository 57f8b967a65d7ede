package org.lianbing.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Uploads;

/** The file of a form ({@code <l:upload/>}: field {@code file}, or the text pasted into {@code pasted}), kept for the page that shows what is in it. */
@RequestScoped
public class Incoming {

    private static final String FIELD = "file";
    private static final String PASTED = "pasted";

    @Inject
    HttpServletRequest request;
    @Inject
    Uploads uploads;

    /**
     * @return the upload's id, for the address of the next page
     * @throws Failure.Invalid if neither a file was chosen nor a text pasted
     */
    public long keep(String purpose) {
        try {
            Part file = request.getPart(FIELD);
            if (file != null && file.getSize() > 0) {
                try (InputStream content = file.getInputStream()) {
                    return uploads.keep(purpose, file.getSubmittedFileName(), content);
                }
            }
            String pasted = text(request.getPart(PASTED));
            if (pasted.isBlank()) {
                throw Failure.Invalid.field(FIELD, "platform.upload.none");
            }
            return uploads.keep(purpose, "", new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException notMultipart) {
            throw new IllegalStateException(notMultipart);
        }
    }

    /** Not by getParameter: Liberty takes the line breaks out of the text parts of a multipart form. */
    private static String text(Part part) throws IOException {
        if (part == null) {
            return "";
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
