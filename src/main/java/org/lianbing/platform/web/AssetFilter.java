package org.lianbing.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /assets/<fingerprint>/file} as {@code /assets/file}, to be kept by the browser for a year. */
public class AssetFilter extends HttpFilter {

    @Inject
    transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        int slash = path.indexOf('/', Assets.FOLDER.length());
        if (slash < 0 || !path.substring(slash + 1).matches("[\\w-]+(\\.[\\w-]+)*")) {
            chain.doFilter(request, response);
            return;
        }
        boolean current = path.substring(Assets.FOLDER.length(), slash).equals(assets.fingerprint());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        request.getRequestDispatcher(Assets.FOLDER + path.substring(slash + 1)).forward(request, response);
    }
}
