package org.lianbing.question.rest;

import jakarta.ws.rs.QueryParam;
import org.lianbing.question.BankFilter;

/** A filter of the bank in an address: the same names as on the page. */
public class FilterParams {

    @QueryParam("q")
    String search;
    @QueryParam("kind")
    String kind;
    @QueryParam("topic")
    String topic;
    @QueryParam("tag")
    String tag;
    @QueryParam("difficulty")
    String difficulty;
    @QueryParam("state")
    String state;
    @QueryParam("origin")
    String origin;
    @QueryParam("sort")
    String sort;

    BankFilter filter() {
        return BankFilter.typed(search, kind, topic, tag, difficulty, state, origin, sort);
    }
}
