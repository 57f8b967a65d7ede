package org.lianbing.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** What came back from a call. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonObject object() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** Of a list on the wire. */
    public JsonArray items() {
        return object().getJsonArray("items");
    }

    /** A header's first value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The code of a problem. */
    public String code() {
        return object().getString("code");
    }

    /** The cookie that carries the sign-in, as a request sends it back. */
    public String cookie() {
        return headers.allValues("Set-Cookie").stream().filter(set -> set.startsWith("lianbing=")).findFirst()
                .map(set -> set.replaceFirst(";.*", "")).orElseThrow(() -> new IllegalStateException("no cookie: " + this));
    }
}
