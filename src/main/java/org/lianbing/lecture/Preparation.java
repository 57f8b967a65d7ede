package org.lianbing.lecture;

import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Problem;

/**
 * A lecturer's own lecture while he prepares it.
 *
 * @param version     of the plan, to be sent back with what is saved
 * @param savedAt     null before anything was written
 * @param writable    he may change what he wrote; not while it is ready
 * @param takesSlides he may bring and take away slides
 * @param missing     what it still lacks to be ready
 */
public record Preparation(long lecture, LectureState state, Meeting meeting, Plan plan, int version, Instant savedAt, List<SlidesLine> slides,
        List<Remark> remarks, boolean writable, boolean takesSlides, List<Problem> missing) {
}
