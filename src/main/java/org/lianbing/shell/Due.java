package org.lianbing.shell;

import java.time.Instant;
import java.util.List;

/**
 * Something due, with its one button. Words are message keys with their arguments.
 *
 * @param until when it has to be done, or null
 * @param note  in somebody's own words, or empty
 */
public record Due(String title, List<Object> titleArgs, String why, List<Object> whyArgs, String note, Instant until, String path,
        String button) {

    static Due of(String title, Object titleArg, String why, List<Object> whyArgs, String path, String button) {
        return new Due(title, titleArg == null ? List.of() : List.of(titleArg), why, whyArgs, "", null, path, button);
    }
}
