package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Tells every use case who is acting. The web sets it for each request; jobs and the demo act as somebody by {@link #as}. */
@ApplicationScoped
public class Caller {

    private static final Actor NOBODY = Actor.visitor("unknown");

    private final ThreadLocal<Actor> current = new ThreadLocal<>();

    public Actor actor() {
        Actor actor = current.get();
        return actor == null ? NOBODY : actor;
    }

    /** @throws Failure.Unauthenticated if no member is acting */
    public MemberId member() {
        return memberIfAny().orElseThrow(() -> new Failure.Unauthenticated("people.signInNeeded"));
    }

    public Optional<MemberId> memberIfAny() {
        return Optional.ofNullable(actor().member());
    }

    /** Does the work as this actor, and is whoever it was before again afterwards, whatever happens. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = current.get();
        current.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** As {@link #as(Actor, Supplier)} for work that may throw a checked exception, such as a filter chain. */
    public <E1 extends Exception, E2 extends Exception> void during(Actor actor, Checked<E1, E2> work) throws E1, E2 {
        Actor before = current.get();
        current.set(actor);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private void restore(Actor before) {
        if (before == null) {
            current.remove();
        } else {
            current.set(before);
        }
    }

    /** Work that may throw two kinds of checked exceptions. */
    @FunctionalInterface
    public interface Checked<E1 extends Exception, E2 extends Exception> {
        void run() throws E1, E2;
    }
}
