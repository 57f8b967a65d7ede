package org.lianbing.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.platform.Chinese;

/** Which topics the words of a file mean. Those that nobody knows yet are noted, to be made. */
final class TopicNames {

    private final Map<String, String> refs = new HashMap<>();
    private final Map<String, String> refOfTitle = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    TopicNames(List<TopicCard> inUse) {
        inUse.forEach(topic -> {
            refs.put(topic.ref(), topic.ref());
            refOfTitle.putIfAbsent(Chinese.searchable(topic.title()), topic.ref());
        });
    }

    /** The topic's ref; for one that is not there yet its title, until it is {@link #made}. */
    String ref(String name) {
        if (refs.containsKey(name)) {
            return refs.get(name);
        }
        return refOfTitle.computeIfAbsent(Chinese.searchable(name), title -> {
            unknown.add(name);
            return name;
        });
    }

    /** Titles of topics that are not there yet. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    void made(String title, String ref) {
        refs.put(title, ref);
        refOfTitle.put(Chinese.searchable(title), ref);
    }
}
