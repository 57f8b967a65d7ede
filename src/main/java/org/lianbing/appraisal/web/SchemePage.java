package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.appraisal.AcknowledgeScheme;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.SchemeCard;
import org.lianbing.appraisal.SchemeSigning;
import org.lianbing.appraisal.Schemes;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.web.Screen;

/** A published scheme as people read it. */
@Named
@RequestScoped
public class SchemePage {

    private static final String MONTHLY = "monthly";

    @Inject
    Schemes schemes;
    @Inject
    Periods periods;

    @Inject
    AcknowledgeScheme signing;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private SchemeSigning signed;
    private SchemeCard scheme;
    private List<SchemeCard> versions;

    /** Before the form is read: what it holds depends on what the address names. */
    @PostConstruct
    void load() {
        String code = request.getParameter("code");
        String version = request.getParameter("version");
        String asked = code == null ? MONTHLY : code;
        if (version == null) {
            scheme = schemes.inForce(asked, periods.current());
        } else if (version.matches("\\d{1,6}")) {
            scheme = schemes.card(asked, Integer.parseInt(version));
        } else {
            throw new Failure.NotFound("appraisal.scheme.unknown");
        }
        versions = schemes.versions(asked);
        signed = signing.of(asked, scheme.version());
    }

    public String sign() {
        return screen.submit(() -> {
            signing.sign(scheme.code(), scheme.version());
            return Screen.onward("/appraisal/scheme?code=" + scheme.code() + "&version=" + scheme.version(), "appraisal.done.signed");
        });
    }

    public SchemeSigning getSigned() {
        return signed;
    }

    public SchemeCard getScheme() {
        return scheme;
    }

    public List<SchemeCard> getVersions() {
        return versions;
    }

    /** Whether it came with the product. */
    public boolean isShipped() {
        return scheme.publishedBy() == null;
    }
}
