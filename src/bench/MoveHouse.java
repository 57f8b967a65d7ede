import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The fire drill: backs up a server that people use, kills it with -9, restores the backup into an empty folder and then into an
 * empty PostgreSQL that it starts itself, starts the server on each, and sees whether the house is the same: every table and file
 * byte for byte before the start; a token given before the fire, a sign-in, all outcomes and all points after it.
 *
 *   sh src/bench/run MoveHouse
 *
 * Exit 1 if anything is missing.
 */
public class MoveHouse {

    private static int wrong;

    /** What a house holds, as its own feeds tell it. */
    record Holdings(String name, String outcomes, String entries) {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("lianbing-move");
        House old = new House(folder.resolve("old"), null);
        old.furnish();
        old.start();
        Path backup;
        String token;
        Holdings before;
        try {
            token = Api.token("member");
            bringFile();
            before = holdings(token);
            backup = old.data().resolve("backups").resolve(Api.text(Api.call(Api.token("admin"), "POST", "backups", "").body(), "name"));
        } finally {
            old.kill();
        }
        same("the backup holds the file", true, contents(backup).keySet().stream().anyMatch(name -> name.startsWith("files/")));
        System.out.println("backed up, killed: " + backup + ", " + Files.size(backup) + " bytes, " + before);
        moveInto("H2", new House(folder.resolve("new"), null), backup, token, before);
        Postgres postgres = new Postgres(folder.resolve("pg"));
        try {
            postgres.start();
            moveInto("PostgreSQL", new House(folder.resolve("grown"), postgres.address()), backup, token, before);
        } finally {
            postgres.stop();
        }
        System.out.println(wrong == 0 ? "the house is the same" : wrong + " things are not as they were");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static void moveInto(String where, House house, Path backup, String token, Holdings before) throws Exception {
        long begun = System.nanoTime();
        house.command("restore", backup.toString());
        System.out.printf("%s: restored in %.1f s%n", where, Together.since(begun));
        Path again = house.data().resolve("again.zip");
        house.command("backup", again.toString());
        same(where + ", tables and files", contents(backup), contents(again));
        house.start();
        try {
            same(where + ", with the old token", before, holdings(token));
            same(where + ", signed in anew", before, holdings(Api.token("member")));
        } finally {
            house.stop();
        }
    }

    /** So that there is a file to be carried over: as the page brings one. */
    private static void bringFile() throws IOException, InterruptedException {
        String token = Api.token("trainer");
        String page = House.BASE + "/question/import";
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(page)).header("Authorization", "Bearer " + token);
        Matcher button = Pattern.compile("name=\"(form:\\w+)\" type=\"submit\"").matcher(Api.HTTP.send(asked.build(), HttpResponse.BodyHandlers.ofString()).body());
        String form = field("form_SUBMIT", "1") + field("jakarta.faces.ViewState", "stateless") + (button.find() ? field(button.group(1), "") : "")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"questions.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "题干,答案\r\n明码标价是每户的义务,对\r\n--x--\r\n";
        HttpResponse<String> taken = Api.HTTP.send(asked.header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        same("a file is taken", "302 true", taken.statusCode() + " " + taken.headers().firstValue("Location").orElse("").contains("upload="));
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void same(String what, Object before, Object after) {
        boolean same = before.equals(after);
        wrong += same ? 0 : 1;
        System.out.println((same ? "same: " : "NOT THE SAME: ") + what + (same ? "" : "\n  before " + before + "\n  after  " + after));
    }

    /** What lies in a backup, by name, with its checksum; its manifest tells the moment and is left out. */
    private static Map<String, String> contents(Path backup) throws Exception {
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
    private static Holdings holdings(String token) throws IOException {
        String integration = Api.token("integration");
        return new Holdings(Api.text(Api.call(token, "GET", "me", null).body(), "name"), feed(integration, "outcomes", "score"), feed(integration, "ledger", "points"));
    }

    private static String feed(String token, String path, String number) throws IOException {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        String cursor = "";
        do {
            String body = Api.call(token, "GET", path + "?limit=1000" + (cursor.isEmpty() ? "" : "&after=" + cursor), null).body();
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
}
