package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What the job does for one series alone, whatever else is in the database. */
@ApplicationScoped
@Transactional
class RotaWeek {

    @Inject
    Replan replan;

    void pass(long series) {
        replan.run(series);
    }
}
