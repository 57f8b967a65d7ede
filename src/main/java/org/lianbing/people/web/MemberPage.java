package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberFile;
import org.lianbing.people.ShowMember;
import org.lianbing.platform.web.Ask;

/** One member: facts, what can be done, where he has been. */
@Named
@RequestScoped
public class MemberPage {

    @Inject
    ShowMember show;
    @Inject
    HttpServletRequest request;

    private MemberFile file;

    public void load() {
        file = show.of(new MemberId(Ask.id(request, "id", "people.member.unknown")));
    }

    public MemberFile getFile() {
        return file;
    }
}
