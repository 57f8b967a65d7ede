import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the way of an answer: signs members in, starts their attempts, saves answers for a while and hands in, all over HTTP with
 * full authentication, on a PostgreSQL that it starts itself with fsync on. Beside it pgbench updates single rows of the same shape
 * on the same PostgreSQL, so that the figures of two machines can be compared.
 *
 *   mvn package liberty:create liberty:deploy
 *   java [-Dport=9085] [-Dpg=/usr/lib/postgresql/15/bin] src/bench/Load.java [members, default 32] [seconds, default 30]
 *
 * -Dbackup=FILE.zip begins with a backup of the demo company instead of making it anew, which takes a minute.
 *
 * A member may sit in several exams at once, so that the demo company's people fill any number of seats. CPU is that of the server
 * process and of all processes of PostgreSQL, from /proc; what this driver burns is told apart. Linux only.
 */
public class Load {

    static final int PORT = Integer.getInteger("port", 9085);
    static final int PG_PORT = PORT + 1;
    static final int ROUNDS = 4;
    static final Path SERVER = Path.of("target/liberty/wlp/bin/server").toAbsolutePath();
    static final long TICKS = 100;

    record Seat(Wire wire, String token, List<String> attempts, List<Integer> slots) {
    }

    record Burnt(double server, double database, double driver) {
        Burnt since(Burnt before) {
            return new Burnt(server - before.server, database - before.database, driver - before.driver);
        }
    }

    public static void main(String[] args) throws Exception {
        int members = args.length > 0 ? Integer.parseInt(args[0]) : 32;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        Path folder = Files.createTempDirectory("lianbing-load");
        Postgres postgres = new Postgres(folder.resolve("pg"));
        Process server = null;
        ExecutorService threads = Executors.newFixedThreadPool(members);
        try {
            postgres.start();
            restore(folder);
            server = server(folder);
            long pid = jvm(server);
            System.out.printf("java %s, %d cores, %s, %s%n", System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
                    postgres.version(), Instant.now());
            List<Seat> seats = seats(members, threads);
            starts(seats, threads);
            saves(seats, threads, Math.max(15, seconds / 2), pid, postgres, "warming up");
            double perSave = saves(seats, threads, seconds, pid, postgres, "measured");
            submissions(seats, threads);
            postgres.bench(members, Math.min(15, seconds), perSave);
        } finally {
            threads.shutdownNow();
            stop(server);
            postgres.stop();
        }
        System.exit(0);
    }

