package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.exam.SittingDetail;
import org.lianbing.platform.Texts;

/** How far a candidate is, in words; invigilate.js says the same a few seconds later. */
@Named
@RequestScoped
public class LiveWords {

    private static final long MINUTE = 60;

    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /** What there is to know of one candidate, in the order of its weight. */
    public List<String> facts(SittingDetail sitting, SittingDetail.CandidateRow row) {
        List<String> facts = new ArrayList<>();
        if (row.seat() != null) {
            facts.add(texts.of("exam.live.seat", row.seat()));
        }
        if (row.attempt() != null && !List.of("paper", "absent").contains(row.state())) {
            facts.add(texts.of("exam.live.answered", row.answered(), sitting.questions()));
        }
        if (row.state().equals("open")) {
            long seconds = Math.max(0, Duration.between(clock.instant(), row.endsAt()).toSeconds());
            facts.add(texts.of("exam.live.left", (seconds + MINUTE - 1) / MINUTE));
            if (row.savedAt() != null) {
                facts.add(texts.of("exam.live.saved", texts.time(row.savedAt())));
            }
        } else if (row.submittedAt() != null && !row.state().equals("void")) {
            facts.add(texts.of(row.byBell() ? "exam.live.bell" : row.forced() ? "exam.live.forced" : "exam.live.handedIn", texts.time(row.submittedAt())));
        } else if (row.toldAt() != null && row.state().equals("waiting")) {
            facts.add(texts.of(row.readAt() == null ? "exam.live.unread" : "exam.live.read", texts.dateTime(row.toldAt())));
        }
        return facts;
    }

    /** What an invigilator should look at; empty for most. */
    public List<String> signs(SittingDetail.CandidateRow row) {
        List<String> signs = new ArrayList<>();
        if (row.devices() > 1) {
            signs.add(texts.of("exam.live.devices", row.devices()));
        }
        if (row.state().equals("open") && "unlocked".equals(row.lock())) {
            signs.add(texts.get("exam.live.unlocked"));
        }
        if (row.awayTimes() > 0) {
            signs.add(texts.of("exam.live.away", row.awayTimes(), row.awaySeconds()));
        }
        if (row.late() > 0) {
            signs.add(texts.of("exam.live.late", row.late()));
        }
        if (row.extraMinutes() > 0) {
            signs.add(texts.of("exam.live.extra", row.extraMinutes()));
        }
        if (row.reopened()) {
            signs.add(texts.get("exam.live.reopened"));
        }
        return signs;
    }

    /** The candidate's state, with the score once there is one. */
    public String state(SittingDetail.CandidateRow row) {
        return row.score() == null ? texts.get("exam.state." + row.state()) : texts.of("exam.live.score", row.score());
    }

    /** The kind of badge for that. */
    public String badge(SittingDetail.CandidateRow row) {
        if (row.state().equals("final")) {
            return row.passed() ? "ok" : "bad";
        }
        return row.state().equals("open") ? "info" : row.state().equals("marking") ? "warn" : List.of("absent", "void").contains(row.state()) ? "bad" : "";
    }
}
