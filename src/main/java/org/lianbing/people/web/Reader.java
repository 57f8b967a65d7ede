package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.people.SignedIn;
import org.lianbing.platform.Texts;

/** How the reader of a page likes to see it, and whether he has signed in. */
@Named
@RequestScoped
public class Reader {

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    SignedIn signedIn() {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }

    public boolean isSignedIn() {
        return signedIn() != null;
    }

    /** Whose page it is, for what a browser keeps of him; null before the sign-in. */
    public String getMember() {
        return isSignedIn() ? signedIn().member().toString() : null;
    }

    /** The language of the page, as in {@code <html lang>}. */
    public String getTag() {
        return texts.getLanguage().tag();
    }

    /** {@code light}, {@code dark}, or null for the device's. */
    public String getTheme() {
        return isSignedIn() ? signedIn().theme() : null;
    }
}
