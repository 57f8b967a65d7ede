package org.lianbing.onboarding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.onboarding.Confirmation;
import org.lianbing.onboarding.MyConfirmation;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.Texts;

/** 我的转正. */
@Named("onboardingPage")
@RequestScoped
public class MyPage {

    @Inject
    MyConfirmation confirmation;

    @Inject
    Texts texts;

    private Confirmation mine;

    public void load() {
        mine = confirmation.get();
    }

    public Confirmation getMine() {
        return mine;
    }

    public String names(List<MemberCard> people) {
        return people.stream().map(MemberCard::name).collect(Collectors.joining(texts.get("shell.comma")));
    }
}
