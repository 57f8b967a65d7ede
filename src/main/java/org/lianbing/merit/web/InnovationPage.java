package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.merit.DecideInnovation;
import org.lianbing.merit.Innovation;
import org.lianbing.merit.Innovations;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One innovation: what it is, what the panel thinks, what was decided. */
@Named
@RequestScoped
public class InnovationPage {

    @Inject
    Innovations innovations;
    @Inject
    DecideInnovation deciding;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Innovation one;
    private Innovations.Rights rights;
    private String verdict;
    private String words;
    private String reason;

    @PostConstruct
    void load() {
        one = innovations.get(Ask.id(request, "id", "merit.innovation.unknown"));
        rights = innovations.rights(one);
        verdict = request.getParameter("verdict");
    }

    public String say() {
        return screen.submit(() -> {
            deciding.say(one.id(), Innovation.State.ofOrNull(verdict), words);
            return Screen.onward("/merit/innovation?id=" + one.id(), "merit.done.said");
        });
    }

    public String decide() {
        return screen.submit(() -> {
            deciding.decide(one.id(), Innovation.State.ofOrNull(verdict), reason);
            return Screen.onward("/merit/innovation?id=" + one.id(), "merit.done.decided");
        });
    }

    /** What can be decided now. */
    public List<Innovation.State> getVerdicts() {
        return one.isOpen() ? List.of(Innovation.State.RETURNED, Innovation.State.ADOPTED, Innovation.State.SPREAD) : List.of(Innovation.State.SPREAD);
    }

    /** Whether its author may still change it. */
    public boolean isChangeable() {
        return rights.own() && (one.state() == Innovation.State.RETURNED || one.isOpen() && one.opinions().isEmpty());
    }

    public Innovation getOne() {
        return one;
    }

    public Innovations.Rights getRights() {
        return rights;
    }

    public String getVerdict() {
        return verdict;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
