package org.lianbing.people;

import java.time.Instant;

/**
 * One of a member's own sign-ins.
 *
 * @param label   what the browser calls itself, or how its owner named a program's token
 * @param address from where it was made, null for those made before this was kept
 * @param here    whether this very page came by it
 */
public record SignInCard(long id, SignInKind kind, String label, String address, Instant createdAt, Instant lastUsedAt, Instant expiresAt,
        boolean here) {

    public boolean isProgram() {
        return kind == SignInKind.API;
    }

    /** Of a browser. */
    public DeviceName device() {
        return DeviceName.of(label);
    }
}
