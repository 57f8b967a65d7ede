package org.lianbing.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lianbing.people.KeepRoster;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;

/** Enters a unit below the one that is named, or at the root; answers its id. */
@Dependent
class EnterUnit implements Errand {

    @Inject
    KeepRoster roster;

    @Inject
    Caller caller;

    @Override
    public String run(String parent) {
        String code = People.unique("u");
        Long above = parent.isEmpty() ? null : Long.valueOf(parent);
        return Long.toString(caller.as(Actor.system("test"), () -> roster.addUnit(above, code, "测试单位", 1)));
    }
}
