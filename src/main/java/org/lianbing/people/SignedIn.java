package org.lianbing.people;

import java.time.ZoneId;
import java.util.Set;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Language;

/**
 * Whose token a request carries.
 *
 * @param language   his choice, or null for the browser's
 * @param theme      {@code light}, {@code dark} or null for the device's
 * @param mustChange whether he has to set a password of his own first
 */
public record SignedIn(long signInId, MemberId member, Language language, String theme, boolean mustChange, ZoneId zone,
        Set<Role> roles) {
}
