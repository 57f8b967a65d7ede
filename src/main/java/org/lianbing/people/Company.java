package org.lianbing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/**
 * The company as it stands before a roster is brought in.
 *
 * @param people everybody, those who left included
 * @param places all units that are not retired
 * @param mine   paths of the units whose roster the caller keeps
 */
record Company(LocalDate today, List<Person> people, List<Place> places, List<String> mine) {

    boolean isMine(String unitPath) {
        return mine.stream().anyMatch(unitPath::startsWith);
    }

    /**
     * @param leftOn        his last day, or null while he is here
     * @param formerNumbers those he had before
     * @param wasAway       whether he left once and came back, so that his years in the post began before he was hired anew
     * @param kept          an administrator or a system's account: no list of personnel names them, and none can make them leave
     */
    record Person(MemberId id, Facts facts, String unitPath, LocalDate leftOn, Set<String> formerNumbers, boolean wasAway, boolean kept) {

        boolean isHere() {
            return leftOn == null;
        }
    }

    /** @param pastNames what it was called before */
    record Place(long id, String code, String name, String path, Set<String> pastNames) {
    }
}
