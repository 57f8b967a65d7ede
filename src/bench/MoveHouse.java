import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The fire drill: backs up a server that people use, kills it with -9, restores the backup into an empty folder and then into an
 * empty PostgreSQL that it starts itself, starts the server on each, and sees whether the house is the same: every table and file
 * byte for byte before the start; a token given before the fire, a sign-in, all outcomes and all points after it.
 *
 *   mvn package liberty:create liberty:deploy
 *   java [-Dport=9085] [-Dpg=/usr/lib/postgresql/15/bin] [-Dbackup=FILE.zip] src/bench/MoveHouse.java
 *
 * Begins with the demo company, which takes a minute to make, or with a backup of it. Linux; exit 1 if anything is missing.
 */
public class MoveHouse {

    static final int PORT = Integer.getInteger("port", 9085);
    static final int PG_PORT = PORT + 1;
    static final Path SERVER = Path.of("target/liberty/wlp/bin/server").toAbsolutePath();
    static final Path COMMAND = Path.of("target/liberty/wlp/usr/servers/defaultServer/bin/lianbing").toAbsolutePath();
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    static int wrong;

    /** What a house holds, as its own feeds tell it. */
    record House(String name, String outcomes, String entries) {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("lianbing-move");
        Map<String, String> old = settings(folder.resolve("old"), null);
        if (System.getProperty("backup") != null) {
            command(old, "restore", System.getProperty("backup"));
        }
        Process server = start(old);
        Path backup;
        String token;
        House before;
        try {
            token = token("member");
            bringFile();
            before = house(token);
            String name = text(call(token("admin"), "POST", "backups", "").body(), "name");
            backup = folder.resolve("old/backups").resolve(name);
        } finally {
            kill(server);
        }
        same("the backup holds the file", true, contents(backup).keySet().stream().anyMatch(name -> name.startsWith("files/")));
        System.out.println("backed up, killed: " + backup + ", " + Files.size(backup) + " bytes, " + before);
        moveInto("H2", settings(folder.resolve("new"), null), backup, token, before);
        Path pg = folder.resolve("pg");
        try {
            startPostgres(pg);
            moveInto("PostgreSQL", settings(folder.resolve("grown"), "jdbc:postgresql://localhost:" + PG_PORT + "/postgres"), backup, token, before);
        } finally {
            asOwner(bin() + "/pg_ctl -w -m fast -D " + pg + "/db stop");
        }
        System.out.println(wrong == 0 ? "the house is the same" : wrong + " things are not as they were");
        System.exit(wrong == 0 ? 0 : 1);
    }

    static void moveInto(String where, Map<String, String> settings, Path backup, String token, House before) throws Exception {
        long begun = System.nanoTime();
        command(settings, "restore", backup.toString());
        System.out.printf("%s: restored in %.1f s%n", where, (System.nanoTime() - begun) / 1e9);
        Path again = Path.of(settings.get("LIANBING_DATA")).resolve("again.zip");
        command(settings, "backup", again.toString());
        same(where + ", tables and files", contents(backup), contents(again));
        Process server = start(settings);
        try {
            same(where + ", with the old token", before, house(token));
            same(where + ", signed in anew", before, house(token("member")));
        } finally {
            stop(server);
        }
    }

    /** So that there is a file to be carried over: as the page brings one. */
    static void bringFile() throws IOException, InterruptedException {
        String token = token("trainer");
        String page = "http://localhost:" + PORT + "/question/import";
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(page)).header("Authorization", "Bearer " + token);
        Matcher button = Pattern.compile("name=\"(form:\\w+)\" type=\"submit\"").matcher(HTTP.send(asked.build(), HttpResponse.BodyHandlers.ofString()).body());
        String form = field("form_SUBMIT", "1") + field("jakarta.faces.ViewState", "stateless") + (button.find() ? field(button.group(1), "") : "")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"questions.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "题干,答案\r\n明码标价是每户的义务,对\r\n--x--\r\n";
        HttpResponse<String> taken = HTTP.send(asked.header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        same("a file is taken", "302 true", taken.statusCode() + " " + taken.headers().firstValue("Location").orElse("").contains("upload="));
    }

    static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static void same(String what, Object before, Object after) {
        boolean same = before.equals(after);
        wrong += same ? 0 : 1;
        System.out.println((same ? "same: " : "NOT THE SAME: ") + what + (same ? "" : "\n  before " + before + "\n  after  " + after));
    }

