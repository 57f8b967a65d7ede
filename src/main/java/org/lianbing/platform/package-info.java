/** Owns what every feature stands on: clock, caller, SQL, outcomes, jobs, audit trail, message bundles, problem+json. */
package org.lianbing.platform;
