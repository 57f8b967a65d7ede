package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What may be handed in, as Moodle lists it: groups of types and endings. */
final class MoodleFiles {

    private static final Map<String, String> GROUPS = Map.of("picture", "web_image", "sheet", "spreadsheet", "document", "document");

    private MoodleFiles() {
    }

    /** Where nothing we know is named, everything. */
    static List<String> accepted(String list) {
        List<String> codes = new ArrayList<>();
        note(codes, "picture", list, "image|\\.(png|jpe?g|webp|gif)");
        note(codes, "sheet", list, "spreadsheet|\\.(xlsx?|et|csv|ods)");
        note(codes, "document", list, "document|\\.(docx?|wps|pdf|pptx?|odt)");
        return codes.isEmpty() ? List.of("picture", "sheet", "document") : codes;
    }

    private static void note(List<String> codes, String code, String list, String named) {
        if (list.matches("(?is).*(" + named + ").*")) {
            codes.add(code);
        }
    }

    static String list(List<String> codes) {
        return codes.stream().map(GROUPS::get).collect(Collectors.joining(","));
    }
}
