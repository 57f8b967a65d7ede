package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * What is stored for a slot, durably.
 *
 * @param stale   whether the save changed nothing, because something as new or newer was there: then this is that
 * @param savedAt null if nothing was ever saved
 */
public record SavedAnswer(int slot, long seq, JsonValue response, boolean stale, Instant savedAt, Instant serverNow, Instant endsAt) {
}
