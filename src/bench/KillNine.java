import java.io.IOException;
import java.io.File;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the server with -9 while 16 members are answering, starts it again, and counts the acknowledged answers that are gone.
 *
 *   mvn package liberty:create liberty:deploy
 *   java [-Dport=9085] src/bench/KillNine.java [runs, default 20]
 *
 * -Dbackup=FILE.zip begins with a backup of the demo company instead of making it anew.
 * With -Dend=stop it stops the server as it is meant to be stopped, and also counts the requests that were cut: answered with what a
 * page would not try again after, or done but not answered. A request on a connection that the server was just closing is read by
 * nobody, as HTTP has it; pages send it again, and so it is told apart, by what the restarted server has.
 *
 * On the embedded database by default; on PostgreSQL when LIANBING_DB_URL, _USER and _PASSWORD name an empty database. Exit 1 if
 * any acknowledged answer is lost, or any request was cut by a proper stop.
 */
public class KillNine {

    static final int MEMBERS = 16;
    static final int PORT = Integer.getInteger("port", 9085);
    static final String BASE = "http://localhost:" + PORT + "/api/";
    static final Path SERVER = Path.of("target/liberty/wlp/bin/server").toAbsolutePath();
    static final String COMMANDS = SERVER.resolve("../../usr/servers/defaultServer/bin/lianbing").normalize().toString();
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    static final boolean PROPERLY = "stop".equals(System.getProperty("end"));
    static final AtomicInteger CUT = new AtomicInteger();
    static final AtomicInteger LATER = new AtomicInteger();
    static final Map<String, Long> UNANSWERED = new ConcurrentHashMap<>();

    record Acknowledged(long seq, String response) {
    }

