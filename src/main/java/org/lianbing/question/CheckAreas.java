package org.lianbing.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianbing.question.Hotspot.Area;

/** Of pictures to point at. */
final class CheckAreas implements CheckBody {

    private static final int MOST_AREAS = 20;
    private static final String SHARE = "[01]|0?\\.\\d{1,6}|1\\.0{1,6}";

    private final Typed typed;
    private final CheckTyped check;
    private final List<String> areas;

    CheckAreas(Typed typed, CheckTyped check) {
        this.typed = typed;
        this.check = check;
        this.areas = typed.answers().stream().flatMap(List::stream).map(String::strip).filter(area -> !area.isEmpty()).toList();
    }

    @Override
    public void refuse() {
        check.refuseUnless(Option.isId(typed.more().picture()), "picture", "question.typed.picture");
        if (areas.isEmpty() || areas.size() > MOST_AREAS) {
            check.refuse("answer", "question.typed.areas", MOST_AREAS);
        } else if (areas.stream().map(CheckAreas::area).anyMatch(Optional::isEmpty)) {
            check.refuse("answer", "question.typed.area", 1 + areas.stream().map(CheckAreas::area).toList().indexOf(Optional.<Area>empty()));
        }
    }

    @Override
    public Body body() {
        return new Hotspot(RichText.html(typed.prompt().strip()), typed.more().picture(), areas.stream().flatMap(area -> area(area).stream()).toList());
    }

    /** {@code x,y,width,height}, in shares of the picture. */
    private static Optional<Area> area(String written) {
        List<String> numbers = Stream.of(written.split("[,，\\s]+")).map(CheckValue::plain).toList();
        if (numbers.size() != 4 || !numbers.stream().allMatch(number -> number.matches(SHARE))) {
            return Optional.empty();
        }
        List<BigDecimal> all = numbers.stream().map(BigDecimal::new).toList();
        return Area.fits(all.get(0), all.get(1), all.get(2), all.get(3)) ? Optional.of(new Area(all.get(0), all.get(1), all.get(2), all.get(3)))
                : Optional.empty();
    }
}
