import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of the server's REST contract, with whatever status it answers. */
final class Api {

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private Api() {
    }

    /** @param json null for no body */
    static HttpResponse<String> call(String token, String method, String path, String json) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(House.BASE + "/api/" + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Of somebody of the demo company. */
    static String token(String login) throws IOException {
        return text(call(null, "POST", "tokens", credentials(login)).body(), "token");
    }

    static String credentials(String login) {
        return "{\"username\":\"" + login + "\",\"password\":\"lianbing-demo\"}";
    }

    /** An exam of 42 questions, open for a day, and its id. */
    static String sitting(String trainer, String title, List<String> numbers) throws IOException {
        String parts = "[{\"topic\":\"onboarding/law\",\"count\":12},{\"topic\":\"onboarding/terminal\",\"count\":10},"
                + "{\"topic\":\"onboarding/duties\",\"count\":10},{\"topic\":\"onboarding/rules\",\"count\":10}]";
        Instant now = Instant.now();
        return text(call(trainer, "POST", "sittings", "{\"title\":\"" + title + "\",\"parts\":" + parts + ",\"minutes\":480,\"opensAt\":\""
                + now.minusSeconds(60) + "\",\"closesAt\":\"" + now.plusSeconds(86400) + "\",\"candidates\":[\""
                + String.join("\",\"", numbers) + "\"]}").body(), "id");
    }

    static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return found.group(1);
    }
}
