package org.lianbing.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AtMost;
import org.lianbing.platform.ProblemJson;
import org.lianbing.platform.Settings;

/**
 * Refuses what is too large before it is read: files over {@code LIANBING_UPLOAD_MAX}, forms and JSON over {@value #FORM} bytes.
 * What does not say how long it is, is counted while it is read.
 */
public class BodyLimit extends HttpFilter {

    private static final long FORM = 4L * Settings.MEGABYTE;
    private static final long AROUND_A_FILE = 256L * 1024;

    @Inject
    transient Settings settings;
    @Inject
    transient ProblemJson problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(java.util.Locale.ROOT);
        boolean small = type.isEmpty() || type.startsWith("application/json") || type.startsWith("application/x-www-form-urlencoded");
        long most = small ? FORM : settings.uploadMax() + AROUND_A_FILE;
        long length = request.getContentLengthLong();
        boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length > most) {
            refuse(request, response, tooLarge(most));
        } else if (chunked && !type.isEmpty() && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(chunked ? new Counted(request, most) : request, response);
        }
    }

    /** The rest of the body is not read: the connection ends with the answer. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        response.setHeader("Connection", "close");
        if (request.getServletPath().startsWith("/api")) {
            response.setStatus(failure.status());
            response.setContentType(ProblemJson.TYPE + ";charset=UTF-8");
            response.getWriter().write(problems.of(failure, request.getServletPath()));
        } else {
            request.setAttribute(PageFailures.FAILURE, failure);
            response.sendError(failure.status());
        }
    }

    private static Failure tooLarge(long most) {
        return new Failure.TooLarge("platform.upload.tooLarge", most / Settings.MEGABYTE);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final AtMost counted;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.counted = new AtMost(body, most, () -> tooLarge(most));
        }

        @Override
        public int read() throws IOException {
            return counted.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return counted.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
