import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as it is built in target/, started with a folder and a database of its own: -Dport=9085, -Dbackup=FILE.zip. */
final class House {

    static final int PORT = Integer.getInteger("port", 9085);
    static final String BASE = "http://localhost:" + PORT;

    private static final Path SERVER = Path.of("target/liberty/wlp/bin/server").toAbsolutePath();
    private static final Path COMMAND = Path.of("target/liberty/wlp/usr/servers/defaultServer/bin/lianbing").toAbsolutePath();

    private final Map<String, String> settings;
    private Process server;

    /** @param postgres the address of its database; null for the embedded one */
    House(Path data, String postgres) throws IOException {
        settings = new TreeMap<>(Map.of("LIANBING_ENV", "/dev/null", "LIANBING_HTTP_PORT", "" + PORT, "LIANBING_HTTPS_PORT", "" + (PORT + 363),
                "LIANBING_DATA", Files.createDirectories(data).toString(), "LIANBING_DEMO", "true"));
        if (postgres != null) {
            settings.put("LIANBING_DB_URL", postgres);
            settings.put("LIANBING_DB_USER", "lianbing");
        }
    }

    Path data() {
        return Path.of(settings.get("LIANBING_DATA"));
    }

    /** Begins with the backup that -Dbackup names, if any; else the first start makes the demo company, which takes a minute. */
    void furnish() throws Exception {
        if (System.getProperty("backup") != null) {
            command("restore", Path.of(System.getProperty("backup")).toAbsolutePath().toString());
        }
    }

    void command(String... words) throws Exception {
        ProcessBuilder command = new ProcessBuilder(Stream.concat(Stream.of("sh", COMMAND.toString()), Stream.of(words)).toList());
        command.environment().putAll(settings);
        if (command.inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("refused: " + String.join(" ", words));
        }
    }

    /** Returns when it answers; at the latest after five minutes. */
    void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString(), "run", "defaultServer");
        builder.environment().putAll(settings);
        File log = data().resolve("server.log").toFile();
        server = builder.redirectErrorStream(true).redirectOutput(log).start();
        for (int i = 0; i < 600; i++) {
            Thread.sleep(500);
            try {
                if (Api.call(null, "GET", "me", null).statusCode() == 401) {
                    return;
                }
            } catch (IOException notYet) {
                if (!server.isAlive()) {
                    break;
                }
            }
        }
        kill();
        throw new IllegalStateException("the server did not start, see " + log);
    }

    /** Liberty's script starts the JVM as its child, or becomes it. */
    long jvm() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("java")).findFirst().orElse(server.toHandle()).pid();
    }

    /** SIGKILL: it gets no chance to write anything more. */
    void kill() throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.waitFor();
    }

    /** As an administrator stops it. */
    void ask() throws Exception {
        command("stop");
        server.waitFor();
    }

    void stop() throws InterruptedException {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(40, TimeUnit.SECONDS);
            kill();
        }
    }
}
