package org.lianbing.testing.server;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of the suite: the WAR as it is delivered, under another context root, and the tests that run inside. */
@ArquillianSuiteDeployment
public class WholeProduct {

    static final String NAME = "it";

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, NAME + ".war").importFrom(new File("target/lianbing.war")).as(WebArchive.class)
                .addPackages(true, inside(), "org.lianbing")
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    /** Of the classes on the test path those that the server needs: not the product's, which come with the WAR, nor the browser's. */
    private static Filter<ArchivePath> inside() {
        File tests = new File("target/test-classes");
        return path -> {
            String file = path.get().replaceFirst("^.*?/org/lianbing/", "/org/lianbing/");
            boolean outside = file.matches(".*/(testing/(server|browser)|doors)/(?!Make|Store).*") || file.matches(".*(BrowserIT|Test|Laws)(\\$.*)?\\.class");
            return !outside && new File(tests, file).exists();
        };
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
