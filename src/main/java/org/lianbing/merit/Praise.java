package org.lianbing.merit;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/** A word of thanks from one member to another, for all of his unit to read. @param withdrawable whether the reader may take it back */
public record Praise(long id, MemberId from, String fromName, MemberId to, String toName, String unitName, String reason, Instant saidAt, boolean withdrawable) {
}
