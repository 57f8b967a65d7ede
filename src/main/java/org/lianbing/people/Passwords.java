package org.lianbing.people;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.lianbing.kernel.Failure;

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

    private static final int FEWEST_DIFFERENT = 4;
    /** What is tried first everywhere, and is long enough to pass otherwise. */
    private static final Set<String> TRIED_FIRST = Set.of("12345678", "123456789", "1234567890", "0123456789", "87654321", "987654321",
            "password", "password1", "passw0rd", "qwertyui", "qwertyuiop", "qwer1234", "asdfghjkl", "1qaz2wsx", "abcd1234", "abc12345",
            "a1234567", "a12345678", "abc123456", "aa123456", "1234abcd", "12341234", "woaini1314", "5201314520", "iloveyou");

    private Passwords() {
    }

    /**
     * @param own names of the account, none of which may be the password
     * @throws Failure.Invalid if it is too short or long, or what everyone would try first
     */
    static String checked(String password, String... own) {
        if (password == null || password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw Failure.Invalid.field("password", "people.password.length", MIN_LENGTH);
        }
        String folded = password.toLowerCase(Locale.ROOT);
        boolean guessed = TRIED_FIRST.contains(folded) || password.chars().distinct().count() < FEWEST_DIFFERENT
                || Arrays.stream(own).anyMatch(name -> name != null && folded.equals(name.toLowerCase(Locale.ROOT)));
        if (guessed) {
            throw Failure.Invalid.field("password", "people.password.guessed");
        }
        return password;
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
