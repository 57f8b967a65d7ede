package org.lianbing.exam;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Row;
import org.lianbing.question.Body;
import org.lianbing.question.Revision;

/**
 * One row of an attempt's answers.
 *
 * @param part      which question of a case, from 1; null for all other kinds
 * @param handScore what a marker gave; null if none did
 * @param device    whose saves alone get through; null where any device's do
 */
record Answer(int slot, MemberId member, long revision, Integer part, List<String> optionOrder, Score points, Instant endsAt, boolean closed,
        JsonValue response, long seq, Instant savedAt, Score score, Score handScore,
        boolean awaitsMarker, String comment, String device) {

    static final String COLUMNS = "slot, member_id, revision_id, part, option_order, points, ends_at, closed, response, seq, saved_at, score, "
            + "hand_score, awaits_marker, marker_comment, device";

    static Answer read(Row row) {
        String order = row.text("option_order");
        return new Answer(row.count("slot"), row.member("member_id"), row.id("revision_id"), row.number("part") == null ? null : row.count("part"),
                order.isEmpty() ? List.of() : List.of(order.split(",")), row.score("points"), row.instant("ends_at"), row.flag("closed"),
                json(row.text("response")), row.id("seq"), row.instant("saved_at"), row.score("score"), row.score("hand_score"),
                row.flag("awaits_marker"),
                row.text("marker_comment"), row.text("device"));
    }

    /** Whether a person marks it, or has. */
    boolean isForMarkers() {
        return awaitsMarker || handScore != null;
    }

    /** Which question lies in this slot. */
    Asked asked() {
        return new Asked(revision, part == null ? 0 : part);
    }

    /** The question in this slot: a case's part, else the whole. */
    Body body(Revision asked) {
        return body(asked, part == null ? null : part.longValue());
    }

    static Body body(Revision asked, Long part) {
        return part == null ? asked.body() : asked.body().parts().get(part.intValue() - 1);
    }

    /** The situation before a case's part, sanitised HTML; null for all other kinds. */
    String stem(Revision asked) {
        return part == null ? null : asked.body().prompt();
    }

    /** What was stored, as JSON; null where nothing was answered. */
    static JsonValue json(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = JSON.createReader(new StringReader("[" + text + "]"))) {
            return reader.readArray().get(0);
        }
    }

    /** How a response is stored: its JSON; null for none. */
    static String text(JsonValue response) {
        return response == null || response == JsonValue.NULL ? null : response.toString();
    }
}
