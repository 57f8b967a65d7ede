package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts what happens, for {@code /metrics}: numbers only, never who. */
@ApplicationScoped
public class Measures {

    public static final String ANSWERS_SAVED = "lianbing_answers_saved";
    public static final String SIGN_INS_FAILED = "lianbing_sign_ins_failed";
    public static final String JOBS_FAILED = "lianbing_jobs_failed";
    public static final String BACKUPS_FAILED = "lianbing_backups_failed";

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry registry;

    /** One more of this. */
    public void count(String what) {
        counters.computeIfAbsent(what, registry::counter).inc();
    }

    /** Shows it as 0 before it ever happened, so that an alarm can be set on it. */
    public void expect(String... all) {
        for (String what : all) {
            counters.computeIfAbsent(what, registry::counter);
        }
    }
}
