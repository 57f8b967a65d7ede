package org.lianbing.appraisal;

import org.lianbing.people.MemberCard;
import org.lianbing.platform.Chinese;

/** Finds members of a table that is already read by part of their name or 工号, in whichever script it is typed. Empty finds everybody. */
public record NameSearch(String text) {

    public NameSearch {
        text = text == null ? "" : Chinese.searchable(text.strip());
    }

    public boolean finds(MemberCard member) {
        return Chinese.searchable(member.name() + " " + member.number()).contains(text);
    }
}
