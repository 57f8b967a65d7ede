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

    private final Attendances attendances;
    private final Members members;

    Presence() {
        this(null, null);
    }

    @Inject
    Presence(Attendances attendances, Members members) {
        this.attendances = attendances;
        this.members = members;
    }

    /** By unit and number. */
    List<MemberId> of(Meeting meeting) {
        List<MemberId> checkedIn = attendances.of(meeting.id()).stream().filter(Attendance::isHere).map(Attendance::member).toList();
        return checkedIn.isEmpty() ? members.inPost(meeting.unitPath()).stream().map(MemberCard::id).toList() : checkedIn;
    }
}
