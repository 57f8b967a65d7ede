package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Deputies;
import org.lianbing.people.DeputyCard;
import org.lianbing.people.Me;
import org.lianbing.people.MyAccount;
import org.lianbing.people.MyDevices;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.people.Tiers;
import org.lianbing.platform.Language;
import org.lianbing.platform.web.Screen;

/** My own page: who I am here, language and appearance, password, signing out. */
@Named
@RequestScoped
public class MePage {

    @Inject
    Access access;
    @Inject
    Tiers tiers;
    @Inject
    MyAccount account;
    @Inject
    MyDevices devices;
    @Inject
    Deputies deputies;
    @Inject
    Reader reader;
    @Inject
    Screen screen;

    private Me me;
    private String language;
    private String theme;
    private String old;
    private String fresh;
    private String again;

    /** Before a post is read, so that what was submitted is what is saved. */
    @PostConstruct
    void load() {
        me = access.me();
        language = reader.signedIn().language() == null ? "" : reader.signedIn().language().tag();
        theme = reader.getTheme() == null ? "" : reader.getTheme();
    }

    public String save() {
        return screen.submit(() -> {
            account.read(language == null ? null : Language.ofTag(language), theme == null || theme.isEmpty() ? null : theme);
            return Screen.onward("/people/me", "people.done.saved");
        });
    }

    public String changePassword() {
        return screen.submit(() -> {
            if (fresh == null || !fresh.equals(again)) {
                throw Failure.Invalid.field("again", "people.password.differ");
            }
            account.changePassword(old, fresh);
            return Screen.onward("/people/sign-in", "people.done.password");
        });
    }

    /** On how many devices and by how many programs I am signed in. */
    public int getDevices() {
        return devices.list(reader.signedIn().signInId()).size();
    }

    public List<DeputyCard> getNamed() {
        return deputies.named();
    }

    /** Whether acting deputies concern me at all. */
    public boolean isDeputy() {
        return !deputies.mayLend().isEmpty() || !deputies.actingFor().isEmpty();
    }

    public Me getMe() {
        return me;
    }

    public Tier getTier() {
        return tiers.of(me.id()).orElse(null);
    }

    public Integer getYears() {
        return tiers.yearsInPost(me.id()).orElse(null);
    }

    public List<Role> getRoles() {
        return me.roles().stream().sorted().toList();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public boolean isMustChange() {
        return reader.signedIn().mustChange();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
