package org.lianbing.lecture.web;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.WeakTopic;
import org.lianbing.exam.WeakTopics;
import org.lianbing.lecture.BringSlides;
import org.lianbing.lecture.LectureState;
import org.lianbing.lecture.OutlineTemplate;
import org.lianbing.lecture.Preparation;
import org.lianbing.lecture.PrepareLecture;
import org.lianbing.lecture.Wish;
import org.lianbing.lecture.Wishes;
import org.lianbing.people.Access;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** A lecturer prepares his lecture. The script of the page saves while he types. */
@Named
@RequestScoped
public class PreparePage {

    private static final Jsonb WRITER = JsonbBuilder.create();

    @Inject
    PrepareLecture prepare;
    @Inject
    Wishes wishes;
    @Inject
    WeakTopics weak;
    @Inject
    Access access;
    @Inject
    Bank bank;
    @Inject
    Settings settings;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private Preparation lecture;
    private List<Wish> wished = List.of();
    private List<WeakTopic> weakTopics = List.of();

    @PostConstruct
    void load() {
        lecture = prepare.mine(Ask.id(request, "meeting", "lecture.meeting.unknown"));
        if (lecture.writable()) {
            wished = wishes.list("", Wish.State.OPEN.code(), 0);
            weakTopics = weak.of(team());
        }
    }

    /** Who comes to the meeting; of a guest, his own. */
    private String team() {
        String own = access.me().unitPath();
        return own.startsWith(lecture.meeting().unitPath()) ? lecture.meeting().unitPath() : own;
    }

    /** Goes on writing what was ready. */
    public String reopen() {
        return screen.submit(() -> {
            prepare.reopen(lecture.lecture());
            return Screen.onward("/lecture/prepare?meeting=" + lecture.meeting().id(), "lecture.done.reopened");
        });
    }

    public String getPlan() {
        return WRITER.toJson(lecture.plan());
    }

    /** The outlines to start from, by code, in the reader's language. */
    public String getOutlines() {
        JsonObjectBuilder all = JSON.createObjectBuilder();
        for (OutlineTemplate outline : OutlineTemplate.values()) {
            JsonArrayBuilder sections = JSON.createArrayBuilder();
            for (int i = 0; i < outline.minutes().size(); i++) {
                String key = "lecture.outline." + outline.code() + "." + (i + 1);
                sections.add(JSON.createObjectBuilder().add("minutes", outline.minutes().get(i)).add("heading", texts.get(key))
                        .add("hint", texts.get(key + ".hint")));
            }
            all.add(outline.code(), sections);
        }
        return all.build().toString();
    }

    public OutlineTemplate[] getTemplates() {
        return OutlineTemplate.values();
    }

    public List<Topic> getTopics() {
        return bank.topics();
    }

    public boolean isReady() {
        return lecture.state() == LectureState.READY;
    }

    public boolean isChangesAsked() {
        return lecture.state() == LectureState.CHANGES_ASKED;
    }

    /** How large a file may be, in MB. */
    public long getMegabytes() {
        return Math.min(BringSlides.MEGABYTES, settings.uploadMax() / Settings.MEGABYTE);
    }

    public Preparation getLecture() {
        return lecture;
    }

    public List<Wish> getWished() {
        return wished;
    }

    public List<WeakTopic> getWeakTopics() {
        return weakTopics;
    }
}
