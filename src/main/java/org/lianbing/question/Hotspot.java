package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A place in a picture to point at (识图题); worth all or nothing. Response: {@code [x,y]}, each from 0 (left, top) to 1.
 *
 * @param prompt  sanitised HTML
 * @param picture the id of a picture of the bank
 * @param areas   where pointing is right, one or more
 */
public record Hotspot(String prompt, String picture, List<Area> areas) implements Body {

    /** @throws IllegalArgumentException if anything is wanting */
    public Hotspot {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Nonsense.refuse(!Option.isId(picture), "a picture has an id");
        areas = List.copyOf(areas);
        Nonsense.refuse(areas.isEmpty(), "somewhere is right");
    }

    static Hotspot read(JsonFields json) {
        return new Hotspot(json.text("prompt"), json.text("picture"), json.objects("areas", Area::read));
    }

    @Override
    public Kind kind() {
        return Kind.HOTSPOT;
    }

    @Override
    public Face face() {
        return Face.ofPicture(picture);
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || given(response).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        return given(response).filter(point -> areas.stream().anyMatch(area -> area.holds(point))).isPresent() ? Mark.FULL : Mark.NOTHING;
    }

    /** The middle of the first area. */
    @Override
    public JsonArray key() {
        return areas.get(0).middle().json();
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        areas.forEach(area -> array.add(JSON.createObjectBuilder().add("x", area.x()).add("y", area.y()).add("width", area.width())
                .add("height", area.height())));
        json.add("picture", picture).add("areas", array);
    }

    private static Optional<Point> given(JsonValue response) {
        return response instanceof JsonArray pair && pair.size() == 2 && pair.get(0) instanceof JsonNumber x && pair.get(1) instanceof JsonNumber y
                ? Optional.of(new Point(x.bigDecimalValue(), y.bigDecimalValue())).filter(Point::isInPicture) : Optional.empty();
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    /** A point, in shares of the picture's width and height. */
    record Point(BigDecimal x, BigDecimal y) {

        boolean isInPicture() {
            return isShare(x) && isShare(y);
        }

        JsonArray json() {
            return JSON.createArrayBuilder().add(x).add(y).build();
        }
    }

    /** A rectangle, its edges included, in shares of the picture's width and height. */
    public record Area(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {

        private static final BigDecimal HALF = new BigDecimal("0.5");

        /** @throws IllegalArgumentException if it is empty or reaches out of the picture */
        public Area {
            x = x.stripTrailingZeros();
            y = y.stripTrailingZeros();
            width = width.stripTrailingZeros();
            height = height.stripTrailingZeros();
            Nonsense.refuse(!fits(x, y, width, height), "an area lies in the picture");
        }

        static boolean fits(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {
            return isShare(x) && isShare(y) && width.signum() > 0 && height.signum() > 0 && isShare(x.add(width)) && isShare(y.add(height));
        }

        static Area read(JsonFields json) {
            return new Area(json.number("x"), json.number("y"), json.number("width"), json.number("height"));
        }

        boolean holds(Point point) {
            return point.x().compareTo(x) >= 0 && point.x().compareTo(x.add(width)) <= 0
                    && point.y().compareTo(y) >= 0 && point.y().compareTo(y.add(height)) <= 0;
        }

        Point middle() {
            return new Point(x.add(width.multiply(HALF)).stripTrailingZeros(), y.add(height.multiply(HALF)).stripTrailingZeros());
        }
    }
}
