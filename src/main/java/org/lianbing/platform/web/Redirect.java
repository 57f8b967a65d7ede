package org.lianbing.platform.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Goes on to a page whose address holds words that people typed; Faces' own outcomes would garble them. */
public final class Redirect {

    private Redirect() {
    }

    /** @param done the key of what the next page says was done, or null; @return the outcome of an action that has answered: none */
    public static String to(String page, Map<String, String> params, String done) {
        Map<String, String> all = new LinkedHashMap<>(params);
        if (done != null) {
            all.put("done", done);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page + "?" + query(all));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        faces.responseComplete();
        return null;
    }

    /** As it stands behind the question mark. */
    public static String query(Map<String, String> params) {
        return params.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