    /** Each seat is a connection and a token of its own. */
    static List<Seat> seats(int members, ExecutorService threads) throws Exception {
        List<String> numbers;
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/lianbing/shell/demo/managers.csv"))) {
            numbers = lines.filter(line -> line.matches("\\d{6},.*")).map(line -> line.substring(0, 6)).toList();
        }
        String trainer = token(new Wire(), "trainer");
        List<String> sittings = new ArrayList<>();
        int each = (members + numbers.size() - 1) / numbers.size();
        for (int i = 0; i < each * ROUNDS; i++) {
            sittings.add(sitting(trainer, numbers, i));
        }
        List<Callable<Seat>> wanted = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            String number = numbers.get(i % numbers.size());
            List<String> own = sittings.subList(i / numbers.size() * ROUNDS, i / numbers.size() * ROUNDS + ROUNDS);
            wanted.add(() -> {
                Wire wire = new Wire();
                return new Seat(wire, token(wire, number), new ArrayList<>(own), new ArrayList<>());
            });
        }
        long begun = System.nanoTime();
        List<Seat> seats = all(threads, wanted);
        System.out.printf("sign-ins: %.1f/s%n", members / since(begun));
        return seats;
    }

    static String sitting(String trainer, List<String> numbers, int n) throws IOException {
        String parts = "[{\"topic\":\"onboarding/law\",\"count\":12},{\"topic\":\"onboarding/terminal\",\"count\":10},"
                + "{\"topic\":\"onboarding/duties\",\"count\":10},{\"topic\":\"onboarding/rules\",\"count\":10}]";
        Instant now = Instant.now();
        return text(new Wire().call(trainer, "POST", "/api/sittings", "{\"title\":\"load " + n + "\",\"parts\":" + parts
                + ",\"minutes\":480,\"opensAt\":\"" + now.minusSeconds(60) + "\",\"closesAt\":\"" + now.plusSeconds(86400)
                + "\",\"candidates\":[\"" + String.join("\",\"", numbers) + "\"]}"), "id");
    }

    /** Every seat starts all its attempts; the sittings' ids give way to the attempts'. */
    static void starts(List<Seat> seats, ExecutorService threads) throws Exception {
        long begun = System.nanoTime();
        all(threads, seats.stream().<Callable<Void>>map(seat -> () -> {
            for (int i = 0; i < ROUNDS; i++) {
                String body = seat.wire().call(seat.token(), "POST", "/api/sittings/" + seat.attempts().get(i) + "/attempts", "");
                seat.attempts().set(i, text(body, "attemptId"));
                seat.slots().clear();
                Matcher item = Pattern.compile("\"kind\":\"true-false\".*?\"slot\":(\\d+)").matcher(body);
                while (item.find()) {
                    seat.slots().add(Integer.parseInt(item.group(1)));
                }
            }
            return null;
        }).toList());
        System.out.printf("attempts started: %.1f/s%n", seats.size() * ROUNDS / since(begun));
    }

    /** @return milliseconds of CPU for each acknowledged save, server and database together */
    static double saves(List<Seat> seats, ExecutorService threads, int seconds, long pid, Postgres postgres, String name) throws Exception {
        Burnt before = burnt(pid, postgres);
        long begun = System.nanoTime();
        long until = begun + TimeUnit.SECONDS.toNanos(seconds);
        List<long[]> taken = all(threads, seats.stream().<Callable<long[]>>map(seat -> () -> save(seat, until)).toList());
        double lasted = since(begun);
        Burnt burnt = burnt(pid, postgres).since(before);
        long[] nanos = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double perSave = (burnt.server() + burnt.database()) * 1000 / nanos.length;
        System.out.printf("saves (%s): %.0f/s, p50 %.1f ms, p99 %.1f ms; CPU each %.3f ms = server %.3f + database %.3f (driver %.3f apart)%n", name,
                nanos.length / lasted, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, perSave,
                burnt.server() * 1000 / nanos.length, burnt.database() * 1000 / nanos.length, burnt.driver() * 1000 / nanos.length);
        return perSave;
    }

    /** How long each took, in nanoseconds; anything but a fresh, stored answer ends the measuring. */
    static long[] save(Seat seat, long until) throws IOException {
        long[] taken = new long[1024];
        int count = 0;
        long seq = System.currentTimeMillis();
        for (long now = System.nanoTime(); now < until; count++, seq++) {
            int slot = seat.slots().get(count % seat.slots().size());
            String answer = seat.wire().call(seat.token(), "PUT", "/api/attempts/" + seat.attempts().get(ROUNDS - 1) + "/answers/" + slot,
                    "{\"response\":" + (seq % 2 == 0) + ",\"seq\":" + seq + "}");
            if (!answer.contains("\"stale\":false") || !answer.contains("\"seq\":" + seq)) {
                throw new IllegalStateException("not saved: " + answer);
            }
            long end = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count] = end - now;
            now = end;
        }
        return Arrays.copyOf(taken, count);
    }

    static void submissions(List<Seat> seats, ExecutorService threads) throws Exception {
        long begun = System.nanoTime();
        all(threads, seats.stream().<Callable<Void>>map(seat -> () -> {
            for (String attempt : seat.attempts()) {
                seat.wire().call(seat.token(), "POST", "/api/attempts/" + attempt + "/submission", "");
            }
            return null;
        }).toList());
        System.out.printf("submissions, marked: %.1f/s%n", seats.size() * ROUNDS / since(begun));
    }

    static <T> List<T> all(ExecutorService threads, List<Callable<T>> work) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(work)) {
            done.add(one.get());
        }
        return done;
    }

    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static Burnt burnt(long pid, Postgres postgres) throws IOException {
        return new Burnt(cpu(pid, false), postgres.cpu(), cpu(ProcessHandle.current().pid(), false));
    }

    /** Seconds of CPU of a process; with those of its ended children if wanted. */
    static double cpu(long pid, boolean ended) throws IOException {
        String[] stat;
        try {
            stat = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        } catch (IOException gone) {
            return 0;
        }
        long ticks = Long.parseLong(stat[11]) + Long.parseLong(stat[12]) + (ended ? Long.parseLong(stat[13]) + Long.parseLong(stat[14]) : 0);
        return (double) ticks / TICKS;
    }

    static String token(Wire wire, String login) throws IOException {
        return text(wire.call(null, "POST", "/api/tokens", "{\"username\":\"" + login + "\",\"password\":\"lianbing-demo\"}"), "token");
    }

    static void restore(Path folder) throws Exception {
        String backup = System.getProperty("backup");
        if (backup != null) {
            ProcessBuilder command = new ProcessBuilder("sh", SERVER.resolve("../../usr/servers/defaultServer/bin/lianbing").normalize().toString(),
                    "restore", Path.of(backup).toAbsolutePath().toString());
            settings(command, folder);
            if (command.inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("not restored: " + backup);
            }
        }
    }

    static void settings(ProcessBuilder builder, Path folder) {
        builder.environment().put("LIANBING_ENV", "/dev/null");
        builder.environment().put("LIANBING_HTTP_PORT", Integer.toString(PORT));
        builder.environment().put("LIANBING_HTTPS_PORT", Integer.toString(PORT + 363));
        builder.environment().put("LIANBING_DATA", folder.toString());
        builder.environment().put("LIANBING_DEMO", "true");
        builder.environment().put("LIANBING_DB_URL", "jdbc:postgresql://localhost:" + PG_PORT + "/postgres");
        builder.environment().put("LIANBING_DB_USER", "lianbing");
    }

    static Process server(Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString(), "run", "defaultServer");
        settings(builder, folder);
        Process process = builder.redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "server.log")).start();
        for (int i = 0; i < 600; i++) {
            Thread.sleep(500);
            try {
                new Wire().call(null, "GET", "/health/ready", "");
                return process;
            } catch (IOException | IllegalStateException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server did not start, see " + folder + "/server.log");
                }
            }
        }
        throw new IllegalStateException("the server is not ready after five minutes, see " + folder + "/server.log");
    }

    /** Liberty's script starts the JVM as its child, or becomes it. */
    static long jvm(Process server) {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("java")).findFirst().orElse(server.toHandle()).pid();
    }

    static void stop(Process server) throws InterruptedException {
        if (server != null) {
            List<ProcessHandle> all = server.descendants().toList();
            all.forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(40, TimeUnit.SECONDS);
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return found.group(1);
    }

    /** One connection, kept alive. As little work as HTTP allows, so that the driver takes little from what it measures. */
    static final class Wire {
        private Socket socket;
        private InputStream in;

        String call(String token, String method, String path, String body) throws IOException {
            if (socket == null) {
                socket = new Socket("localhost", PORT);
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 16_384);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                    + (token == null ? "" : "\r\nAuthorization: Bearer " + token) + "\r\n\r\n";
            ByteArrayOutputStream request = new ByteArrayOutputStream(512);
            request.write(head.getBytes(StandardCharsets.UTF_8));
            request.write(bytes);
            socket.getOutputStream().write(request.toByteArray());
            return answer();
        }

        private String answer() throws IOException {
            String status = line();
            int length = -1;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase();
                length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            }
            String body = chunked ? chunks() : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 20")) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }

        private String chunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(length));
                line();
            }
            line();
            return body.toString(StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new IOException("closed");
                } else if (one != '\r') {
                    line.append((char) one);
                }
            }
            return line.toString();
        }
    }

    /** A PostgreSQL of this run's own, as its makers set it up: fsync and synchronous_commit on. Root lends it to the user postgres. */
    static final class Postgres {
        private final Path data;
        private final Path bin = Path.of(System.getProperty("pg", newest()));

        Postgres(Path data) {
            this.data = data;
        }

        static String newest() {
            String[] versions = new File("/usr/lib/postgresql").list();
            return versions == null ? "/usr/bin" : "/usr/lib/postgresql/" + Arrays.stream(versions).max(String::compareTo).orElseThrow() + "/bin";
        }

        void start() throws Exception {
            Files.createDirectories(data);
            if (isRoot()) {
                run("chmod", "711", data.getParent().toString());
                run("chown", "postgres", data.toString());
            }
            asOwner(bin + "/initdb -D " + data + "/db -A trust -U lianbing -E UTF8 --locale=C");
            asOwner(bin + "/pg_ctl -w -D " + data + "/db -l " + data + "/log -o '-p " + PG_PORT + " -k " + data + " -c max_connections=120' start");
        }

        void stop() throws Exception {
            asOwner(bin + "/pg_ctl -w -m fast -D " + data + "/db stop");
        }

        String version() throws Exception {
            return run(bin + "/postgres", "--version").strip();
        }

        long pid() throws IOException {
            return Long.parseLong(Files.readString(data.resolve("db/postmaster.pid")).lines().findFirst().orElseThrow());
        }

        double cpu() throws IOException {
            double all = Load.cpu(pid(), true);
            for (ProcessHandle child : ProcessHandle.of(pid()).orElseThrow().descendants().toList()) {
                all += Load.cpu(child.pid(), false);
            }
            return all;
        }

        /** One guarded update of one row of a table like ours, prepared, in a transaction of its own: the least a save can be. */
        void bench(int clients, int seconds, double perSave) throws Exception {
            Path script = Files.writeString(data.getParent().resolve("update.sql"), "\\set attempt random(1, 128)\n\\set slot random(1, 42)\n"
                    + "update bench set response='true', seq=seq+1, saved_at=now() where attempt_id=:attempt and slot=:slot and not closed "
                    + "and ends_at>=now() and seq<9000000000000;\n");
            Path schema = Files.writeString(data.getParent().resolve("schema.sql"), "create table bench as select * from answer limit 0; "
                    + "insert into bench(attempt_id, slot, member_id, revision_id, option_order, points, ends_at, closed, seq, awaits_marker) "
                    + "select a, s, 1, 1, 'a b c d', 2, now()+interval '1 day', false, 0, false from generate_series(1,128) a, generate_series(1,42) s; "
                    + "alter table bench add primary key (attempt_id, slot); analyze bench;");
            String at = " -h localhost -p " + PG_PORT + " -U lianbing ";
            asOwner(bin + "/psql -q" + at + "-f " + schema + " postgres");
            double before = cpu();
            String told = asOwner(bin + "/pgbench -n -M prepared -c " + clients + " -j 2 -T " + seconds + at + "-f " + script + " postgres");
            Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(told);
            Matcher done = Pattern.compile("actually processed: (\\d+)").matcher(told);
            if (!tps.find() || !done.find()) {
                throw new IllegalStateException(told);
            }
            double each = (cpu() - before) * 1000 / Long.parseLong(done.group(1));
            System.out.printf("pgbench, single-row update of the same kind: %s/s; CPU of the database each %.3f ms; a save takes %.1f times that%n",
                    tps.group(1).replaceFirst("\\..*", ""), each, perSave / each);
        }

        private static boolean isRoot() {
            return "root".equals(System.getProperty("user.name"));
        }

        private static String asOwner(String command) throws Exception {
            return isRoot() ? run("su", "postgres", "-c", "cd /tmp; " + command) : run("sh", "-c", command);
        }

        private static String run(String... command) throws Exception {
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
}
