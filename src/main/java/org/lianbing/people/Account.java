package org.lianbing.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Language;

/** How a member signs in, and how he likes to read. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "member_id")
    private Long memberId;
    private String username;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "must_change")
    private boolean mustChange;
    private String language;
    private String theme;

    protected Account() {
    }

    Account(MemberId member, String username, String password, boolean mustChange) {
        this.memberId = member.value();
        this.username = username;
        this.passwordHash = Passwords.hash(Passwords.checked(password, username));
        this.mustChange = mustChange;
    }

    boolean opensWith(String password) {
        return Passwords.matches(password, passwordHash);
    }

    void changePassword(String password) {
        passwordHash = Passwords.hash(Passwords.checked(password, username));
        mustChange = false;
    }

    void reads(Language chosen, String chosenTheme) {
        language = chosen == null ? null : chosen.tag();
        theme = chosenTheme;
    }
}
