import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the way of an answer: signs members in, starts their attempts, saves answers for a while and hands in, all over HTTP with
 * full authentication, on a PostgreSQL that it starts itself with fsync on. Beside it pgbench updates single rows of the same shape
 * on the same PostgreSQL, so that the figures of two machines can be compared.
 *
 *   sh src/bench/run Load [members, default 32] [seconds, default 30]
 *
 * A member may sit in several exams at once, so that the demo company's people fill any number of seats. CPU is that of the server
 * process and of all processes of PostgreSQL; what this driver burns is told apart.
 */
public class Load {

    private static final int ROUNDS = 4;

    private final int members;
    private final int seconds;
    private final Together threads;
    private final Path folder = Files.createTempDirectory("lianbing-load");
    private final Postgres postgres = new Postgres(folder.resolve("pg"));
    private final House house = new House(folder, postgres.address());

    record Seat(Wire wire, String token, List<String> attempts, List<Integer> slots) {
    }

    private Load(int members, int seconds) throws IOException {
        this.members = members;
        this.seconds = seconds;
        this.threads = new Together(members);
    }

    public static void main(String[] args) throws Exception {
        new Load(args.length > 0 ? Integer.parseInt(args[0]) : 32, args.length > 1 ? Integer.parseInt(args[1]) : 30).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (threads) {
            postgres.start();
            house.furnish();
            house.start();
            System.out.printf("java %s, %d cores, %s, %s%n", System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
                    postgres.version(), Instant.now());
            List<Seat> seats = seats();
            starts(seats);
            saves(seats, Math.max(15, seconds / 2), "warming up");
            double perSave = saves(seats, seconds, "measured");
            submissions(seats);
            beside(Math.min(15, seconds), perSave);
        } finally {
            house.stop();
            postgres.stop();
        }
    }

    /** Each seat is a connection and a token of its own. */
    private List<Seat> seats() throws Exception {
        List<String> numbers;
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/lianbing/shell/demo/managers.csv"))) {
            numbers = lines.filter(line -> line.matches("\\d{6},.*")).map(line -> line.substring(0, 6)).toList();
        }
        String trainer = Api.token("trainer");
        List<String> sittings = new ArrayList<>();
        int each = (members + numbers.size() - 1) / numbers.size();
        for (int i = 0; i < each * ROUNDS; i++) {
            sittings.add(Api.sitting(trainer, "load " + i, numbers));
        }
        List<Callable<Seat>> wanted = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            String number = numbers.get(i % numbers.size());
            List<String> own = sittings.subList(i / numbers.size() * ROUNDS, i / numbers.size() * ROUNDS + ROUNDS);
            wanted.add(() -> {
                Wire wire = new Wire();
                return new Seat(wire, wire.token(number), new ArrayList<>(own), new ArrayList<>());
            });
        }
        long begun = System.nanoTime();
        List<Seat> seats = threads.all(wanted);
        System.out.printf("sign-ins: %.1f/s%n", members / Together.since(begun));
        return seats;
    }

    /** Every seat starts all its attempts; the sittings' ids give way to the attempts'. */
    private void starts(List<Seat> seats) throws Exception {
        long begun = System.nanoTime();
        threads.all(seats.stream().<Callable<Void>>map(seat -> () -> {
            for (int i = 0; i < ROUNDS; i++) {
                String body = seat.wire().call(seat.token(), "POST", "/api/sittings/" + seat.attempts().get(i) + "/attempts", "");
                seat.attempts().set(i, Api.text(body, "attemptId"));
                seat.slots().clear();
                Matcher item = Pattern.compile("\"kind\":\"true-false\".*?\"slot\":(\\d+)").matcher(body);
                while (item.find()) {
                    seat.slots().add(Integer.parseInt(item.group(1)));
                }
            }
            return null;
        }).toList());
        System.out.printf("attempts started: %.1f/s%n", seats.size() * ROUNDS / Together.since(begun));
    }

    /** @return milliseconds of CPU for each acknowledged save, server and database together */
    private double saves(List<Seat> seats, int lasting, String name) throws Exception {
        Cpu before = Cpu.now(house, postgres);
        long begun = System.nanoTime();
        long until = begun + TimeUnit.SECONDS.toNanos(lasting);
        List<long[]> taken = threads.all(seats.stream().<Callable<long[]>>map(seat -> () -> save(seat, until)).toList());
        double lasted = Together.since(begun);
        Cpu burnt = Cpu.now(house, postgres).since(before);
        long[] nanos = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double perSave = (burnt.server() + burnt.database()) * 1000 / nanos.length;
        System.out.printf("saves (%s): %.0f/s, p50 %.1f ms, p99 %.1f ms; CPU each %.3f ms = server %.3f + database %.3f (driver %.3f apart)%n", name,
                nanos.length / lasted, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, perSave,
                burnt.server() * 1000 / nanos.length, burnt.database() * 1000 / nanos.length, burnt.driver() * 1000 / nanos.length);
        return perSave;
    }

    /** How long each took, in nanoseconds; anything but a fresh, stored answer ends the measuring. */
    private static long[] save(Seat seat, long until) throws IOException {
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

    private void submissions(List<Seat> seats) throws Exception {
        long begun = System.nanoTime();
        threads.all(seats.stream().<Callable<Void>>map(seat -> () -> {
            for (String attempt : seat.attempts()) {
                seat.wire().call(seat.token(), "POST", "/api/attempts/" + attempt + "/submission", "");
            }
            return null;
        }).toList());
        System.out.printf("submissions, marked: %.1f/s%n", seats.size() * ROUNDS / Together.since(begun));
    }

    /** One guarded update of one row of a table like ours, prepared, in a transaction of its own: the least a save can be. */
    private void beside(int lasting, double perSave) throws Exception {
        Path script = Files.writeString(folder.resolve("update.sql"), "\\set attempt random(1, 128)\n\\set slot random(1, 42)\n"
                + "update bench set response='true', seq=seq+1, saved_at=now() where attempt_id=:attempt and slot=:slot and not closed "
                + "and ends_at>=now() and seq<9000000000000;\n");
        Path schema = Files.writeString(folder.resolve("schema.sql"), "create table bench as select * from answer limit 0; "
                + "insert into bench(attempt_id, slot, member_id, revision_id, option_order, points, ends_at, closed, seq, awaits_marker) "
                + "select a, s, 1, 1, 'a b c d', 2, now()+interval '1 day', false, 0, false from generate_series(1,128) a, generate_series(1,42) s; "
                + "alter table bench add primary key (attempt_id, slot); analyze bench;");
        postgres.client("psql", "-q -f " + schema);
        double before = postgres.cpu();
        String told = postgres.client("pgbench", "-n -M prepared -c " + members + " -j 2 -T " + lasting + " -f " + script);
        Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(told);
        Matcher done = Pattern.compile("actually processed: (\\d+)").matcher(told);
        if (!tps.find() || !done.find()) {
            throw new IllegalStateException(told);
        }
        double each = (postgres.cpu() - before) * 1000 / Long.parseLong(done.group(1));
        System.out.printf("pgbench, single-row update of the same kind: %s/s; CPU of the database each %.3f ms; a save takes %.1f times that%n",
                tps.group(1).replaceFirst("\\..*", ""), each, perSave / each);
    }
}
