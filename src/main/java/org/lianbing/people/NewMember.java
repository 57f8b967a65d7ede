package org.lianbing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/**
 * What is known of a member when he is entered.
 *
 * @param number        工号: text, kept with its leading zeros
 * @param post          as the company calls it: 客户经理, 主任 …
 * @param inPostOn      任现岗日期; null for posts without tenure
 * @param station       null for posts without an area
 * @param grade         skill grade (五级 … 一级) or null
 * @param onboardingFrom first day as a newcomer, or null
 * @param onboardingDue  day by which the contract is decided, or null
 */
public record NewMember(String number, String name, long unitId, String post, LocalDate hiredOn, LocalDate inPostOn,
        Employment employment, Station station, String grade, LocalDate onboardingFrom, LocalDate onboardingDue) {

    /** @throws Failure.Invalid naming every field that is wrong */
    public NewMember {
        List<Problem> problems = new ArrayList<>();
        if (number == null || !number.matches("[0-9A-Za-z-]{1,40}")) {
            problems.add(Problem.at("number", "people.number.shape"));
        }
        if (name == null || name.isBlank() || name.length() > 100 || isUnwritable(name)) {
            problems.add(Problem.at("name", "people.name.shape"));
        }
        if (post != null && post.length() > 100) {
            problems.add(Problem.at("post", "people.roster.tooLong"));
        } else if (post != null && isUnwritable(post)) {
            problems.add(Problem.at("post", "platform.text.unwritable"));
        }
        if (hiredOn != null && inPostOn != null && inPostOn.isBefore(hiredOn)) {
            problems.add(Problem.at("inPostOn", "people.inPost.beforeHire"));
        }
        if (employment == null) {
            problems.add(Problem.at("employment", "people.employment.missing"));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("people.member.invalid", problems);
        }
    }

    private static boolean isUnwritable(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