    /** What lies in a backup, by name, with its checksum; its manifest tells the moment and is left out. */
    static Map<String, String> contents(Path backup) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().contains("/")) {
                    contents.put(entry.getName(), entry.getSize() + " " + HexFormat.of().toHexDigits((int) entry.getCrc()));
                }
            }
        }
        return contents;
    }

    /** Both feeds to their end: how many, and the sum of what they say. */
    static House house(String token) throws IOException {
        String integration = token("integration");
        return new House(text(call(token, "GET", "me", null).body(), "name"), feed(integration, "outcomes", "score"), feed(integration, "ledger", "points"));
    }

    static String feed(String token, String path, String number) throws IOException {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        String cursor = "";
        do {
            String body = call(token, "GET", path + "?limit=1000" + (cursor.isEmpty() ? "" : "&after=" + cursor), null).body();
            Matcher one = Pattern.compile("\"" + number + "\":\"?(-?[0-9.]+)").matcher(body);
            for (; one.find(); count++) {
                sum = sum.add(new BigDecimal(one.group(1)));
            }
            Matcher next = Pattern.compile("\"next\":\"?([0-9]+)").matcher(body);
            cursor = next.find() && !next.group(1).equals(cursor) && body.contains("\"" + number + "\"") ? next.group(1) : "";
        } while (!cursor.isEmpty());
        if (count == 0) {
            throw new IllegalStateException("nothing in " + path);
        }
        return count + " " + path + ", sum " + sum.stripTrailingZeros().toPlainString();
    }

    static String token(String login) throws IOException {
        return text(call(null, "POST", "tokens", "{\"username\":\"" + login + "\",\"password\":\"lianbing-demo\"}").body(), "token");
    }

    static HttpResponse<String> call(String token, String method, String path, String json) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/" + path)).timeout(Duration.ofSeconds(60))
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

    static Map<String, String> settings(Path data, String postgres) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of("LIANBING_ENV", "/dev/null", "LIANBING_HTTP_PORT", "" + PORT,
                "LIANBING_HTTPS_PORT", "" + (PORT + 363), "LIANBING_DATA", Files.createDirectories(data).toString(), "LIANBING_DEMO", "true"));
        if (postgres != null) {
            settings.put("LIANBING_DB_URL", postgres);
            settings.put("LIANBING_DB_USER", "lianbing");
        }
        return settings;
    }

    static void command(Map<String, String> settings, String... words) throws Exception {
        ProcessBuilder command = new ProcessBuilder(Stream.concat(Stream.of("sh", COMMAND.toString()), Stream.of(words)).toList());
        command.environment().putAll(settings);
        if (command.inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("refused: " + String.join(" ", words));
        }
    }

    static Process start(Map<String, String> settings) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString(), "run", "defaultServer");
        builder.environment().putAll(settings);
        File log = new File(settings.get("LIANBING_DATA"), "server.log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        for (int i = 0; i < 600; i++) {
            Thread.sleep(500);
            try {
                if (call(null, "GET", "me", null).statusCode() == 401) {
                    return process;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    break;
                }
            }
        }
        kill(process);
        throw new IllegalStateException("the server did not start, see " + log);
    }

    static void kill(Process server) throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.waitFor();
    }

    static void stop(Process server) throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        server.waitFor(40, TimeUnit.SECONDS);
        kill(server);
    }

    static String bin() {
        String[] versions = new File("/usr/lib/postgresql").list();
        return System.getProperty("pg", versions == null ? "/usr/bin"
                : "/usr/lib/postgresql/" + Stream.of(versions).max(String::compareTo).orElseThrow() + "/bin");
    }

    static void startPostgres(Path data) throws Exception {
        Files.createDirectories(data);
        if (isRoot()) {
            run("chmod", "711", data.getParent().toString());
            run("chown", "postgres", data.toString());
        }
        asOwner(bin() + "/initdb -D " + data + "/db -A trust -U lianbing -E UTF8 --locale=C");
        asOwner(bin() + "/pg_ctl -w -D " + data + "/db -l " + data + "/log -o '-p " + PG_PORT + " -k " + data + "' start");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static void asOwner(String command) throws Exception {
        if (isRoot()) {
            run("su", "postgres", "-c", "cd /tmp; " + command);
        } else {
            run("sh", "-c", command);
        }
    }

    static void run(String... command) throws Exception {
        if (new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }

    static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return found.group(1);
    }
}
