package org.lianbing.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Refuses addresses and headers that no browser sends and over which the server itself stumbles. */
public class WellFormed extends HttpFilter {

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%(?!00)[0-9a-fA-F]{2})*+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        String accept = request.getHeader("Accept");
        if (query != null && !ENCODED.matcher(query).matches() || accept != null && !isWeighed(accept)) {
            // no error page: the server would read the same address again for it
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether each {@code q=} is a number. */
    private static boolean isWeighed(String accept) {
        for (String part : accept.split("[;,]")) {
            String[] weight = part.strip().split("\\s*=\\s*", 2);
            if (weight[0].equalsIgnoreCase("q") && (weight.length < 2 || !weight[1].matches("[01](\\.\\d{0,3})?"))) {
                return false;
            }
        }
        return true;
    }
}
