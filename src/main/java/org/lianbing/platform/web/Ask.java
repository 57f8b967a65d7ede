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
        if (asked == null || !asked.matches("[1-9]\\d{0,17}")) {
            throw new Failure.NotFound(otherwise);
        }
        return Long.parseLong(asked);
    }

    /** The same where it narrows a list: what is no number narrows nothing, and gives null. */
    public static Long idIfAny(HttpServletRequest request, String parameter) {
        String asked = request.getParameter(parameter);
        return asked == null || !asked.matches("[1-9]\\d{0,17}") ? null : Long.valueOf(asked);
    }

    /** Which page of a list, from 1; what is no such number means the first. */
    public static int page(HttpServletRequest request) {
        String asked = request.getParameter("page");
        return asked == null || !asked.matches("\\d{1,6}") ? 1 : Math.max(1, Integer.parseInt(asked));
    }
}
