package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.kernel.Failure;
import org.lianbing.lecture.ReviewSpeaker;
import org.lianbing.lecture.ReviewView;
import org.lianbing.lecture.RunReview;
import org.lianbing.lecture.ShowReview;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** One speaker before the chair: who comments on him, and the minutes. */
@Named
@RequestScoped
public class ReviewSpeakerPage {

    @Inject
    ShowReview show;
    @Inject
    RunReview run;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private ReviewView review;
    private ReviewSpeaker speaker;
    private String said;
    private String comment;

    @PostConstruct
    void load() {
        review = show.of(Ask.id(request, "id", "lecture.review.unknown"));
        long place = Ask.id(request, "place", "lecture.review.unknown");
        speaker = review.speakers().stream().filter(one -> one.place() == place).findFirst()
                .orElseThrow(() -> new Failure.NotFound("lecture.review.unknown"));
        if (!review.chairs()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        said = speaker.said();
        comment = speaker.comment();
    }

    public String draw() {
        return screen.submit(() -> {
            run.note(review.meeting().id(), speaker.place(), said, comment);
            run.draw(review.meeting().id(), speaker.place());
            return Screen.onward("/lecture/review-speaker?id=" + review.meeting().id() + "&place=" + speaker.place(), "lecture.done.drawn");
        });
    }

    public String note() {
        return screen.submit(() -> {
            run.note(review.meeting().id(), speaker.place(), said, comment);
            return Screen.onward("/lecture/review?id=" + review.meeting().id(), "lecture.done.noted");
        });
    }

    public ReviewView getReview() {
        return review;
    }

    public ReviewSpeaker getSpeaker() {
        return speaker;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
