package org.lianbing.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Chinese;

/** Finds the unit that a row names, by its name, its path of names or its code, and notes those that are to be made. */
final class UnitFinder {

    private final Company company;
    private final boolean create;
    private final Map<Long, Company.Place> byId;
    private final Map<String, List<Company.Place>> byName = new HashMap<>();
    private final Map<String, List<Company.Place>> byPastName = new HashMap<>();
    private final Map<String, NewUnit> made = new HashMap<>();
    private final List<NewUnit> inOrder = new ArrayList<>();

    UnitFinder(Company company, boolean create) {
        this.company = company;
        this.create = create;
        this.byId = company.places().stream().collect(Collectors.toMap(Company.Place::id, place -> place));
        for (Company.Place place : company.places()) {
            Stream.of(place.name(), place.code()).map(UnitFinder::folded).distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place));
            place.pastNames().stream().map(UnitFinder::folded).distinct()
                    .forEach(name -> byPastName.computeIfAbsent(name, key -> new ArrayList<>()).add(place));
        }
    }

    /** Those that the rows found so far need, above before below. */
    List<NewUnit> made() {
        return List.copyOf(inOrder);
    }

    boolean isKnown(long id) {
        return byId.containsKey(id);
    }

    /**
     * @param said 客户服务一部, or from above 青岚县局/客户服务一部, where what stands above may be shortened
     * @throws Failure.Invalid {@code people.roster.unit.…}: unknown, ambiguous, outside the caller's part
     */
    UnitRef find(String said) {
        List<String> names = Stream.of(RosterText.folded(said).split("\\s*[/\\\\>|→]\\s*")).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            throw Failure.Invalid.field("unit", "people.roster.unit.unknown", said);
        }
        Company.Place known = known(names, said);
        if (known == null && !create) {
            throw Failure.Invalid.field("unit", "people.roster.unit.unknown", said);
        }
        return known == null ? make(names, said) : new UnitRef(known.id(), known.name());
    }

    private Company.Place known(List<String> names, String said) {
        String last = folded(names.get(names.size() - 1));
        List<Company.Place> fitting = below(byName.getOrDefault(last, List.of()), names);
        if (fitting.isEmpty()) {
            fitting = below(byPastName.getOrDefault(last, List.of()), names);
        }
        List<Company.Place> mine = fitting.stream().filter(place -> company.isMine(place.path())).toList();
        if (mine.size() > 1) {
            throw Failure.Invalid.field("unit", "people.roster.unit.several", said, mine.stream().map(this::pathOf).collect(Collectors.joining("；")));
        }
        if (mine.isEmpty() && !fitting.isEmpty()) {
            throw Failure.Invalid.field("unit", "people.roster.unit.outside", said);
        }
        return mine.isEmpty() ? null : mine.get(0);
    }

    private List<Company.Place> below(List<Company.Place> places, List<String> names) {
        return places.stream().filter(place -> liesBelow(place, names.subList(0, names.size() - 1))).toList();
    }

    /** Whether the units above are called so, from the nearest upwards; some may be left out. */
    private boolean liesBelow(Company.Place place, List<String> above) {
        int next = above.size() - 1;
        List<Company.Place> line = line(place);
        for (int i = line.size() - 2; i >= 0 && next >= 0; i--) {
            if (isShortFor(folded(above.get(next)), line.get(i))) {
                next--;
            }
        }
        return next < 0;
    }

    /** 青岚县局 is short for 青岚县烟草专卖局: its characters, in order. */
    private static boolean isShortFor(String said, Company.Place place) {
        return Stream.concat(Stream.of(place.name(), place.code()), place.pastNames().stream()).map(UnitFinder::folded).anyMatch(name -> {
            int at = 0;
            for (int i = 0; i < name.length() && at < said.length(); i++) {
                at += name.charAt(i) == said.charAt(at) ? 1 : 0;
            }
            return at == said.length();
        });
    }

    /** From the root down to the unit itself. */
    private List<Company.Place> line(Company.Place place) {
        return Stream.of(place.path().split("/")).filter(id -> !id.isEmpty()).map(id -> byId.get(Long.valueOf(id))).filter(found -> found != null).toList();
    }

    private String pathOf(Company.Place place) {
        return line(place).stream().map(Company.Place::name).collect(Collectors.joining("/"));
    }

    private UnitRef make(List<String> names, String said) {
        String name = names.get(names.size() - 1);
        UnitRef parent = names.size() > 1 ? parent(names.subList(0, names.size() - 1), said) : top(said);
        NewUnit unit = made.computeIfAbsent(parent.id() + "/" + folded(name), key -> {
            NewUnit fresh = new NewUnit(-1L - inOrder.size(), parent.id(), parent.name(), name);
            inOrder.add(fresh);
            return fresh;
        });
        return new UnitRef(unit.id(), unit.name());
    }

    /** Known, or the only one that may be called so for short, or to be made as well. */
    private UnitRef parent(List<String> names, String said) {
        if (known(names, said) == null) {
            List<Company.Place> meant = below(company.places(), names).stream().filter(place -> company.isMine(place.path())
                    && isShortFor(folded(names.get(names.size() - 1)), place)).toList();
            if (meant.size() == 1) {
                return new UnitRef(meant.get(0).id(), meant.get(0).name());
            }
        }
        return find(String.join("/", names));
    }

    private UnitRef top(String said) {
        List<Company.Place> tops = company.places().stream().filter(place -> company.mine().contains(place.path())).toList();
        if (tops.size() != 1) {
            throw Failure.Invalid.field("unit", "people.roster.unit.noTop", said);
        }
        return new UnitRef(tops.get(0).id(), tops.get(0).name());
    }

    private static String folded(String name) {
        return Chinese.searchable(name).replaceAll("[\\s()·,，]", "");
    }
}
