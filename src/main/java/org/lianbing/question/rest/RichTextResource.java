package org.lianbing.question.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.question.RichText;

/** What an author types as readers will see it, for the preview beside the form. */
@Path("questions/rich")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RichTextResource {

    private static final int MOST = 500;
    private static final int LONGEST = 10_000;

    @Inject
    Access access;

    /** One HTML for each text, in their order. */
    @POST
    public Shown show(Asked asked) {
        access.require(Role.TRAINER);
        if (asked == null || asked.texts() == null || asked.texts().size() > MOST || asked.texts().stream().anyMatch(text -> text == null || text.length() > LONGEST)) {
            throw Failure.Invalid.field("texts", "question.typed.long", LONGEST);
        }
        return new Shown(asked.texts().stream().map(RichText::html).toList());
    }

    /** @param texts at most 500, each of at most 10,000 characters */
    public record Asked(List<String> texts) {
    }

    /** @param html sanitised */
    public record Shown(List<String> html) {
    }
}
