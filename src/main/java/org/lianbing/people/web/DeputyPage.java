package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Deputies;
import org.lianbing.people.DeputyCard;
import org.lianbing.people.Role;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** Who acts for me while I am away, and for whom I act. */
@Named
@RequestScoped
public class DeputyPage {

    @Inject
    Deputies deputies;
    @Inject
    Access access;
    @Inject
    Clock clock;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<Role> roles;
    private List<DeputyCard> named;
    private List<DeputyCard> actingFor;
    private String who;
    private String role;
    private String from;
    private String to;

    @PostConstruct
    void load() {
        roles = deputies.mayLend();
        named = deputies.named();
        actingFor = deputies.actingFor();
        from = LocalDate.ofInstant(clock.instant(), access.me().zone()).toString();
        to = from;
    }

    public String name() {
        return screen.submit(() -> {
            deputies.name(who, role == null || role.isEmpty() ? null : roleOf(role), day("from", from), day("to", to));
            return Screen.onward("/people/deputy", "people.done.deputyNamed");
        });
    }

    private Role roleOf(String code) {
        return roles.stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> Failure.Invalid.field("role", "people.role.choose"));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException noDay) {
            throw Failure.Invalid.field(field, "people.deputy.day");
        }
    }

    public String end() {
        return screen.submit(() -> {
            deputies.end(Ask.id(request, "id", "people.deputy.unknown"));
            return Screen.onward("/people/deputy", "people.done.deputyEnded");
        });
    }

    public List<Role> getRoles() {
        return roles;
    }

    public List<DeputyCard> getNamed() {
        return named;
    }

    public List<DeputyCard> getActingFor() {
        return actingFor;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
