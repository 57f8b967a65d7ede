package org.lianbing.onboarding;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/** The written exam opened for a newcomer before all was done: by whom (by name), when and why. */
public record EarlyOpening(MemberId member, String by, Instant at, String reason) {
}
