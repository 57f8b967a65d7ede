package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianbing.platform.web.Redirect;
import org.lianbing.question.BankFilter;

/** The state of the list as it stands in its address, so that a link can be sent and the way back leads to the same. */
final class BankAddress {

    private final Map<String, String> params = new LinkedHashMap<>();

    BankAddress(HttpServletRequest request) {
        for (String name : new String[] {"q", "kind", "topic", "tag", "difficulty", "state", "origin", "sort", "page"}) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                params.put(name, value.strip());
            }
        }
    }

    BankFilter filter() {
        return BankFilter.typed(get("q"), get("kind"), get("topic"), get("tag"), get("difficulty"), get("state"), get("origin"), get("sort"));
    }

    String get(String name) {
        return params.getOrDefault(name, "");
    }

    Map<String, String> params() {
        return params;
    }

    /** The same list with one thing different; an empty value takes it away, and anything but a page begins at the first. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        changed.remove("page");
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return Redirect.query(changed);
    }

    String query() {
        return Redirect.query(params);
    }
}
