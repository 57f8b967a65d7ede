package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.exam.Audience;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Screen;
import org.lianbing.question.Bank;
import org.lianbing.question.Topic;

/** Sets an exam on one page: topics × counts, time, people. */
@Named
@RequestScoped
public class SetPage {

    private static final String COUNT = "count:";

    @Inject
    Bank bank;
    @Inject
    Units units;
    @Inject
    Audience candidates;
    @Inject
    Tiers tiers;
    @Inject
    Access access;
    @Inject
    SetSitting setSitting;
    @Inject
    Screen screen;
    @Inject
    Texts texts;
    @Inject
    Clock clock;
    @Inject
    HttpServletRequest request;

    private String title;
    private String opensAt;
    private String closesAt;
    private Integer minutes = 40;
    private Integer passPercent = 60;
    private Integer attempts = 1;
    private BigDecimal points = new BigDecimal(2);
    private boolean drawn = true;
    private boolean machineOnly = true;
    private String purpose = "practice";
    private String feedback = Feedback.NOW.name();
    private Long unit;
    private String tier = "";
    private List<TopicRow> topics;
    private List<UnitCard> audience;

    /** Before a post is read: its choices are checked against these lists. */
    @PostConstruct
    void load() {
        access.require(Role.TRAINER);
        topics = bank.topics().stream().map(topic -> new TopicRow(topic, request.getParameter(COUNT + topic.ref()))).toList();
        audience = access.pathsOf(Role.TRAINER).stream().flatMap(path -> units.below(path).stream()).toList();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), texts.zone()).truncatedTo(ChronoUnit.MINUTES);
        opensAt = opensAt == null ? now.toString() : opensAt;
        closesAt = closesAt == null ? now.plusDays(1).toString() : closesAt;
    }

    public String set() {
        return screen.submit(() -> {
            long id = setSitting.set(wanted());
            return Screen.onward("/exam/sitting?id=" + id, "exam.done.set");
        });
    }

    private NewSitting wanted() {
        return new NewSitting(title, parts(), drawn, machineOnly, instant(opensAt), instant(closesAt), or(minutes), or(attempts), or(passPercent), true,
                Feedback.valueOf(feedback), true, Counting.BEST, Set.of(purpose), null, "", candidates());
    }

    private List<PaperPart> parts() {
        List<PaperPart> parts = new ArrayList<>();
        for (TopicRow row : topics) {
            if (row.count() > 0) {
                parts.add(PaperPart.of(row.topic().ref(), row.count(), points));
            }
        }
        return parts;
    }

    private List<MemberId> candidates() {
        return unit == null ? List.of() : candidates.in(unit, tier);
    }

    private Instant instant(String local) {
        ZoneId zone = texts.zone();
        try {
            return local == null || local.isBlank() ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static int or(Integer number) {
        return number == null ? -1 : number;
    }

    public List<TopicRow> getTopics() {
        return topics;
    }

    public List<UnitCard> getAudience() {
        return audience;
    }

    public List<Tier> getTiers() {
        return tiers.in(access.me().unitPath());
    }

    /** A topic with how many of its questions are wanted. */
    public record TopicRow(Topic topic, String typed) {
        public int count() {
            return typed != null && typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(String opensAt) {
        this.opensAt = opensAt;
    }

    public String getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(String closesAt) {
        this.closesAt = closesAt;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(Integer passPercent) {
        this.passPercent = passPercent;
    }

    public Integer getAttempts() {
        return attempts;
    }

    public void setAttempts(Integer attempts) {
        this.attempts = attempts;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public boolean isDrawn() {
        return drawn;
    }

    public void setDrawn(boolean drawn) {
        this.drawn = drawn;
    }

    public boolean isMachineOnly() {
        return machineOnly;
    }

    public void setMachineOnly(boolean machineOnly) {
        this.machineOnly = machineOnly;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }
}
