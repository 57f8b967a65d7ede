package org.lianbing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.Failure;

/** What a page was asked for in its address. */
public final class Ask {

    private Ask() {
    }

    /** @throws Failure.NotFound with this code if there is no such parameter or it is no number: as unknown as any other id */
    public static long id(HttpServletRequest request, String parameter, String otherwise) {
        String asked = request.getParameter(parameter);
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new Failure.NotFound(otherwise);
        }
        return Long.parseLong(asked);
    }
}
