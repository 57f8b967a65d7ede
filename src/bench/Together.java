import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many at once, each on a thread of its own. */
final class Together implements AutoCloseable {

    private final ExecutorService threads;

    Together(int many) {
        threads = Executors.newFixedThreadPool(many);
    }

    /** Waits for all; the first that failed fails all. */
    <T> List<T> all(List<? extends Callable<T>> work) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(work)) {
            done.add(one.get());
        }
        return done;
    }

    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
