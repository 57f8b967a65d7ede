package org.lianbing.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries that need not wait for each other: run a few together, they keep client, server and database busy. */
final class AtOnce {

    private static final int TOGETHER = 4;

    private final List<Callable<Void>> tries = new ArrayList<>();

    void add(Runnable attempt) {
        tries.add(Executors.callable(attempt, null));
    }

    /** Returns when all are done; the first failure among them is thrown. */
    void run() {
        ExecutorService workers = Executors.newFixedThreadPool(TOGETHER);
        try {
            for (Future<Void> done : workers.invokeAll(tries)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            workers.shutdownNow();
        }
    }
}
