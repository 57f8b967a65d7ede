package org.lianbing.exam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which sittings a trainer wants to see, and in what order.
 *
 * @param search part of the title; empty for all
 * @param state  {@code coming}, {@code open}, {@code closed}, {@code cancelled}; anything else for all
 * @param sort   {@code opens}, {@code closes} or {@code title}, with a minus for the other way round; anything else: the newest first
 */
public record SittingFilter(String search, String state, String sort) {

    public static final List<String> STATES = List.of("coming", "open", "closed", "cancelled");
    private static final Map<String, String> CONDITIONS = Map.of("coming", " and s.cancelled_at is null and s.opens_at>?", "open",
            " and s.cancelled_at is null and s.opens_at<=? and s.closes_at>=?", "closed", " and s.cancelled_at is null and s.closes_at<?",
            "cancelled", " and s.cancelled_at is not null");
    private static final Map<String, String> ORDERS = Map.of("opens", "s.opens_at, s.id", "-opens", "s.opens_at desc, s.id desc", "closes",
            "s.closes_at, s.id", "-closes", "s.closes_at desc, s.id desc", "title", "s.title, s.id", "-title", "s.title desc, s.id desc");

    public SittingFilter {
        search = search == null ? "" : search;
        state = state != null && STATES.contains(state) ? state : "";
        sort = sort != null && ORDERS.containsKey(sort) ? sort : "-opens";
    }

    String condition() {
        return CONDITIONS.getOrDefault(state, "");
    }

    /** What fills the condition. */
    List<Object> args(Instant now) {
        return state.equals("open") ? List.of(now, now) : state.equals("coming") || state.equals("closed") ? List.of(now) : List.of();
    }

    String order() {
        return ORDERS.get(sort);
    }
}
