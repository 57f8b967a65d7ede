package org.lianbing.exam;

import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/**
 * A feature's say on whether a member may start an exam. A bean of this type is found and asked before every start; exam itself knows
 * only that somebody may have conditions.
 */
public interface EntryGate {

    /** @param tags of the sitting: they tell whether this gate has anything to say about it */
    Entry entry(Set<String> tags, MemberId member);

    /**
     * What stands between a candidate and his exam. Sentences are message keys of the feature that says them.
     *
     * @param missing nothing: he may start
     * @param remarks what else he is told, such as who opened it for him
     */
    record Entry(List<Step> missing, List<Step> remarks) {

        public static final Entry FREE = new Entry(List.of(), List.of());

        public Entry {
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }

        public boolean isFree() {
            return missing.isEmpty();
        }
    }

    /** @param link where to do it, from the context root; null where there is nothing to do */
    record Step(String code, List<String> words, String link) {

        public Step {
            words = List.copyOf(words);
        }
    }
}
