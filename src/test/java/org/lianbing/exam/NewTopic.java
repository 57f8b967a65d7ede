package org.lianbing.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lianbing.testing.Errand;

/** For tests outside: a topic of its own with statements that are all true, and short answers after them. Answers its ref. */
@Dependent
class NewTopic implements Errand {

    @Inject
    ExamRoom room;

    static String with(int statements, int essays) {
        return Errand.run(NewTopic.class, statements + " " + essays);
    }

    @Override
    public String run(String input) {
        String[] wished = input.split(" ");
        return room.topic(Integer.parseInt(wished[0]), Integer.parseInt(wished[1]));
    }
}
