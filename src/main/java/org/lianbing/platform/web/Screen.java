package org.lianbing.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Texts;

/** Runs a form's use case: a failure becomes messages on the same page, with everything typed still there. */
@Named
@RequestScoped
public class Screen {

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    /**
     * @param onward where to go when it worked: a Faces outcome with {@code faces-redirect=true}
     * @return null when it failed, so that Faces shows the page again
     */
    public String submit(Supplier<String> onward) {
        try {
            return onward.get();
        } catch (Failure.NotFound | Failure.Forbidden | Failure.Unauthenticated noneOfHisBusiness) {
            if (noneOfHisBusiness instanceof Failure.Unauthenticated) {
                return show(noneOfHisBusiness);
            }
            throw noneOfHisBusiness;
        } catch (Failure failure) {
            return show(failure);
        }
    }

    /** Shows a failure on this page; always null. */
    public String show(Failure failure) {
        List<Problem> problems = failure.problems();
        if (problems.isEmpty()) {
            say(null, texts.of(failure), FacesMessage.SEVERITY_ERROR);
        }
        problems.forEach(problem -> say(problem.field(), texts.of(problem), FacesMessage.SEVERITY_ERROR));
        return null;
    }

    /** A redirect that says on the next page what was done; state goes by the address, so that no session is needed. */
    public static String onward(String page, String done) {
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true&done=" + done;
    }

    /** What was just done, or null. Only our own sentences can be named. */
    public String getDone() {
        String key = request.getParameter("done");
        return key != null && key.matches("[a-z]+\\.done\\.[A-Za-z]+") && texts.has(key) ? texts.get(key) : null;
    }

    private static void say(String field, String text, FacesMessage.Severity severity) {
        FacesContext.getCurrentInstance().addMessage(field == null ? null : "form:" + field, new FacesMessage(severity, text, text));
    }

    /** Every message of the page, for the summary above a form. */
    public List<FacesMessage> getMessages() {
        return FacesContext.getCurrentInstance().getMessageList();
    }

    /** The message at one field, or null. */
    public String error(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList("form:" + field);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /** On an error page: what happened, or null if only the status is known. */
    public String getFailure() {
        return request.getAttribute(PageFailures.FAILURE) instanceof Failure failure ? texts.of(failure) : null;
    }
}