    record Member(String token, String sitting, String attempt, List<Integer> slots) {
    }

    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        Path data = Files.createTempDirectory("lianbing-kill9");
        Random random = new Random();
        if (System.getProperty("backup") != null) {
            restore(data);
        }
        Process server = start(data);
        Map<String, Acknowledged> all = new ConcurrentHashMap<>();
        List<Member> members = prepare();
        long lost = 0;
        for (int run = 1; run <= runs; run++) {
            Map<String, Acknowledged> acknowledged = answer(members, all, 100 + random.nextInt(300), server);
            server.waitFor();
            server = start(data);
            long gone = members.stream().mapToLong(member -> missing(member, all)).sum();
            lost += gone;
            long done = UNANSWERED.entrySet().stream().filter(one -> all.containsKey(one.getKey()) && all.get(one.getKey()).seq() >= one.getValue()).count();
            CUT.addAndGet((int) done);
            System.out.printf("run %2d: %6d answers acknowledged, %d lost%s%n", run, acknowledged.size(), gone,
                    PROPERLY ? ", " + CUT.get() + " requests cut until now, " + LATER.get() + " told to come again; " + (UNANSWERED.size() - done)
                            + " never read" : "");
            UNANSWERED.clear();
        }
        stop(server);
        System.out.println(lost == 0 ? "nothing acknowledged was lost in " + runs + " runs" : "LOST: " + lost);
        if (PROPERLY) {
            System.out.println(CUT + " requests were cut");
        }
        System.exit(lost == 0 && (!PROPERLY || CUT.get() == 0) ? 0 : 1);
    }

    /** Sixteen threads save with rising numbers; once enough are acknowledged (or after a minute) the server is killed among them. What was acknowledged in this run is returned. */
    static Map<String, Acknowledged> answer(List<Member> members, Map<String, Acknowledged> all, int enough, Process server)
            throws InterruptedException {
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
            ask(server);
        } else {
            kill(server);
        }
        dead.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return acknowledged;
    }

    static void save(Member member, Map<String, Acknowledged> all, Map<String, Acknowledged> acknowledged, AtomicBoolean dead) {
        for (int i = 0; !dead.get(); i++) {
            int slot = member.slots().get(i % member.slots().size());
            String key = member.attempt() + "/" + slot;
            long seq = all.containsKey(key) ? all.get(key).seq() + 1 : 1;
            String response = i % 2 == 0 ? "true" : "false";
            try {
                HttpResponse<String> answer = call(member.token(), "PUT", "attempts/" + member.attempt() + "/answers/" + slot,
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
    static long missing(Member member, Map<String, Acknowledged> all) {
        try {
            HttpResponse<String> resumed = call(member.token(), "POST", "sittings/" + member.sitting() + "/attempts", "");
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
    static List<Member> prepare() throws IOException {
        List<String> numbers = List.of("061101", "061102", "061103", "061104", "061106", "061107", "061108", "061201", "061202", "061203", "061204",
                "061205", "061206", "061208", "061301", "061302");
        List<String> logins = new ArrayList<>(numbers);
        logins.set(0, "mentor");
        logins.set(1, "member");
        String trainer = token("trainer");
        String parts = "[{\"topic\":\"onboarding/law\",\"count\":12},{\"topic\":\"onboarding/terminal\",\"count\":10},"
                + "{\"topic\":\"onboarding/duties\",\"count\":10},{\"topic\":\"onboarding/rules\",\"count\":10}]";
        Instant now = Instant.now();
        String sitting = text(call(trainer, "POST", "sittings", "{\"title\":\"kill -9\",\"parts\":" + parts + ",\"minutes\":480,\"opensAt\":\""
                + now.minusSeconds(60) + "\",\"closesAt\":\"" + now.plusSeconds(86400) + "\",\"candidates\":[\"" + String.join("\",\"", numbers)
                + "\"]}").body(), "id");
        List<Member> members = new ArrayList<>();
        for (String login : logins.subList(0, MEMBERS)) {
            String token = token(login);
            String body = call(token, "POST", "sittings/" + sitting + "/attempts", "").body();
            List<Integer> slots = new ArrayList<>();
            Matcher item = Pattern.compile("\"kind\":\"true-false\".*?\"slot\":(\\d+)").matcher(body);
            while (item.find()) {
                slots.add(Integer.parseInt(item.group(1)));
            }
            members.add(new Member(token, sitting, text(body, "attemptId"), slots));
        }
        return members;
    }

    static String token(String login) throws IOException {
        return text(call(null, "POST", "tokens", "{\"username\":\"" + login + "\",\"password\":\"lianbing-demo\"}").body(), "token");
    }

    static HttpResponse<String> call(String token, String method, String path, String json) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofSeconds(20))
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

    static void restore(Path data) throws Exception {
        ProcessBuilder command = new ProcessBuilder("sh", COMMANDS, "restore", Path.of(System.getProperty("backup")).toAbsolutePath().toString());
        command.environment().put("LIANBING_ENV", "/dev/null");
        command.environment().put("LIANBING_DATA", data.toString());
        if (command.inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("not restored");
        }
    }

    static Process start(Path data) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString(), "run", "defaultServer");
        builder.environment().put("LIANBING_HTTP_PORT", Integer.toString(PORT));
        builder.environment().put("LIANBING_HTTPS_PORT", Integer.toString(PORT + 363));
        builder.environment().put("LIANBING_DATA", data.toString());
        builder.environment().put("LIANBING_DEMO", "true");
        builder.redirectErrorStream(true).redirectOutput(new File(data.toFile(), "server.log"));
        Process process = builder.start();
        for (int i = 0; i < 240; i++) {
            Thread.sleep(500);
            try {
                if (call(null, "GET", "me", null).statusCode() == 401) {
                    return process;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server did not start, see " + data + "/server.log");
                }
            }
        }
        throw new IllegalStateException("the server is not ready after two minutes");
    }

    /** The members go on answering until nobody takes their connections any more. */
    static void ask(Process server) throws InterruptedException {
        try {
            ProcessBuilder command = new ProcessBuilder("sh", COMMANDS, "stop").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("LIANBING_ENV", "/dev/null");
            command.start().waitFor();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.waitFor();
    }

    /** SIGKILL to the server's JVM: it gets no chance to write anything more. */
    static void kill(Process server) {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    static void stop(Process server) throws InterruptedException {
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
        kill(server);
    }

    static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return found.group(1);
    }

    static long number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
