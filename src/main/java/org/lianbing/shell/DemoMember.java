package org.lianbing.shell;

import java.math.BigDecimal;
import org.lianbing.people.Employment;
import org.lianbing.people.Station;

/** One line of the demo company's customer managers. Newcomers have neither exam nor total. */
record DemoMember(String number, String name, String login, Station station, String inPost, Employment employment, String grade, String exam,
        String resit, BigDecimal total) {

    static DemoMember read(String[] cells) {
        return new DemoMember(cells[0], cells[1], cells[2].isEmpty() ? cells[0] : cells[2], Station.valueOf(cells[3]), cells[4],
                Employment.valueOf(cells[5]), cells[6].isEmpty() ? null : cells[6], cells[7], cells[8],
                cells[9].isEmpty() ? null : new BigDecimal(cells[9]));
    }

    boolean isNewcomer() {
        return inPost.startsWith("-");
    }

    /** {@code dept1} for 0611…, and so on. */
    String unit() {
        return "dept" + number.charAt(3);
    }

    boolean isExcused() {
        return exam.equals("excused");
    }

    /** The score that counts for the month, once the resit is over. */
    BigDecimal counted(boolean afterResit) {
        String score = afterResit && !resit.isEmpty() ? resit : exam;
        return score.equals("excused") ? null : new BigDecimal(score);
    }
}
