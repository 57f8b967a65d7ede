package org.lianbing.platform;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** A failure as {@code application/problem+json} (RFC 9457), in the caller's language. */
@ApplicationScoped
public class ProblemJson {

    public static final String TYPE = "application/problem+json";

    private final Texts texts;

    ProblemJson() {
        this(null);
    }

    @Inject
    ProblemJson(Texts texts) {
        this.texts = texts;
    }

    /** @param instance path of the request */
    public String of(Failure failure, String instance) {
        return of(failure.status(), failure.code(), texts.of(failure), instance, failure.problems());
    }

    public String of(int status, String code, String detail, String instance, List<Problem> problems) {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("type", "urn:lianbing:problem:" + code)
                .add("title", texts.get("platform.status." + status)).add("status", status).add("code", code).add("detail", detail)
                .add("instance", instance);
        if (!problems.isEmpty()) {
            body.add("problems", list(problems));
        }
        return body.build().toString();
    }

    private JsonArrayBuilder list(List<Problem> problems) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder item = JSON.createObjectBuilder().add("code", problem.code()).add("message", texts.of(problem));
            if (problem.field() != null) {
                item.add("field", problem.field());
            }
            if (problem.line() != null) {
                item.add("line", problem.line());
            }
            list.add(item);
        }
        return list;
    }
}
