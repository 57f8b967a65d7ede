package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lianbing.platform.Job;

/** Writes the mails for which forgetful members have asked. */
@ApplicationScoped
class ForgottenJob implements Job {

    @Inject
    ForgottenPassword forgotten;

    @Override
    public String name() {
        return "people.forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        forgotten.answer();
    }
}
