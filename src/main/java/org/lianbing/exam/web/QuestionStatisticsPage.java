package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.exam.QuestionStatistics;
import org.lianbing.exam.Statistics;
import org.lianbing.platform.web.Ask;

/** How a question worked over all its sittings. */
@Named
@RequestScoped
public class QuestionStatisticsPage {

    @Inject
    Statistics statistics;
    @Inject
    HttpServletRequest request;

    private QuestionStatistics question;

    @PostConstruct
    void load() {
        question = statistics.ofQuestion(Ask.id(request, "id", "question.unknown.question"));
    }

    public QuestionStatistics getQuestion() {
        return question;
    }
}
