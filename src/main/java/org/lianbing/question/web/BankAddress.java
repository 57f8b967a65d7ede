package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    int page() {
        String page = params.getOrDefault("page", "1");
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
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
        return query(changed);
    }

    String query() {
        return query(params);
    }

    static String query(Map<String, String> params) {
        return params.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
