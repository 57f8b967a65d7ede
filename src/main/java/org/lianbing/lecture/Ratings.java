package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/**
 * Who has rated, and what was rated: two tables that nothing joins. With every rating all rows of the lecture are written anew in both, each
 * in a random order of its own and under new ids, so that neither the place of a row nor the transaction that wrote it tells which belongs
 * to which. docs/anonymity.md says against whom this holds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ratings {

    private static final SecureRandom LOTS = new SecureRandom();

    private final Sql sql;

    Ratings() {
        this(null);
    }

    @Inject
    Ratings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Under the lock of the lecture.
     *
     * @return false if he has rated it before: the first rating stands, since nobody can find it again to change it
     */
    boolean add(long lecture, MemberId member, Rating rating) {
        List<MemberId> rated = rated(lecture);
        if (rated.contains(member)) {
            return false;
        }
        List<Rating> ratings = new ArrayList<>(of(lecture));
        rated.add(member);
        ratings.add(rating);
        Collections.shuffle(rated, LOTS);
        Collections.shuffle(ratings, LOTS);
        sql.update("delete from lecture_rated where lecture_id=?", lecture);
        sql.update("delete from lecture_rating where lecture_id=?", lecture);
        sql.batch("insert into lecture_rated(lecture_id, member_id) values (?,?)", rated.stream().map(one -> new Object[] {lecture, one}).toList());
        sql.batch("insert into lecture_rating(id, lecture_id, rater, marks, to_keep, to_change) values (?,?,?,?,?,?)", ratings.stream()
                .map(one -> new Object[] {UUID.randomUUID().toString(), lecture, one.rater(), Rating.text(one.marks()), one.toKeep(), one.toChange()}).toList());
        return true;
    }

    /** In no order that means anything. */
    List<Rating> of(long lecture) {
        return sql.list(Ratings::read, "select rater, marks, to_keep, to_change from lecture_rating where lecture_id=? order by id", lecture);
    }

    /** Those of the lectures of the newest meetings of one series, each lecture's by itself, up to this one. */
    List<Rating> ofSeries(long series, Meeting upTo, int meetings) {
        return sql.list(Ratings::read, "select g.rater, g.marks, g.to_keep, g.to_change from lecture_rating g join lecture_run r on r.lecture_id=g.lecture_id "
                + "where r.meeting_id in (select id from meeting where series_id=? and starts_at<=? order by starts_at desc limit ?)", series, upTo.startsAt(),
                meetings);
    }

    private List<MemberId> rated(long lecture) {
        return sql.list(row -> row.member("member_id"), "select member_id from lecture_rated where lecture_id=?", lecture);
    }

    boolean hasRated(long lecture, MemberId member) {
        return sql.count("select count(*) as n from lecture_rated where lecture_id=? and member_id=?", lecture, member) > 0;
    }

    int count(long lecture) {
        return (int) sql.count("select count(*) as n from lecture_rated where lecture_id=?", lecture);
    }

    private static Rating read(Row row) {
        return new Rating(row.text("rater"), Rating.marks(row.text("marks")), row.text("to_keep"), row.text("to_change"));
    }
}
