package org.lianbing.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST contract of the product; every feature adds its resources. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Lianbing 练兵", version = "1",
        description = "Training, exams and appraisal of customer-manager teams. Failures are application/problem+json."))
public class Api extends Application {
}
