package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Tells every use case who is acting. The web sets it for each request; jobs and the demo act as somebody by {@link #as}. */
@ApplicationScoped
public class Caller {

    private static final Actor NOBODY = Actor.visitor("unknown");

    private final ThreadLocal<Act> current = new ThreadLocal<>();

    public Actor actor() {
        Act act = current.get();
        return act == null ? NOBODY : act.actor();
    }

    /** What is asked again and again while one act lasts, such as who the caller is, is found once; an act is as long as a request. */
    public <T> T once(Class<T> what, Supplier<T> find) {
        Act act = current.get();
        if (act == null) {
            return find.get();
        }
        Object known = act.known().get(what);
        if (known == null) {
            known = find.get();
            act.known().put(what, known);
        }
        return what.cast(known);
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
        Act before = current.get();
        current.set(new Act(actor, new HashMap<>()));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** As {@link #as(Actor, Supplier)} for work that may throw a checked exception, such as a filter chain. */
    public <E1 extends Exception, E2 extends Exception> void during(Actor actor, Checked<E1, E2> work) throws E1, E2 {
        Act before = current.get();
        current.set(new Act(actor, new HashMap<>()));
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private void restore(Act before) {
        if (before == null) {
            current.remove();
        } else {
            current.set(before);
        }
    }

    private record Act(Actor actor, Map<Class<?>, Object> known) {
    }

    /** Work that may throw two kinds of checked exceptions. */
    @FunctionalInterface
    public interface Checked<E1 extends Exception, E2 extends Exception> {
        void run() throws E1, E2;
    }
}
