package org.lianbing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.MyAccount;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.MailFate;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A notice goes out by mail to who wants it so, once nothing is quiet; and the log says what became of it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MailNoticesIT {

    /** A Tuesday, ten in the morning in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");
    /** The Friday before, ten at night. */
    private static final Instant NIGHT = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-22T23:00:00Z");

    @Inject
    Notify notify;
    @Inject
    Inbox inbox;
    @Inject
    MailNotices job;
    @Inject
    NoticeMail write;
    @Inject
    MyNoticeSettings settings;
    @Inject
    SetQuietHours quiet;
    @Inject
    ReadDeliveries log;
    @Inject
    MyAccount account;
    @Inject
    Event<MailFate> fates;
    @Inject
    Sql sql;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    UserTransaction transaction;

    private Person reader;

    @BeforeEach
    void somebody_with_an_address() {
        reader = People.someone().enter();
        sql.update("update member set email=? where id=?", address(reader), reader.id());
    }

    @Test
    void it_is_written_in_the_readers_language_and_leads_to_the_notice() {
        as(reader, () -> {
            account.read(Language.EN, null);
            return null;
        });
        round(MORNING, () -> tell("exam.notice.remind", "期末<script>\r\nBcc: x"));
        Mailed mailed = mailed(reader).get(0);
        assertThat(mailed.subject()).startsWith("Lianbing: ").contains("期末<script> Bcc: x").doesNotContainPattern("\\p{Cntrl}");
        assertThat(mailed.words()).contains("/notice/open?id=").contains("/notice/settings").contains("Which notices come by mail");
    }

    @Test
    void who_chose_otherwise_gets_none() {
        as(reader, () -> {
            settings.save(List.of(NoticeKind.LEARNING), null);
            return null;
        });
        round(MORNING, () -> tell("exam.notice.remind", "x"));
        assertThat(mailed(reader)).isEmpty();
        round(MORNING, () -> tell("curriculum.notice.remind", "x"));
        assertThat(mailed(reader)).hasSize(1);
    }

    @Test
    void at_night_it_waits_and_what_is_read_meanwhile_is_never_sent() {
        round(NIGHT, () -> tell("exam.notice.remind", "x"));
        assertThat(mailed(reader)).isEmpty();
        assertThat(own("mail")).singleElement().matches(one -> one.state() == Delivery.State.HELD && one.dueAt().equals(MONDAY));
        as(reader, () -> {
            inbox.readAll();
            return null;
        });
        round(MONDAY, () -> { });
        assertThat(mailed(reader)).isEmpty();
        assertThat(own("mail")).singleElement().matches(one -> one.state() == Delivery.State.SPARED);
    }

    @Test
    void a_unit_has_quiet_hours_of_its_own() {
        Person director = People.someone().in(reader.unit()).as(Role.DIRECTOR).enter();
        as(director, () -> {
            quiet.set(reader.unit(), new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0), false));
            return null;
        });
        round(MORNING, () -> tell("exam.notice.remind", "x"));
        assertThat(own("mail").get(0).dueAt()).isEqualTo(MORNING.plusSeconds(3600));
        assertThatThrownBy(() -> as(reader, () -> quiet.get(reader.unit()))).isInstanceOf(Failure.Forbidden.class);
        Person elsewhere = People.someone().as(Role.DIRECTOR).enter();
        assertThatThrownBy(() -> as(elsewhere, () -> quiet.get(reader.unit()))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void said_again_while_it_waits_it_is_one_mail() {
        round(NIGHT, () -> {
            tell("exam.notice.remind", "x");
            job.plan();
            tell("exam.notice.remind", "x");
        });
        round(MONDAY, () -> { });
        assertThat(mailed(reader)).hasSize(1);
    }

    @Test
    void the_log_says_what_became_of_it() {
        round(MORNING, () -> tell("exam.notice.remind", "x"));
        long mail = mailed(reader).get(0).id();
        assertThat(own("mail").get(0).state()).isEqualTo(Delivery.State.SENDING);
        became(new MailFate(mail, "connection refused", false));
        assertThat(own("mail").get(0)).matches(one -> one.state() == Delivery.State.SENDING && one.error().equals("connection refused"));
        became(new MailFate(mail, null, true));
        assertThat(own("mail").get(0)).matches(one -> one.state() == Delivery.State.DELIVERED && one.error() == null);
        assertThat(own("app")).singleElement().matches(one -> one.state() == Delivery.State.DELIVERED);
    }

    @Test
    void the_administrator_sees_that_it_was_sent_and_not_what_it_said() {
        round(MORNING, () -> tell("exam.notice.remind", "密"));
        Person admin = People.someone().in(reader.unit()).as(Role.ADMIN).enter();
        List<Delivery> seen = as(admin, () -> log.all(wanted(false, reader.number(), "")));
        assertThat(seen).hasSize(2).allMatch(one -> one.code() == null && one.words().isEmpty());
        Person elsewhere = People.someone().as(Role.ADMIN).enter();
        assertThat(as(elsewhere, () -> log.all(wanted(false, reader.number(), "")))).isEmpty();
        Person colleague = People.someone().in(reader.unit()).enter();
        assertThat(as(colleague, () -> log.all(wanted(false, reader.number(), "")))).isEmpty();
    }

    private void tell(String code, String word) {
        notify.tell(List.of(reader.memberId()), new NewNotice(code, List.of(word), "/exam/mine", "test/" + code));
    }

    /** In one transaction, so that the running job takes nothing away: the server of the tests has no mail. */
    private void round(Instant at, Runnable work) {
        travel.at(at, () -> {
            try {
                transaction.begin();
                work.run();
                job.plan();
                write.due();
                transaction.commit();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
            return null;
        });
    }

    private void became(MailFate fate) {
        round(MORNING, () -> fates.fire(fate));
    }

    private List<Mailed> mailed(Person to) {
        return sql.list(row -> new Mailed(row.id("id"), row.text("subject"), row.text("words")), "select id, subject, words from mail where recipient=?", address(to));
    }

    private List<Delivery> own(String way) {
        return as(reader, () -> log.all(wanted(true, "", way)));
    }

    private static ReadDeliveries.Wanted wanted(boolean own, String who, String way) {
        return ReadDeliveries.Wanted.of(own, who, "", way, "");
    }

    private static String address(Person person) {
        return person.number() + "@example.com";
    }

    private <T> T as(Person person, Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private record Mailed(long id, String subject, String words) {
    }
}
