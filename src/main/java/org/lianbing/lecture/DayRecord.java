package org.lianbing.lecture;

import java.time.Instant;
import java.util.List;

/**
 * What was kept of a lecture's day.
 *
 * @param quotes good sentences (金句), one a line
 * @param by     name of who wrote it last
 */
public record DayRecord(String summary, String quotes, String by, Instant at) {

    public List<String> sentences() {
        return quotes.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
