import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One exam of a whole hall: members who all start in the same moment, answer a question every few seconds, and all hand in in the
 * same moment, while an invigilator's page asks every three seconds who is how far. Any answer but the expected one ends it.
 *
 *   sh src/bench/run Hall [members, default 500] [seconds of answering, default 60]
 *
 * The members are copies of one of the demo company's, put into the database before: how people come in is not measured here. How
 * old the page is: from the moment when an answer was acknowledged to the arrival of the first picture of the hall that has it.
 */
public class Hall {

    private static final long LOOK = TimeUnit.SECONDS.toNanos(3);
    private static final int LEAST_PAUSE = 2_000;
    private static final int MORE_PAUSE = 4_000;

    private final List<String> numbers;
    private final int seconds;
    private final Together threads;
    private final Path folder = Files.createTempDirectory("lianbing-hall");
    private final Postgres postgres = new Postgres(folder.resolve("pg"));
    private final House house = new House(folder, postgres.address());
    private String sitting;

    /** @param acknowledged when each of his answers was, in nanoseconds; zero for those that were not yet */
    record Seat(String number, Wire wire, String token, String[] attempt, List<Integer> slots, long[] acknowledged) {
    }

    private Hall(int members, int seconds) throws IOException {
        this.numbers = IntStream.range(0, members).mapToObj(i -> String.format("9%05d", i)).toList();
        this.seconds = seconds;
        this.threads = new Together(members + 1);
    }

    public static void main(String[] args) throws Exception {
        new Hall(args.length > 0 ? Integer.parseInt(args[0]) : 500, args.length > 1 ? Integer.parseInt(args[1]) : 60).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (threads) {
            postgres.start();
            house.furnish();
            house.start();
            System.out.printf("java %s, %d cores, %s, %s, %d members%n", System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(), postgres.version(), Instant.now(), numbers.size());
            hire();
            sitting = Api.sitting(Api.token("trainer"), "hall", numbers);
            List<Seat> seats = inTime("sign-ins", numbers.stream().<Callable<Seat>>map(number -> () -> {
                Wire wire = new Wire();
                return new Seat(number, wire, wire.token(number), new String[1], new ArrayList<>(), new long[64]);
            }).toList());
            inTime("starts, all at once", seats.stream().<Callable<Void>>map(seat -> () -> start(seat)).toList());
            answerAndLook(seats);
            inTime("hand-ins, all at once", seats.stream().<Callable<Void>>map(seat -> () -> handIn(seat)).toList());
            for (Seat seat : seats) {
                String result = seat.wire().call(seat.token(), "GET", "/api/attempts/" + seat.attempt()[0] + "/result", "");
                if (!result.contains("\"state\":\"final\"")) {
                    throw new IllegalStateException("not marked: " + result);
                }
            }
            System.out.println("all marked, no error");
        } finally {
            house.stop();
            postgres.stop();
        }
    }

    /** Copies of one customer manager, with his password. */
    private void hire() throws Exception {
        String values = IntStream.range(0, numbers.size()).mapToObj(i -> "(" + (900_000 + i) + ",'" + numbers.get(i) + "')")
                .reduce((one, other) -> one + "," + other).orElseThrow();
        Path script = Files.writeString(folder.resolve("hire.sql"), "create temp table hired(id bigint, number varchar(40)); insert into hired values "
                + values + "; insert into member(id, number, name, search_text, unit_id, post, hired_on, in_post_on, employment) "
                + "select h.id, h.number, h.number, h.number, m.unit_id, m.post, m.hired_on, m.in_post_on, m.employment from member m, hired h "
                + "where m.number='061103'; insert into account(member_id, username, password_hash, must_change) "
                + "select h.id, h.number, a.password_hash, false from account a join member m on m.id=a.member_id, hired h where m.number='061103';");
        postgres.client("psql", "-q -v ON_ERROR_STOP=1 -f " + script);
    }

    private <T> List<T> inTime(String what, List<Callable<T>> work) throws Exception {
        long[] taken = new long[work.size()];
        long begun = System.nanoTime();
        List<T> done = threads.all(IntStream.range(0, taken.length).<Callable<T>>mapToObj(i -> () -> {
            T one = work.get(i).call();
            taken[i] = System.nanoTime() - begun;
            return one;
        }).toList());
        Arrays.sort(taken);
        System.out.printf("%s: the last after %.1f s, half of them after %.1f s%n", what, taken[taken.length - 1] / 1e9, taken[taken.length / 2] / 1e9);
        return done;
    }

