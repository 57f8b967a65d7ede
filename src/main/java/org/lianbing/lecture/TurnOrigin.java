package org.lianbing.lecture;

/** How a turn came about. */
enum TurnOrigin {
    /** By the rota's order. */
    ROTA,
    /** Set by a keeper, who said why. */
    PINNED,
    /** Exchanged between the two. */
    SWAPPED,
    VOLUNTEERED,
    /** Named when a meeting was called that stands by itself. */
    NAMED
}
