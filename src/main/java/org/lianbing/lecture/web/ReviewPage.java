package org.lianbing.lecture.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.lecture.KeepResolutions;
import org.lianbing.lecture.MeetingForm;
import org.lianbing.lecture.ReviewView;
import org.lianbing.lecture.ShowReview;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A monthly review: who speaks, who comments, what is resolved. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    ShowReview show;
    @Inject
    KeepResolutions keep;
    @Inject
    MeetingForm form;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private ReviewView review;
    private String words;
    private String owner;
    private String due;

    @PostConstruct
    void load() {
        review = show.of(Ask.id(request, "id", "lecture.review.unknown"));
    }

    public String resolve() {
        return screen.submit(() -> {
            keep.resolve(review.meeting().id(), words, owner, Ask.date(due));
            return Screen.onward("/lecture/review?id=" + review.meeting().id(), "lecture.done.resolved");
        });
    }

    /** Whom the field of who sees to it offers. */
    public List<MemberCard> getOwners() {
        return form.membersOf(review.meeting());
    }

    public ReviewView getReview() {
        return review;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }
}
