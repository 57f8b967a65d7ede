package org.lianbing.appraisal;

import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * Who has read and signed a version of a scheme (阅知签收).
 *
 * @param asked    whether the caller stands under it and is to sign
 * @param signedAt when he did, or null
 * @param signed   how many of {@code of} have signed; of those whom the caller sees
 * @param unsigned who has not
 */
public record SchemeSigning(boolean asked, Instant signedAt, int signed, int of, List<MemberCard> unsigned) {

    public SchemeSigning {
        unsigned = List.copyOf(unsigned);
    }
}
