package org.lianbing.drill;

import java.util.List;
import org.lianbing.question.Option;

/**
 * A question of a round as its reader sees it.
 *
 * @param slot   from 1
 * @param prompt sanitised HTML
 * @param gaps   how many gaps the prompt has, or null
 * @param unit   plain text behind a number, or null
 * @param result null until answered
 */
public record RoundItem(int slot, String kind, String prompt, List<Option> options, Integer gaps, String unit, Result result) {

    public RoundItem {
        options = List.copyOf(options);
    }
}
