package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.DatabaseFacts;
import org.lianbing.platform.Settings;
import org.lianbing.platform.Sql;
import org.lianbing.platform.backup.WriteBackup;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Who has rated and what was rated: tried by each way that could join them. Every listener writes his own number, so that a join would show. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AnonymityIT {

    private static final int RATERS = 8;

    @Resource(lookup = "jdbc/lianbing")
    DataSource database;
    @Inject
    Evening evening;
    @Inject
    OpenMeeting open;
    @Inject
    StepLecture steps;
    @Inject
    CloseMeeting close;
    @Inject
    ShowResults results;
    @Inject
    ChairMeeting desk;
    @Inject
    AttendMeeting attend;
    @Inject
    MeetingSheets sheets;
    @Inject
    Settings settings;
    @Inject
    DatabaseFacts facts;
    @Inject
    Sql sql;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    private Person chair;
    private Person lecturer;
    private List<Person> raters;
    private long meeting;
    private long lecture;

    @BeforeEach
    void a_lecture_that_was_rated() {
        chair = People.someone().withoutPost().as(Role.TRAINER).enter();
        lecturer = People.someone().in(chair.unit()).enter();
        raters = IntStream.range(0, RATERS).mapToObj(i -> People.someone().in(chair.unit()).enter()).toList();
        meeting = evening.call(chair, lecturer);
        lecture = evening.lecture(meeting, lecturer);
        as(chair, () -> open.open(meeting));
        raters.forEach(one -> evening.checkIn(meeting, one));
        as(chair, () -> steps.step(lecture, LecturePhase.SPEAKING, 0));
        as(chair, () -> steps.step(lecture, LecturePhase.RATING, 5));
        raters.forEach(one -> evening.rate(lecture, one, 4, "写的人是" + one.id()));
    }

    @Test
    void the_two_tables_share_nothing_but_the_lecture_and_know_no_time() {
        assertThat(columns("lecture_rated")).containsExactlyInAnyOrder("lecture_id", "member_id");
        assertThat(columns("lecture_rating")).containsExactlyInAnyOrder("id", "lecture_id", "rater", "marks", "to_keep", "to_change");
    }

    @Test
    void rows_do_not_lie_in_the_order_in_which_they_came_nor_in_each_others() {
        List<Long> came = raters.stream().map(Person::id).toList();
        List<Long> rated = sql.list(row -> row.id("member_id"), "select member_id from lecture_rated where lecture_id=?" + physical(), lecture);
        List<Long> ratings = sql.list(row -> writer(row.text("to_keep")), "select to_keep from lecture_rating where lecture_id=?" + physical(), lecture);
        List<Long> byId = sql.list(row -> writer(row.text("to_keep")), "select to_keep from lecture_rating where lecture_id=? order by id", lecture);

        assertThat(ratings).containsExactlyInAnyOrderElementsOf(rated).isNotEqualTo(rated).isNotEqualTo(came);
        assertThat(byId).isNotEqualTo(came).isNotEqualTo(rated);
    }

    @Test
    void no_transaction_of_the_database_wrote_a_single_pair() {
        if (facts.product().startsWith("PostgreSQL")) {
            assertThat(sql.count("select count(distinct xmin::text) as n from lecture_rated where lecture_id=?", lecture)).isEqualTo(1);
            assertThat(sql.count("select count(distinct xmin::text) as n from lecture_rating where lecture_id=?", lecture)).isEqualTo(1);
        }
    }

    @Test
    void pseudonyms_as_they_are_stored_are_all_different_and_no_members() {
        List<String> stored = sql.list(row -> row.text("rater"), "select rater from lecture_rating where lecture_id=?", lecture);

        assertThat(new HashSet<>(stored)).hasSize(RATERS);
        assertThat(stored).noneMatch(one -> raters.stream().anyMatch(rater -> one.contains(rater.number())));
    }

    @Test
    void the_audit_trail_says_rated_and_nothing_else() {
        assertThat(sql.list(row -> row.text("detail"), "select detail from audit where act='lecture.rate' and record=?", "lecture/" + lecture)).hasSize(RATERS)
                .containsOnly("");
        assertThat(sql.count("select count(*) as n from audit where detail like '%写的人是%'")).isZero();
    }

    @Test
    void before_the_close_nobody_sees_a_number_or_a_word() {
        assertThat(as(chair, () -> desk.view(meeting)).toString() + as(lecturer, () -> attend.view(meeting)) + as(raters.get(0), () -> attend.view(meeting)))
                .doesNotContain("写的人是");
    }

    @Test
    void after_it_comments_come_mixed_and_without_names_and_sheets_have_none() {
        as(chair, () -> close.close(meeting));

        ResultsView.Talk told = as(lecturer, () -> results.view(meeting)).lectures().get(0);
        assertThat(told.toKeep()).hasSize(RATERS).isSorted();
        assertThat(as(raters.get(0), () -> results.view(meeting)).lectures().get(0).toKeep()).isEmpty();
        assertThat(new String(as(chair, () -> sheets.results(meeting)).csv(), StandardCharsets.UTF_8)
                + new String(as(chair, () -> sheets.attendance(meeting)).csv(), StandardCharsets.UTF_8)).doesNotContain("写的人是");
    }

    @Test
    void below_four_raters_neither_lecturer_nor_chair_reads_comments() {
        long other = evening.call(chair, lecturer);
        long few = evening.lecture(other, lecturer);
        as(chair, () -> open.open(other));
        raters.subList(0, 3).forEach(one -> evening.checkIn(other, one));
        as(chair, () -> steps.step(few, LecturePhase.SPEAKING, 0));
        as(chair, () -> steps.step(few, LecturePhase.RATING, 5));
        raters.subList(0, 3).forEach(one -> evening.rate(few, one, 4, "三人之一"));
        as(chair, () -> close.close(other));

        assertThat(as(lecturer, () -> results.view(other)).toString() + as(chair, () -> results.view(other))).doesNotContain("三人之一");
        assertThat(as(chair, () -> results.view(other)).lectures().get(0).figures().listeners()).isNull();
    }

    @Test
    void a_backup_holds_no_key_and_its_rows_stand_in_orders_that_mean_nothing() throws Exception {
        Path target = Files.createTempDirectory("backup").resolve("anonymity.zip");
        try (Connection connection = database.getConnection()) {
            WriteBackup.write(connection, settings.data().resolve("files"), target, "test", clock.instant());
        }

        assertThat(lines(target, "lecture_rating")).isNotEqualTo(raters.stream().map(Person::id).toList());
        assertThat(lines(target, "lecture_rating")).containsExactlyInAnyOrderElementsOf(raters.stream().map(Person::id).toList());
        Path key = settings.data().resolve("server.key");
        if (Files.exists(key)) {
            assertThat(everything(target)).doesNotContain(Files.readString(key).strip());
        }
        Files.delete(target);
    }

    private List<Long> lines(Path zip, String table) throws IOException {
        return text(zip, "tables/" + table + ".csv").lines().filter(line -> line.contains("写的人是")).map(AnonymityIT::writer)
                .filter(id -> raters.stream().anyMatch(one -> one.id() == id)).toList();
    }

    private static String text(Path zip, String entry) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile()); InputStream in = file.getInputStream(file.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String everything(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (String entry : file.stream().map(java.util.zip.ZipEntry::getName).filter(name -> name.endsWith(".csv")).toList()) {
                all.append(text(zip, entry));
            }
        }
        return all.toString();
    }

    private static long writer(String words) {
        return Long.parseLong(words.replaceFirst("(?s).*写的人是(\\d+).*", "$1"));
    }

    private String physical() {
        return facts.product().startsWith("PostgreSQL") ? " order by ctid" : " order by _rowid_";
    }

    private Set<String> columns(String table) {
        return new HashSet<>(sql.list(row -> row.text("column_name"), "select lower(column_name) as column_name from information_schema.columns "
                + "where lower(table_name)=?", table));
    }

    private <T> T as(Person person, java.util.function.Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private void as(Person person, Runnable work) {
        caller.as(person.actor(), () -> {
            work.run();
            return null;
        });
    }
}
