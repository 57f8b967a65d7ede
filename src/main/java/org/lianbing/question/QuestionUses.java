package org.lianbing.question;

import java.util.Collection;
import java.util.Map;
import org.lianbing.kernel.MemberId;

/** Where questions are used: a feature that uses them is asked by a bean of this type. The bank sums what all of them say. */
public interface QuestionUses {

    /** The use of these revisions, by revision; those that were not used may be left out. A fixed number of queries. */
    Map<Long, QuestionUse> of(Collection<Long> revisions);

    /** Whether this member has been asked one of these revisions. */
    boolean asked(MemberId member, Collection<Long> revisions);
}
