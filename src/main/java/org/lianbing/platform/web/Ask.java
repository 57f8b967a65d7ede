package org.lianbing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.IdText;

/** What a page was asked for in its address, and what stands in fields that Faces does not read. */
public final class Ask {

    private Ask() {
    }

    /** @throws Failure.NotFound with this code if there is no such parameter or it is no number: as unknown as any other id */
    public static long id(HttpServletRequest request, String parameter, String otherwise) {
        return IdText.orUnknown(request.getParameter(parameter), otherwise);
    }

    /** The same where it narrows a list: what is no number narrows nothing, and gives null. */
    public static Long idIfAny(HttpServletRequest request, String parameter) {
        return IdText.orNull(request.getParameter(parameter));
    }

    /** Of boxes that were ticked; what is no id was not. */
    public static List<Long> ids(HttpServletRequest request, String parameter) {
        return IdText.among(all(request, parameter));
    }

    /** Every value, in the page's order. */
    public static List<String> all(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }

    /** Which page of a list, from 1; what is no such number means the first. */
    public static int page(HttpServletRequest request) {
        String asked = request.getParameter("page");
        return asked == null || !asked.matches("\\d{1,6}") ? 1 : Math.max(1, Integer.parseInt(asked));
    }

    /** The same, and beyond the last the last; a list without pages is on its first. */
    public static int page(HttpServletRequest request, int last) {
        return Math.min(page(request), Math.max(1, last));
    }

    /** Null where there is none, or no date. */
    public static LocalDate date(HttpServletRequest request, String parameter) {
        return date(request.getParameter(parameter));
    }

    /** Null for what is no date. */
    public static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** Of at most six digits, whatever their width; null for what is no whole number. */
    public static Integer number(String text) {
        String plain = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return plain.matches("\\d{1,6}") ? Integer.valueOf(plain) : null;
    }
}
