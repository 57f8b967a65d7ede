package org.lianbing.lecture.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.lecture.TurnLine;
import org.lianbing.platform.Texts;

/** Why it is somebody's turn, as a sentence. */
@Named
@RequestScoped
public class RotaWords {

    @Inject
    Texts texts;

    public String why(TurnLine turn) {
        String why = texts.of("lecture.rota.why." + turn.why(), texts.date(turn.since()));
        String instead = turn.insteadOf() == null ? "" : texts.of("lecture.rota.why.insteadOf", turn.insteadOf().name());
        return turn.reason().isEmpty() ? why + instead : why + instead + texts.of("lecture.rota.why.reason", texts.own(turn.reason()));
    }

    public String names(List<String> names) {
        return String.join(texts.get("lecture.rota.comma"), names);
    }
}
