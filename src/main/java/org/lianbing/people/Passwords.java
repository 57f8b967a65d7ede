package org.lianbing.people;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id with 12 MiB, 3 passes, 1 lane: one of OWASP's equal settings (Password Storage Cheat Sheet), about 40 ms on the
 * machines we know, so that a hall of people can sign in at once.
 */
final class Passwords {

    private static final Argon2Function ARGON = Argon2Function.getInstance(12 * 1024, 3, 1, 32, Argon2.ID);
    /** Compared with where there is no such account, so that the time taken tells nothing. */
    private static final String NOBODYS = hash("nobody's password");

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 200;

    private Passwords() {
    }

    static String hash(String password) {
        Hash hash = Password.hash(password).addRandomSalt(16).with(ARGON);
        return hash.getResult();
    }

    /** @param stored null where there is no account: takes as long and is never right */
    static boolean matches(String password, String stored) {
        String against = stored == null ? NOBODYS : stored;
        boolean right = Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
        return right && stored != null;
    }
}
