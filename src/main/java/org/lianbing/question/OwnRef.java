package org.lianbing.question;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Names what people write here: {@code q-7f3k9m2d}. So it can travel to another company's bank and back without meeting its like. */
final class OwnRef {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final RandomGenerator DICE = new SecureRandom();

    private OwnRef() {
    }

    static String question() {
        return fresh("q-");
    }

    static String topic() {
        return fresh("t-");
    }

    /** Whether a question's number was given by a bank of ours. */
    static boolean isQuestion(String code) {
        return code.matches("q-[" + LETTERS + "]{" + LENGTH + "}");
    }

    private static String fresh(String prefix) {
        StringBuilder name = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(DICE.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
