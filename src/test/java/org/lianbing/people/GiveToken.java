package org.lianbing.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.kernel.MemberId;
import org.lianbing.testing.Errand;

/** Gives a member a token without asking for his password: to compute its hash takes longer than most of what a test then does. */
@Dependent
@Transactional
public class GiveToken implements Errand {

    @Inject
    SignIn signIn;

    @Override
    public String run(String member) {
        return signIn.issue(new MemberId(Long.parseLong(member)), SignInKind.API, "test", SignInKind.API.lasts()).token();
    }
}