    private Void start(Seat seat) throws IOException {
        String body = seat.wire().call(seat.token(), "POST", "/api/sittings/" + sitting + "/attempts", "");
        seat.attempt()[0] = Api.text(body, "attemptId");
        Matcher item = Pattern.compile("\"kind\":\"true-false\".*?\"slot\":(\\d+)").matcher(body);
        while (item.find()) {
            seat.slots().add(Integer.parseInt(item.group(1)));
        }
        return null;
    }

    private Void handIn(Seat seat) throws IOException {
        seat.wire().call(seat.token(), "POST", "/api/attempts/" + seat.attempt()[0] + "/submission", "");
        return null;
    }

    private void answerAndLook(List<Seat> seats) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Callable<long[]>> work = new ArrayList<>(seats.stream().<Callable<long[]>>map(seat -> () -> answer(seat, until)).toList());
        work.add(() -> look(seats, until + LOOK));
        List<long[]> taken = threads.all(work);
        long[] saves = taken.subList(0, seats.size()).stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf("answers: %d, p50 %.1f ms, p99 %.1f ms, the slowest %.1f ms%n", saves.length, saves[saves.length / 2] / 1e6,
                saves[saves.length * 99 / 100] / 1e6, saves[saves.length - 1] / 1e6);
        long[] looks = taken.get(seats.size());
        System.out.printf("invigilator's page: at most %.1f s old, an answer to it takes at most %.2f s%n", looks[0] / 1e9, looks[1] / 1e9);
    }

    /** A question every two to six seconds; which of them does not matter. */
    private long[] answer(Seat seat, long until) throws Exception {
        Random random = new Random(seat.number().hashCode());
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < seat.slots().size(); i++) {
            Thread.sleep(random.nextInt(MORE_PAUSE) + (i == 0 ? 0 : LEAST_PAUSE));
            long begun = System.nanoTime();
            if (begun > until) {
                break;
            }
            String answer = seat.wire().call(seat.token(), "PUT", "/api/attempts/" + seat.attempt()[0] + "/answers/" + seat.slots().get(i),
                    "{\"response\":true,\"seq\":1}");
            if (!answer.contains("\"stale\":false")) {
                throw new IllegalStateException("not saved: " + answer);
            }
            seat.acknowledged()[i] = System.nanoTime();
            taken.add(seat.acknowledged()[i] - begun);
        }
        return taken.stream().mapToLong(Long::longValue).toArray();
    }

    /** @return how old the page was at most, and how long it waited for an answer at most, in nanoseconds */
    private long[] look(List<Seat> seats, long until) throws Exception {
        Wire wire = new Wire();
        String trainer = wire.token("trainer");
        int[] shown = new int[seats.size()];
        long oldest = 0;
        long slowest = 0;
        for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
            String body = wire.call(trainer, "GET", "/api/sittings/" + sitting + "/progress", "");
            long now = System.nanoTime();
            slowest = Math.max(slowest, now - begun);
            for (int i = 0; i < shown.length; i++) {
                int answered = answered(body, seats.get(i).number());
                for (; shown[i] < answered; shown[i]++) {
                    long acknowledged = seats.get(i).acknowledged()[shown[i]];
                    oldest = Math.max(oldest, acknowledged == 0 ? 0 : now - acknowledged);
                }
            }
            Thread.sleep(TimeUnit.NANOSECONDS.toMillis(LOOK));
        }
        for (int i = 0; i < shown.length; i++) {
            long[] acknowledged = seats.get(i).acknowledged();
            if (acknowledged[shown[i]] != 0) {
                throw new IllegalStateException("never shown: an answer of " + seats.get(i).number());
            }
        }
        return new long[]{oldest, slowest};
    }

    private static int answered(String progress, String number) {
        int at = progress.indexOf("\"number\":\"" + number + "\"");
        int from = progress.lastIndexOf('{', at);
        Matcher answered = Pattern.compile("\"answered\":(\\d+)").matcher(progress.substring(from, progress.indexOf('}', at)));
        if (at < 0 || !answered.find()) {
            throw new IllegalStateException("not in the hall: " + number);
        }
        return Integer.parseInt(answered.group(1));
    }
}
