package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.question.Bank;
import org.lianbing.question.Classified;
import org.lianbing.question.Kind;
import org.lianbing.question.PlainText;
import org.lianbing.question.Topic;

/** What a blueprint may draw from, and what the bank has of it. */
@ApplicationScoped
@Transactional
public class BlueprintScopes {

    private static final int SHOWN = 30;

    private final Bank bank;
    private final Access access;

    BlueprintScopes() {
        this(null, null);
    }

    @Inject
    BlueprintScopes(Bank bank, Access access) {
        this.bank = bank;
        this.access = access;
    }

    /**
     * Topics, folders and tags that have questions in use, and the kinds of these questions; in two queries.
     */
    public Choice choice() {
        access.require(Role.TRAINER);
        List<Classified> all = bank.classified();
        return new Choice(sources(bank.topics(), all), all.stream().map(Classified::kind).distinct().sorted().map(Kind::code).toList(), all);
    }

    private static List<Source> sources(List<Topic> topics, List<Classified> all) {
        List<Source> sources = new ArrayList<>();
        Map<String, List<Topic>> packs = topics.stream().filter(topic -> Scope.packOf(topic.ref()) != null)
                .collect(Collectors.groupingBy(topic -> Scope.packOf(topic.ref()), LinkedHashMap::new, Collectors.toList()));
        packs.forEach((pack, inside) -> sources.add(new Source(pack, Scope.PACK, inside.get(0).title(), inside.size())));
        topics.forEach(topic -> sources.add(new Source(Scope.topic(topic.ref()), Scope.TOPIC, topic.title(), 1)));
        all.stream().flatMap(one -> one.tags().stream()).filter(tag -> !Blueprint.isApartTag(tag)).collect(Collectors.toCollection(TreeSet::new))
                .forEach(tag -> sources.add(new Source(Scope.tag(tag), Scope.TAG, tag, 0)));
        return sources;
    }

    /** What the questions with these refs ask, as far as there are such: to show what was chosen. */
    public Map<String, String> prompts(Choice choice, Collection<String> refs) {
        Map<Long, String> wanted = choice.all().stream().filter(one -> refs.contains(one.ref())).collect(Collectors.toMap(Classified::revision, Classified::ref));
        return bank.revisions(wanted.keySet()).values().stream().collect(Collectors.toMap(revision -> wanted.get(revision.id()),
                revision -> PlainText.text(revision.body().prompt())));
    }

    /** What is short, with must-haves called by what they ask and not by their refs. */
    List<Problem> said(Choice choice, List<Problem> shortages) {
        List<String> refs = shortages.stream().filter(one -> one.code().equals(BlueprintDraw.MUST_OUTSIDE)).map(one -> one.args().get(0).toString()).toList();
        Map<String, String> asked = prompts(choice, refs);
        return shortages.stream().map(one -> one.code().equals(BlueprintDraw.MUST_OUTSIDE)
                ? Problem.at(one.field(), one.code(), beginning(asked.getOrDefault(one.args().get(0).toString(), one.args().get(0).toString()))) : one).toList();
    }

    private static String beginning(String prompt) {
        return prompt.codePointCount(0, prompt.length()) <= SHOWN ? prompt : prompt.substring(0, prompt.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** The names of a blueprint's lines, for people. */
    static List<String> names(Blueprint blueprint, List<Source> sources) {
        Map<String, Source> known = sources.stream().collect(Collectors.toMap(Source::code, Function.identity(), (one, other) -> one));
        return blueprint.lines().stream().map(line -> !line.name().isEmpty() ? line.name() : known.containsKey(line.source())
                ? known.get(line.source()).name() : line.source()).toList();
    }

    /**
     * @param code   as in a blueprint's line
     * @param type   {@code topic}, {@code pack} or {@code tag}
     * @param title  of the topic, the first topic of the folder, or the tag
     * @param topics how many a folder has
     */
    public record Source(String code, String type, String title, int topics) {

        String name() {
            return type.equals(Scope.PACK) ? title + " …" : title;
        }
    }

    /** @param kinds of which there are questions */
    public record Choice(List<Source> sources, List<String> kinds, List<Classified> all) {
    }
}
