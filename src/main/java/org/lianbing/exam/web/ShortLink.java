package org.lianbing.exam.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianbing.platform.IdText;
import org.lianbing.platform.Settings;

/** {@code /x/42}: what a QR code holds and what can be typed by hand. Leads to the exam, by the sign-in where that is needed. */
@WebServlet("/x/*")
public class ShortLink extends HttpServlet {

    private static final String LOCAL = "http://localhost";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (IdText.orNull(id) != null) {
            response.sendRedirect(request.getContextPath() + "/exam/attempt?sitting=" + id);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The whole address: as the administrator says that this server is reached, else as this request reached it. */
    static String to(long sitting, Settings settings, HttpServletRequest request) {
        String here = request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1") + request.getContextPath();
        return (settings.baseUrl().startsWith(LOCAL) ? here : settings.baseUrl()) + "/x/" + sitting;
    }
}
