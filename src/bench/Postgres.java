import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A PostgreSQL of this run's own, as its makers set it up: fsync and synchronous_commit on. Root lends it to the user postgres. */
final class Postgres {

    private static final int PORT = House.PORT + 1;

    private final Path data;
    private final Path bin = Path.of(System.getProperty("pg", newest()));

    Postgres(Path data) {
        this.data = data;
    }

    private static String newest() {
        String[] versions = new File("/usr/lib/postgresql").list();
        return versions == null ? "/usr/bin" : "/usr/lib/postgresql/" + Arrays.stream(versions).max(String::compareTo).orElseThrow() + "/bin";
    }

    void start() throws Exception {
        Files.createDirectories(data);
        if (isRoot()) {
            shell("chmod", "711", data.getParent().toString());
            shell("chown", "postgres", data.toString());
        }
        asOwner(bin + "/initdb -D " + data + "/db -A trust -U lianbing -E UTF8 --locale=C");
        asOwner(bin + "/pg_ctl -w -D " + data + "/db -l " + data + "/log -o '-p " + PORT + " -k " + data + " -c max_connections=120' start");
    }

    String address() {
        return "jdbc:postgresql://localhost:" + PORT + "/postgres";
    }

    /** A program of PostgreSQL's on this database. */
    String client(String program, String options) throws Exception {
        return asOwner(bin + "/" + program + " -h localhost -p " + PORT + " -U lianbing " + options + " postgres");
    }

    void stop() throws Exception {
        if (Files.exists(data.resolve("db/postmaster.pid"))) {
            asOwner(bin + "/pg_ctl -w -m fast -D " + data + "/db stop");
        }
    }

    String version() throws Exception {
        return shell(bin + "/postgres", "--version").strip();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("db/postmaster.pid")).lines().findFirst().orElseThrow());
    }

    double cpu() throws IOException {
        double all = Cpu.seconds(pid(), true);
        for (ProcessHandle child : ProcessHandle.of(pid()).orElseThrow().descendants().toList()) {
            all += Cpu.seconds(child.pid(), false);
        }
        return all;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String asOwner(String command) throws Exception {
        return isRoot() ? shell("su", "postgres", "-c", "cd /tmp; " + command) : shell("sh", "-c", command);
    }

    private static String shell(String... command) throws Exception {
        Path told = Files.createTempFile("lianbing", ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
        int code = process.waitFor();
        String text = Files.readString(told);
        Files.delete(told);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + text);
        }
        return text;
    }
}
