import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU burnt until now, in seconds, from /proc: Linux only. */
record Cpu(double server, double database, double driver) {

    private static final double TICKS = 100;

    static Cpu now(House house, Postgres postgres) throws IOException {
        return new Cpu(seconds(house.jvm(), false), postgres.cpu(), seconds(ProcessHandle.current().pid(), false));
    }

    Cpu since(Cpu before) {
        return new Cpu(server - before.server, database - before.database, driver - before.driver);
    }

    /** Of one process; with that of its ended children if wanted. */
    static double seconds(long pid, boolean ended) {
        try {
            String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").split(" ");
            long ticks = Long.parseLong(stat[11]) + Long.parseLong(stat[12]) + (ended ? Long.parseLong(stat[13]) + Long.parseLong(stat[14]) : 0);
            return ticks / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }
}
