package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lianbing.appraisal.AppealState;
import org.lianbing.appraisal.Cause;
import org.lianbing.appraisal.Check;
import org.lianbing.appraisal.EntryCard;
import org.lianbing.appraisal.IndicatorTotal;
import org.lianbing.appraisal.Sentence;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.platform.Language;
import org.lianbing.platform.Texts;

/** How appraisal's pages say causes, rules and points. */
@Named("appraisalWords")
@RequestScoped
public class AppraisalWords {

    @Inject
    Texts texts;

    /** A sentence in the reader's language; a kind or tag that nobody translated stays as its source wrote it. */
    public String say(Sentence sentence) {
        if (!texts.has(sentence.key())) {
            return sentence.key().substring(sentence.key().lastIndexOf('.') + 1);
        }
        return texts.of(sentence.key(), sentence.args().stream().map(this::argument).toArray());
    }

    private Object argument(Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(sentence);
        } else if (argument instanceof List<?> list) {
            String between = texts.getLanguage() == Language.EN ? ", " : "、";
            return list.stream().map(this::argument).map(String::valueOf).collect(Collectors.joining(between));
        }
        return argument;
    }

    public String kind(String kind) {
        return say(new Sentence("appraisal.kind." + kind, List.of()));
    }

    public String role(String role) {
        return role == null ? "" : texts.get("people.role." + role);
    }

    public String state(IndicatorTotal.State state) {
        return texts.get("appraisal.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public String check(Check check) {
        return texts.get("appraisal.check.state." + check.code());
    }

    /** Style class of a badge. */
    public String checkLook(Check check) {
        return check == Check.AGREED ? "ok" : check == Check.DISPUTED ? "bad" : "warn";
    }

    public String appeal(AppealState state) {
        return texts.get("appraisal.appeal.state." + state.code());
    }

    /** Style class of a badge. */
    public String appealLook(AppealState state) {
        return state == AppealState.OPEN ? "warn" : state == AppealState.GRANTED ? "ok" : "";
    }

    /** With its sign: +0.2, −1. */
    public String signed(Points points) {
        return points.compareTo(Points.ZERO) < 0 ? "−" + points.negated() : "+" + points;
    }

    /** Style class of a figure. */
    public String sign(Points points) {
        int compared = points.compareTo(Points.ZERO);
        return compared > 0 ? "plus" : compared < 0 ? "minus" : "";
    }

    /** Why an entry is there, in one line: the reason that was given, or the activity and what came of it. */
    public String why(EntryCard card) {
        if (card == null) {
            return "";
        }
        if (card.entry().cause() instanceof Cause.ByHand hand) {
            return texts.own(hand.reason());
        }
        return card.outcome() == null ? "" : texts.own(card.outcome().outcome().activity().title()) + " " + result(card.outcome());
    }

    /** 88 / 100, or the state where there is no score. */
    public String result(StatedOutcome stated) {
        Outcome outcome = stated.outcome();
        return outcome.state() == OutcomeState.GRADED ? texts.of("appraisal.entry.scoreOf", outcome.score(), outcome.outOf())
                : texts.get("appraisal.outcomeState." + outcome.state().code());
    }

    /** Who or what posted it: a person's name, or the kind of the activity. */
    public String source(EntryCard card) {
        if (card.enteredBy() != null) {
            return card.enteredBy().name();
        }
        return card.outcome() == null ? "" : kind(card.outcome().outcome().kind());
    }

    /** With its year. */
    public String date(Instant instant) {
        return instant == null ? "" : texts.date(LocalDate.ofInstant(instant, texts.zone()));
    }

    /** Without the year: 11月5日. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("appraisal.format.day"), texts.getLanguage().locale()).format(day);
    }
}
