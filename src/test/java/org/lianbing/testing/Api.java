package org.lianbing.testing;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lianbing.people.GiveToken;

/**
 * Calls the product over HTTP from outside: {@code Api.as(person).get("/api/me")}. Paths are relative to the context root;
 * redirects are not followed. A call with a body sends JSON, unless {@link #with} names another type.
 */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final List<String> headers;

    private Api(List<String> headers) {
        this.headers = List.copyOf(headers);
    }

    /** Without any credentials. */
    public static Api visitor() {
        return new Api(List.of("Accept-Language", "en"));
    }

    /** With a bearer token that the person is given for this. */
    public static Api as(Person person) {
        return visitor().with("Authorization", "Bearer " + token(person));
    }

    public static String token(Person person) {
        return Errand.run(GiveToken.class, Long.toString(person.id()));
    }

    /** The body of a sign-in. */
    public static String credentials(String username, String password) {
        return Json.createObjectBuilder().add("username", username).add("password", password).build().toString();
    }

    /** With this header, instead of one of the same name. */
    public Api with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        for (int i = more.size() - 2; i >= 0; i -= 2) {
            if (more.get(i).equalsIgnoreCase(name)) {
                more.subList(i, i + 2).clear();
            }
        }
        Collections.addAll(more, name, value);
        return new Api(more);
    }

    /** As a script on a page of ours would send it. */
    public Api fromOurPage() {
        return with("Origin", Address.of().replaceFirst("(https?://[^/]+).*", "$1")).with("X-Lianbing", "1");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, String body) {
        Api typed = body == null || headers.stream().anyMatch("Content-Type"::equalsIgnoreCase) ? this : with("Content-Type", "application/json");
        HttpRequest request = HttpRequest.newBuilder(URI.create(Address.of() + path)).headers(typed.headers.toArray(String[]::new))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = Wire.send(CLIENT, request);
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
