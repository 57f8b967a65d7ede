package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.exam.HallNotice;
import org.lianbing.platform.Texts;

/** The rules of a hall as sentences: only what is otherwise than a candidate would think. */
@Named
@RequestScoped
public class HallWords {

    private static final String TOLD = "exam.rules.told.";

    @Inject
    Texts texts;

    public List<String> sentences(HallNotice rules) {
        List<String> told = new ArrayList<>();
        if (rules.late()) {
            told.add(texts.of(TOLD + "late", texts.dateTime(rules.startsUntil())));
        }
        say(told, rules.code(), "code");
        say(told, rules.oneDevice(), "device");
        say(told, !rules.turning().equals("free"), rules.turning());
        say(told, rules.focusNoted(), "focus");
        say(told, rules.watermark(), "watermark");
        say(told, true, rules.feedback());
        return told;
    }

    private void say(List<String> told, boolean holds, String what) {
        if (holds) {
            told.add(texts.get(TOLD + what));
        }
    }
}
