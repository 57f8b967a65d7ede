package org.lianbing.people;

/**
 * A step of the curriculum.
 *
 * @param minYears completed years in the post from which it applies; −1 for onboarding, which is a state
 */
public record Tier(String code, String title, String titleEn, int minYears) {

    public static final String ONBOARDING = "onboarding";

    public boolean isOnboarding() {
        return ONBOARDING.equals(code);
    }
}
