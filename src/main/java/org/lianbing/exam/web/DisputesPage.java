package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.DisputedQuestion;
import org.lianbing.exam.DisputedQuestions;
import org.lianbing.platform.web.Ask;

/** The disputed questions that the reader tends: by question, however many candidates dispute it. */
@Named("examDisputesPage")
@RequestScoped
public class DisputesPage {

    private static final int ON_A_PAGE = 50;

    @Inject
    DisputedQuestions disputes;
    @Inject
    HttpServletRequest request;

    private String state;
    private List<DisputedQuestion> all;
    private int number;

    @PostConstruct
    void load() {
        String asked = request.getParameter("state");
        state = asked != null && getStates().contains(asked) ? asked : "";
        all = disputes.all(state.isEmpty() ? null : state);
        number = Ask.page(request, getPages());
    }

    public List<String> getStates() {
        return List.of("open", "upheld", "refused");
    }

    public List<DisputedQuestion> getRows() {
        return all.subList((number - 1) * ON_A_PAGE, Math.min(all.size(), number * ON_A_PAGE));
    }

    public int getCount() {
        return all.size();
    }

    public int getPages() {
        return (all.size() + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    public int getNumber() {
        return number;
    }

    public String getState() {
        return state;
    }
}
