package org.lianbing.people;

import java.time.Duration;
import java.util.Locale;

/** What a token is for, and how long it lives. */
public enum SignInKind {
    /** The cookie of a browser. */
    BROWSER(Duration.ofDays(30)),
    /** A bearer token of a program. */
    API(Duration.ofDays(90));

    private final Duration lasts;

    SignInKind(Duration lasts) {
        this.lasts = lasts;
    }

    public Duration lasts() {
        return lasts;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
