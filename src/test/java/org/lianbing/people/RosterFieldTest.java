package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.sheet.Headed;
import org.lianbing.platform.sheet.ReadSheets;

/** What we hand out can come back in. */
class RosterFieldTest {

    private final Bundles bundles = new Bundles();

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_headings_of_our_own_files_are_understood_in_every_language(Language language) {
        String heading = Stream.of(RosterField.values()).map(field -> text(language, "field." + field.code())).collect(Collectors.joining(","));
        Headed found = RosterField.headings().in(ReadSheets.pasted(heading)).orElseThrow();
        assertThat(found.columns().keySet()).containsExactlyElementsOf(Stream.of(RosterField.values()).map(RosterField::code).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_template_can_be_read_in_every_language(Language language) {
        String heading = Stream.of(RosterField.values()).map(field -> text(language, "field." + field.code())).collect(Collectors.joining(","));
        String rows = Stream.of("1", "2").map(row -> Stream.of(RosterField.values()).map(field -> bundles.has(language, key("example." + row + "." + field.code()))
                ? text(language, "example." + row + "." + field.code()) : "").collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
        List<RosterLine> lines = RosterFile.of(List.of(ReadSheets.pasted(heading + "\n" + rows))).lines();
        assertThat(lines).hasSize(2).allMatch(line -> line.problems().isEmpty());
        assertThat(lines.get(0).number()).isEqualTo("061101");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_choices_that_we_write_are_understood_in_every_language(Language language) {
        for (Employment employment : Employment.values()) {
            assertThat(RosterField.EMPLOYMENT.read(text(language, "employment." + employment))).isEqualTo(employment);
        }
        for (Station station : Station.values()) {
            assertThat(RosterField.STATION.read(text(language, "station." + station))).isEqualTo(station);
        }
    }

    private String text(Language language, String key) {
        return bundles.text(language, key(key));
    }

    private static String key(String key) {
        return "people.roster." + key;
    }
}
