package org.lianbing.appraisal;

import java.util.List;

/**
 * A page of problems, the latest first.
 *
 * @param number from 1
 * @param count  of all that fit
 */
public record PostingPage(List<PostingCard> cards, int number, int pages, int count) {

    public PostingPage {
        cards = List.copyOf(cards);
    }
}
