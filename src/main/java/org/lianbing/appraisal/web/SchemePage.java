package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.SchemeCard;
import org.lianbing.appraisal.Schemes;
import org.lianbing.kernel.Failure;

/** A published scheme as people read it. */
@Named
@RequestScoped
public class SchemePage {

    private static final String MONTHLY = "monthly";

    @Inject
    Schemes schemes;
    @Inject
    Periods periods;

    private String code;
    private String version;
    private SchemeCard scheme;
    private List<SchemeCard> versions;

    public void load() {
        String asked = code == null ? MONTHLY : code;
        if (version == null) {
            scheme = schemes.inForce(asked, periods.current());
        } else if (version.matches("\\d{1,6}")) {
            scheme = schemes.card(asked, Integer.parseInt(version));
        } else {
            throw new Failure.NotFound("appraisal.scheme.unknown");
        }
        versions = schemes.versions(asked);
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
