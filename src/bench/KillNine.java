import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the server with -9 while 16 members are answering, starts it again, and counts the acknowledged answers that are gone.
 *
 *   sh src/bench/run KillNine [runs, default 20]
 *
 * With -Dend=stop it stops the server as it is meant to be stopped, and also counts the requests that were cut: answered with what a
 * page would not try again after, or done but not answered. A request on a connection that the server was just closing is read by
 * nobody, as HTTP has it; pages send it again, and so it is told apart, by what the restarted server has.
 *
 * On the embedded database by default; on PostgreSQL when LIANBING_DB_URL, _USER and _PASSWORD name an empty database. Exit 1 if
 * any acknowledged answer is lost, or any request was cut by a proper stop.
 */
public class KillNine {

    private static final int MEMBERS = 16;
    private static final boolean PROPERLY = "stop".equals(System.getProperty("end"));
    private static final AtomicInteger CUT = new AtomicInteger();
    private static final AtomicInteger LATER = new AtomicInteger();
    private static final Map<String, Long> UNANSWERED = new ConcurrentHashMap<>();

    record Acknowledged(long seq, String response) {
    }

    record Member(String token, String sitting, String attempt, List<Integer> slots) {
    }

    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        House house = new House(Files.createTempDirectory("lianbing-kill9"), null);
        Random random = new Random();
        house.furnish();
        house.start();
        Map<String, Acknowledged> all = new ConcurrentHashMap<>();
        List<Member> members = prepare();
        long lost = 0;
        for (int run = 1; run <= runs; run++) {
            Map<String, Acknowledged> acknowledged = answer(members, all, 100 + random.nextInt(300), house);
            house.start();
            long gone = members.stream().mapToLong(member -> missing(member, all)).sum();
            lost += gone;
            long done = UNANSWERED.entrySet().stream().filter(one -> all.containsKey(one.getKey()) && all.get(one.getKey()).seq() >= one.getValue()).count();
            CUT.addAndGet((int) done);
            System.out.printf("run %2d: %6d answers acknowledged, %d lost%s%n", run, acknowledged.size(), gone,
                    PROPERLY ? ", " + CUT.get() + " requests cut until now, " + LATER.get() + " told to come again; " + (UNANSWERED.size() - done)
                            + " never read" : "");
            UNANSWERED.clear();
        }
        house.stop();
        System.out.println(lost == 0 ? "nothing acknowledged was lost in " + runs + " runs" : "LOST: " + lost);
        if (PROPERLY) {
            System.out.println(CUT + " requests were cut");
        }
        System.exit(lost == 0 && (!PROPERLY || CUT.get() == 0) ? 0 : 1);
    }

    /** Sixteen threads save with rising numbers; once enough are acknowledged (or after a minute) the server is killed among them. What was acknowledged in this run is returned. */
    private static Map<String, Acknowledged> answer(List<Member> members, Map<String, Acknowledged> all, int enough, House house)
            throws Exception {
        Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean dead = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (Member member : members) {
            Thread thread = new Thread(() -> save(member, all, acknowledged, dead));
            threads.add(thread);
            thread.start();
        }
        for (int i = 0; i < 1200 && acknowledged.size() < enough; i++) {
            Thread.sleep(50);
        }
        if (PROPERLY) {
            house.ask();
        } else {
            house.kill();
        }
        dead.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return acknowledged;
    }

    private static void save(Member member, Map<String, Acknowledged> all, Map<String, Acknowledged> acknowledged, AtomicBoolean dead) {
        for (int i = 0; !dead.get(); i++) {
            int slot = member.slots().get(i % member.slots().size());
            String key = member.attempt() + "/" + slot;
            long seq = all.containsKey(key) ? all.get(key).seq() + 1 : 1;
            String response = i % 2 == 0 ? "true" : "false";
            try {
                HttpResponse<String> answer = Api.call(member.token(), "PUT", "attempts/" + member.attempt() + "/answers/" + slot,
                        "{\"response\":" + response + ",\"seq\":" + seq + "}");
                if (answer.statusCode() == 200) {
                    boolean stale = answer.body().contains("\"stale\":true");
                    Acknowledged now = stale ? new Acknowledged(number(answer.body(), "seq"), null) : new Acknowledged(seq, response);
                    all.put(key, now);
                    acknowledged.put(key + "@" + seq, now);
                } else if (PROPERLY && answer.statusCode() == 503) {
                    LATER.incrementAndGet();
                    return;
                } else {
                    CUT.incrementAndGet();
                    System.out.println("refused: " + answer.statusCode() + " " + answer.body());
                    return;
                }
            } catch (ConnectException closed) {
                return;
            } catch (IOException gone) {
                UNANSWERED.put(key, seq);
                return;
            }
        }
    }

    /** Acknowledged answers that the restarted server does not have. A newer one that was not acknowledged in time may be there. */
    private static long missing(Member member, Map<String, Acknowledged> all) {
        try {
            HttpResponse<String> resumed = Api.call(member.token(), "POST", "sittings/" + member.sitting() + "/attempts", "");
            if (resumed.statusCode() != 200) {
                throw new IllegalStateException("not resumed: " + resumed.statusCode() + " " + resumed.body());
            }
            String body = resumed.body();
            long missing = 0;
            for (int slot : member.slots()) {
                Acknowledged expected = all.get(member.attempt() + "/" + slot);
                Matcher item = Pattern.compile("(?:\"response\":(true|false),)?\"seq\":(\\d+),\"slot\":" + slot + "[,}]").matcher(body);
                if (expected == null) {
                    continue;
                }
                long seq = item.find() ? Long.parseLong(item.group(2)) : 0;
                boolean same = expected.response() == null || seq > 0 && expected.response().equals(item.group(1));
                if (seq < expected.seq() || seq == expected.seq() && !same) {
                    missing++;
                    System.out.println("attempt " + member.attempt() + " slot " + slot + ": acknowledged " + expected + ", found " + seq + " "
                            + (seq > 0 ? item.group(1) : ""));
                }
                all.put(member.attempt() + "/" + slot, new Acknowledged(seq, null));
            }
            return missing;
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** An exam of true-false and other questions for sixteen of the demo company's members; only the true-false slots are answered. */
    private static List<Member> prepare() throws IOException {
        List<String> numbers = List.of("061101", "061102", "061103", "061104", "061106", "061107", "061108", "061201", "061202", "061203", "061204",
                "061205", "061206", "061208", "061301", "061302");
        List<String> logins = new ArrayList<>(numbers);
        logins.set(0, "mentor");
        logins.set(1, "member");
        String trainer = Api.token("trainer");
        String sitting = Api.sitting(trainer, "kill -9", numbers);
        List<Member> members = new ArrayList<>();
        for (String login : logins.subList(0, MEMBERS)) {
            String token = Api.token(login);
            String body = Api.call(token, "POST", "sittings/" + sitting + "/attempts", "").body();
            List<Integer> slots = new ArrayList<>();
            Matcher item = Pattern.compile("\"kind\":\"true-false\".*?\"slot\":(\\d+)").matcher(body);
            while (item.find()) {
                slots.add(Integer.parseInt(item.group(1)));
            }
            members.add(new Member(token, sitting, Api.text(body, "attemptId"), slots));
        }
        return members;
    }

    private static long number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
