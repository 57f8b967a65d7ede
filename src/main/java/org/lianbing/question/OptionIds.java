package org.lianbing.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives options their ids: those that have one keep it, new ones get the first that are free. */
final class OptionIds {

    /** a, b, c … */
    static final IntFunction<String> LETTERS = place -> String.valueOf((char) ('a' + place));
    /** 1, 2, 3 … */
    static final IntFunction<String> NUMBERS = place -> String.valueOf(place + 1);

    private final IntFunction<String> names;
    private final List<String> had;

    /** @param had what each was called before; anything that is no id for a new one */
    OptionIds(IntFunction<String> names, List<String> had) {
        this.names = names;
        this.had = had;
    }

    /** New ones are named as they stand. */
    List<String> byPlace() {
        return inSequence(IntStream.range(0, had.size()).boxed().toList());
    }

    /** New ones are named in the order of their texts' hashes, where their place would tell what is right. */
    List<String> byText(List<String> texts) {
        return inSequence(IntStream.range(0, had.size()).boxed().sorted(Comparator.comparing(place -> Fingerprint.sha256(texts.get(place)))).toList());
    }

    private List<String> inSequence(List<Integer> places) {
        String[] ids = new String[had.size()];
        Set<String> taken = had.stream().filter(Option::isId).collect(Collectors.toCollection(HashSet::new));
        Set<String> kept = new HashSet<>();
        for (int place = 0; place < ids.length; place++) {
            ids[place] = Option.isId(had.get(place)) && kept.add(had.get(place)) ? had.get(place) : null;
        }
        places.stream().filter(place -> ids[place] == null)
                .forEach(place -> ids[place] = IntStream.iterate(0, next -> next + 1).mapToObj(names).filter(taken::add).findFirst().orElseThrow());
        return new ArrayList<>(Arrays.asList(ids));
    }
}
