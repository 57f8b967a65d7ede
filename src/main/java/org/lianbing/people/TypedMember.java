package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Sql;

/** The member whom somebody means by typing a 工号 or a whole name. */
@ApplicationScoped
@Transactional
class TypedMember {

    private final Sql sql;

    TypedMember() {
        this(null);
    }

    @Inject
    TypedMember(Sql sql) {
        this.sql = sql;
    }

    /** @throws Failure.Invalid at the field if nobody or more than one is called so */
    MemberCard in(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        List<MemberCard> found = sql.list(Members::readCard, Members.CARD + "where left_on is null and (number=? or name=?) "
                + "order by case when number=? then 0 else 1 end", text, text, text);
        if (found.isEmpty()) {
            throw Failure.Invalid.field(field, "people.typed.nobody");
        }
        if (found.size() > 1 && !found.get(0).number().equals(text)) {
            throw Failure.Invalid.field(field, "people.typed.several", found.size());
        }
        return found.get(0);
    }
}
