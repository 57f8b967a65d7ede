package org.lianbing.curriculum;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;

/** Reads the packs when the server starts, before the demo company and the jobs. */
@ApplicationScoped
class CoursesAtStart {

    private static final Logger LOG = Logger.getLogger(CoursesAtStart.class.getName());

    @Inject
    Caller caller;

    @Inject
    LoadCourses courses;

    void read(@Observes @Priority(50) Startup start) {
        try {
            Loaded loaded = caller.as(Actor.system("courses"), courses::load);
            LOG.info(() -> "courses: " + loaded);
        } catch (Failure noPacks) {
            // the courses that are in use stay so; a server without packs still examines and appraises
            LOG.log(Level.WARNING, noPacks, () -> "courses were not read: " + noPacks.code() + " " + noPacks.args());
        }
    }
}
