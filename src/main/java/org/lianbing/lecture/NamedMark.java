package org.lianbing.lecture;

import java.util.List;
import org.lianbing.kernel.MemberId;

/** The marks that chair or director gave a lecture. */
record NamedMark(long lecture, MarkGiver as, MemberId by, List<Integer> marks) {
}
