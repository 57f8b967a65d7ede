package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lianbing.platform.ServerKey;

/** The codes of each meeting, from a key that is stored nowhere. */
@ApplicationScoped
class CheckInCodes {

    private final ServerKey key;

    CheckInCodes() {
        this(null);
    }

    @Inject
    CheckInCodes(ServerKey key) {
        this.key = key;
    }

    CheckInCode of(long meeting) {
        return new CheckInCode(key.of("lecture/check-in/" + meeting));
    }
}
