package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;

/** Who is there: those who checked in, and before anybody did all who are to come. */
@ApplicationScoped
class Presence {

    private final Members members;

    Presence() {
        this(null);
    }

    @Inject
    Presence(Members members) {
        this.members = members;
    }

    /** By unit and number. */
    List<MemberId> of(Meeting meeting) {
        return members.inPost(meeting.unitPath()).stream().map(MemberCard::id).toList();
    }
}
