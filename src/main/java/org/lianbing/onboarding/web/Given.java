package org.lianbing.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.web.Ask;

/** What pages of onboarding are asked for in their addresses and plain fields. */
final class Given {

    private Given() {
    }

    static MemberId member(HttpServletRequest request) {
        long id = Ask.id(request, "id", "onboarding.unknown");
        if (id == 0) {
            throw new org.lianbing.kernel.Failure.NotFound("onboarding.unknown");
        }
        return new MemberId(id);
    }

    /** Null where there is none, or no date. */
    static LocalDate date(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** Null where there is none, or no whole number. */
    static Integer number(String text) {
        String plain = text == null ? "" : java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC);
        return plain.matches("\\d{1,6}") ? Integer.valueOf(plain) : null;
    }

    static List<String> all(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }
}
