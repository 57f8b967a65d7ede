package org.lianbing.onboarding;

import java.util.List;

/**
 * One newcomer, for his own page.
 *
 * @param days     of shadowing, the latest first; without the drafts, unless it is his own page
 * @param mentors  the present one first
 * @param early    null unless the exam was opened to him before all was done
 * @param mayGive  whether the caller may give him a mentor
 * @param mayOpen  whether the caller may open the exam to him
 */
public record NewcomerFile(NewcomerRow row, List<ShadowingDay> days, List<Mentorship> mentors, EarlyOpening early, boolean mayGive,
        boolean mayOpen) {
}
