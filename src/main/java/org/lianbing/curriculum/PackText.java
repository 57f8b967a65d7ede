package org.lianbing.curriculum;

import java.util.ArrayList;
import java.util.List;

/** Notes what is wrong in one file of a pack. */
final class PackText {

    private final String file;
    private final List<PackProblem> problems;

    PackText(String file, List<PackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<PackProblem> none() {
        return new ArrayList<>();
    }

    String file() {
        return file;
    }

    void refuse(int line, String code, Object... args) {
        problems.add(PackProblem.at(file, line, code, args));
    }
}
