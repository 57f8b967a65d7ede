package org.lianbing.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.curriculum.LoadCourses;
import org.lianbing.curriculum.PackCard;
import org.lianbing.curriculum.Packs;
import org.lianbing.platform.web.Screen;

/** The packs, what is wrong with them, and a button to read them anew. */
@Named
@RequestScoped
public class PacksPage {

    @Inject
    Packs packs;
    @Inject
    LoadCourses courses;
    @Inject
    Screen screen;

    private List<PackCard> all;

    public void load() {
        all = packs.all();
    }

    public String read() {
        load();
        return screen.submit(() -> {
            courses.load();
            return Screen.onward("/curriculum/packs", "curriculum.done.packs");
        });
    }

    public List<PackCard> getAll() {
        return all;
    }

    public long getBroken() {
        return all.stream().filter(pack -> !pack.problems().isEmpty()).count();
    }

    /** How a state is shown: good is calm, an old version a warning, nothing in use an alarm. */
    public String look(PackCard pack) {
        return switch (pack.state()) {
            case "good" -> "ok";
            case "stale" -> "warn";
            case "broken" -> "bad";
            default -> "";
        };
    }
}
