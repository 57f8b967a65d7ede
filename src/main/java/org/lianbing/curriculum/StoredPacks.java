package org.lianbing.curriculum;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.curriculum.PackDraft.CourseDraft;
import org.lianbing.kernel.Problem;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The packs that were ever read, and what is wrong with them now. */
@ApplicationScoped
@Transactional
class StoredPacks {

    private static final int LONGEST_ARG = 300;

    private final Sql sql;

    StoredPacks() {
        this(null);
    }

    @Inject
    StoredPacks(Sql sql) {
        this.sql = sql;
    }

    List<String> inUse() {
        return sql.list(row -> row.text("pack"), "select pack from course_pack where not retired order by pack");
    }

    boolean isInUse(String pack, String hash, int position) {
        return sql.count("select count(*) as n from course_pack where pack=? and hash=? and position=? and not retired", pack, hash, position) > 0;
    }

    List<PackProblem> problems(String pack) {
        return sql.list(StoredPacks::problem, "select file, line, code, args from course_pack_problem where pack=? order by id", pack);
    }

    /** A course key is unique over all packs. The line of the second one is that of its pack's file. */
    PackReading withoutTakenCourses(String pack, PackReading reading) {
        if (reading.draft().isEmpty()) {
            return reading;
        }
        List<PackProblem> problems = PackText.none();
        for (CourseDraft course : reading.draft().get().courses()) {
            sql.one(row -> row.text("pack"), "select pack from course where code=? and pack<>? and not retired", course.code(), pack)
                    .ifPresent(other -> problems.add(PackProblem.at(PackFolder.PACK_FILE, 1, "curriculum.course.taken", course.code(), other)));
        }
        return problems.isEmpty() ? reading : PackReading.broken(problems);
    }

    /** @return whether these problems were not known */
    boolean state(String pack, int position, List<PackProblem> problems) {
        List<PackProblem> kept = problems.stream().map(StoredPacks::asKept).toList();
        if (kept.equals(problems(pack))) {
            return false;
        }
        sql.update("insert into course_pack(pack, title, position, retired) values (?,?,?,false) on conflict do nothing", pack, pack, position);
        sql.update("delete from course_pack_problem where pack=?", pack);
        for (PackProblem problem : kept) {
            sql.update("insert into course_pack_problem(pack, file, line, code, args) values (?,?,?,?,?)", pack, problem.file(),
                    problem.what().line(), problem.what().code(), args(problem));
        }
        return true;
    }

    private static PackProblem asKept(PackProblem problem) {
        Object[] args = problem.what().args().stream().map(String::valueOf)
                .map(arg -> arg.length() > LONGEST_ARG ? arg.substring(0, LONGEST_ARG) : arg).toArray();
        return PackProblem.at(problem.file(), problem.what().line(), problem.what().code(), args);
    }

    private static String args(PackProblem problem) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        problem.what().args().forEach(arg -> array.add(arg.toString()));
        return array.build().toString();
    }

    static PackProblem problem(Row row) {
        List<Object> args = new ArrayList<>();
        try (JsonReader reader = JSON.createReader(new StringReader(row.text("args")))) {
            reader.readArray().getValuesAs(JsonString.class).forEach(arg -> args.add(arg.getString()));
        }
        return new PackProblem(row.text("file"), new Problem(null, row.count("line"), row.text("code"), args));
    }
}
