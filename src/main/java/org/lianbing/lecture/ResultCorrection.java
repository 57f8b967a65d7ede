package org.lianbing.lecture;

import java.time.Instant;
import org.lianbing.kernel.Score;

/** @param total what a keeper set, or null: the computed score counts again */
public record ResultCorrection(Score total, String reason, String by, Instant at) {
}
