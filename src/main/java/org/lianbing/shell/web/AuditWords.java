package org.lianbing.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.platform.Texts;
import org.lianbing.shell.AuditRow;

/** A line of the audit trail in words. What nobody has put into words yet is shown as it is kept. */
@Named
@RequestScoped
public class AuditWords {

    private static final String JOB = "job:";

    @Inject
    Texts texts;

    public String who(AuditRow row) {
        if (row.who() != null) {
            return row.who();
        }
        if (row.actor().startsWith(JOB) && texts.has("shell.jobs.name." + row.actor().substring(JOB.length()))) {
            return texts.of("shell.audit.system", texts.get("shell.jobs.name." + row.actor().substring(JOB.length())));
        }
        return "visitor".equals(row.actor()) ? texts.get("shell.audit.visitor") : texts.of("shell.audit.system", row.actor());
    }

    public String act(AuditRow row) {
        String key = "shell.audit.act." + row.act();
        return texts.has(key) ? texts.get(key) : row.act();
    }

    /** 陆婉青, or 场次 12. */
    public String about(AuditRow row) {
        if (row.about() != null) {
            return row.about();
        }
        int slash = row.record().indexOf('/');
        String key = "shell.audit.record." + (slash < 0 ? row.record() : row.record().substring(0, slash));
        return texts.has(key) ? texts.get(key) + (slash < 0 ? "" : " " + row.record().substring(slash + 1)) : row.record();
    }
}
