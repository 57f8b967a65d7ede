package org.lianbing.platform;

import jakarta.json.spi.JsonProvider;

/** The JSON library, looked up once: {@code jakarta.json.Json} searches for it at every call, which takes longer than a short text. */
public final class JsonLibrary {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonLibrary() {
    }
}
