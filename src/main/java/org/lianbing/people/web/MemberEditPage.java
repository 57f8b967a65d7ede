package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Employment;
import org.lianbing.people.KeepMember;
import org.lianbing.people.KeepUnits;
import org.lianbing.people.MemberFile;
import org.lianbing.people.Role;
import org.lianbing.people.ShowMember;
import org.lianbing.people.Station;
import org.lianbing.people.UnitNode;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Enters a member, or puts right what was entered of one. */
@Named
@RequestScoped
public class MemberEditPage {

    @Inject
    KeepMember members;
    @Inject
    KeepUnits units;
    @Inject
    ShowMember show;
    @Inject
    Access access;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private MemberFile file;
    private MemberForm form = new MemberForm();

    /** Without an id somebody new is entered. */
    @PostConstruct
    void load() {
        access.require(Role.ADMIN, Role.HR);
        if (request.getParameter("id") == null) {
            return;
        }
        file = show.of(new MemberId(Ask.id(request, "id", "people.member.unknown")));
        if (!file.mayKeep()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        form = MemberForm.of(file.facts());
    }

    public String save() {
        return screen.submit(() -> {
            if (file == null) {
                MemberId id = members.add(form.entered(), form.getEmail());
                return Screen.onward("/people/member?id=" + id, "people.done.memberAdded");
            }
            members.correct(file.card().id(), form.correction());
            return Screen.onward("/people/member?id=" + file.card().id(), "people.done.saved");
        });
    }

    public List<UnitNode> getUnits() {
        return units.mine().stream().filter(one -> one.retiredOn() == null).toList();
    }

    public List<Employment> getEmployments() {
        return List.of(Employment.values());
    }

    public List<Station> getStations() {
        return List.of(Station.values());
    }

    /** As the trade's skill certificates call them, lowest first. */
    public List<String> getGrades() {
        return List.of("五级", "四级", "三级", "二级", "一级");
    }

    /** Null for somebody new. */
    public MemberFile getFile() {
        return file;
    }

    public MemberForm getForm() {
        return form;
    }
}
