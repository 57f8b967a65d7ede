package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What an invigilator types for whatever he does, to one candidate, to several or to the whole room. */
@Named
@RequestScoped
public class DeskForm {

    private Integer minutes = 10;
    private String reason;
    private String words;

    /** Of more time; 0, which is refused, where nothing readable was typed. */
    int extra() {
        return minutes == null ? 0 : minutes;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
