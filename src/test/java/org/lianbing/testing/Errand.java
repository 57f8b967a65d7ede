package org.lianbing.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Something that a test has done inside the server, from wherever the test runs: fixtures of REST and browser tests. Write one as
 * a {@code @Dependent} bean of your feature's test package; it is run as the system, without a transaction of its own.
 */
public interface Errand {

    /** @param input and the answer are whatever text the two sides agree on */
    String run(String input);

    /** Runs this errand inside the server and brings its answer back. */
    static String run(Class<? extends Errand> errand, String input) {
        return Address.isKnown() ? sent(errand, input) : CDI.current().select(errand).get().run(input);
    }

    private static String sent(Class<? extends Errand> errand, String input) {
        String query = "?errand=" + URLEncoder.encode(errand.getName(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(Address.of() + BackDoor.PATH + query))
                .POST(HttpRequest.BodyPublishers.ofString(input)).build();
        HttpResponse<String> response = Wire.send(HttpClient.newHttpClient(), request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(errand.getName() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
