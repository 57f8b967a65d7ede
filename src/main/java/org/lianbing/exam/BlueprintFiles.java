package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.sheet.Export;
import org.lianbing.platform.sheet.ReadSheets;

/** Blueprints as tables: out, and in again as something to look at before it is saved. */
@ApplicationScoped
@Transactional
public class BlueprintFiles {

    private final KeepBlueprints keep;
    private final BlueprintScopes scopes;
    private final Bundles bundles;
    private final Access access;

    BlueprintFiles() {
        this(null, null, null, null);
    }

    @Inject
    BlueprintFiles(KeepBlueprints keep, BlueprintScopes scopes, Bundles bundles, Access access) {
        this.keep = keep;
        this.scopes = scopes;
        this.bundles = bundles;
        this.access = access;
    }

    /** @throws org.lianbing.kernel.Failure.NotFound if there is none in the caller's sight */
    public Export export(long id, Language language) {
        return new BlueprintSheet(bundles, scopes.choice().sources()).write(keep.get(id).content(), language);
    }

    /** @throws org.lianbing.kernel.Failure.Invalid if it is no table of a blueprint */
    public Blueprint read(Path file) {
        access.require(Role.TRAINER);
        return new BlueprintSheet(bundles, scopes.choice().sources()).read(ReadSheets.of(file));
    }
}
