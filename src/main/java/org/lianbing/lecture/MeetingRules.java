package org.lianbing.lecture;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a unit's meetings are run and scored. A meeting keeps those under which it was opened.
 *
 * @param rubric            weights make up 100
 * @param listeners         the weight of the listeners' mean in the lecture's score; with the next two it makes up 100
 * @param lateMinutes       from when after the start one is late
 * @param lateShare         what coming late is worth, 0 to 1
 * @param evaluationMinutes how long a lecture can be rated
 * @param totalShown        whether listeners see the score of a lecture too, not only what it taught
 */
public record MeetingRules(List<RubricLine> rubric, int listeners, int chair, int director, int lateMinutes, BigDecimal lateShare, int evaluationMinutes,
        boolean pretest, boolean totalShown) {

    public static final int WHOLE = 100;

    /** The usual evaluation form of such meetings (S6), and the usual weights. */
    public static final MeetingRules USUAL = new MeetingRules(List.of(new RubricLine("design", "", 20), new RubricLine("expression", "", 25),
            new RubricLine("interaction", "", 20), new RubricLine("usefulness", "", 20), new RubricLine("bearing", "", 15)),
            60, 20, 20, 10, new BigDecimal("0.5"), 5, false, false);

    public MeetingRules {
        rubric = List.copyOf(rubric);
        lateShare = lateShare.stripTrailingZeros();
        if (rubric.stream().mapToInt(RubricLine::weight).sum() != WHOLE || listeners + chair + director != WHOLE
                || Math.min(listeners, Math.min(chair, director)) < 0) {
            throw new IllegalArgumentException("weights make up 100");
        }
    }

    /** @param marks one for each line of the rubric, in its order */
    boolean fits(List<Integer> marks) {
        return marks != null && marks.size() == rubric.size() && marks.stream().allMatch(mark -> mark != null && mark >= 1 && mark <= RubricLine.BEST);
    }

    String json() {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        rubric.forEach(line -> lines.add(JSON.createObjectBuilder().add("code", line.code()).add("title", line.title()).add("weight", line.weight())));
        return JSON.createObjectBuilder().add("rubric", lines).add("listeners", listeners).add("chair", chair).add("director", director)
                .add("lateMinutes", lateMinutes).add("lateShare", lateShare).add("evaluationMinutes", evaluationMinutes).add("pretest", pretest)
                .add("totalShown", totalShown).build().toString();
    }

    static MeetingRules read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new MeetingRules(json.getJsonArray("rubric").getValuesAs(JsonObject.class).stream()
                    .map(line -> new RubricLine(line.getString("code"), line.getString("title"), line.getInt("weight"))).toList(),
                    json.getInt("listeners"), json.getInt("chair"), json.getInt("director"), json.getInt("lateMinutes"),
                    json.getJsonNumber("lateShare").bigDecimalValue(), json.getInt("evaluationMinutes"), json.getBoolean("pretest"),
                    json.getBoolean("totalShown"));
        }
    }
}
