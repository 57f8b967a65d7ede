package org.lianbing.people;

import java.time.Instant;

/**
 * A member's account in the list.
 *
 * @param username     null while he has none
 * @param lastSignInAt null if he never signed in
 * @param slipUntil    when his account slip runs out, null if none is out
 * @param pausedUntil  until when sign-in pauses somewhere after wrong passwords, null if nowhere
 * @param mine         whether the caller may open it
 */
public record AccountRow(MemberCard card, String username, Instant lastSignInAt, Instant slipUntil, Instant pausedUntil, boolean mine) {

    AccountRow asMine() {
        return new AccountRow(card, username, lastSignInAt, slipUntil, pausedUntil, true);
    }
}
