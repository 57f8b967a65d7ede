package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lianbing.platform.Job;

/** Makes meetings as time goes on, takes in who came and lets go who went, and reminds lecturers of their turns. */
@ApplicationScoped
class RotaJob implements Job {

    private final RunRotas rotas;

    RotaJob() {
        this(null);
    }

    @Inject
    RotaJob(RunRotas rotas) {
        this.rotas = rotas;
    }

    @Override
    public String name() {
        return "lecture.rota";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        rotas.run();
    }
}
