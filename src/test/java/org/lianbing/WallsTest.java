package org.lianbing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table "Places" of architecture.md. A row enters when its place is built. */
class WallsTest {

    private static final String ROOT = "org.lianbing.";

    /** Whom each place may use beside itself, kernel and platform. */
    private static final Map<String, Set<String>> PLACES = new TreeMap<>(Map.ofEntries(
            entry("kernel", Set.of()),
            entry("platform", Set.of()),
            entry("people", Set.of()),
            entry("notice", Set.of("people")),
            entry("question", Set.of("people")),
            entry("exam", Set.of("people", "notice", "question")),
            entry("curriculum", Set.of("people", "notice", "question", "exam")),
            entry("drill", Set.of("people", "notice", "question", "exam", "curriculum")),
            entry("onboarding", Set.of("people", "notice", "question", "exam", "curriculum")),
            entry("library", Set.of("people", "notice", "question", "curriculum")),
            entry("lecture", Set.of("people", "notice", "question", "exam", "curriculum", "appraisal", "library")),
            entry("merit", Set.of("people", "notice", "library")),
            entry("appraisal", Set.of("people", "notice")),
            entry("operations", Set.of("people")),
            entry("shell", Set.of("people", "notice", "question", "exam", "curriculum", "drill", "onboarding", "library", "lecture", "merit", "appraisal", "operations"))));

    /** Packages inside a place, beside its root. */
    private static final Set<String> EDGES = Set.of("web", "rest");
    private static final Map<String, Set<String>> ROOMS = Map.of("question", Set.of("format"), "platform", Set.of("sheet", "backup"));

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lianbing");

    @Test
    void every_package_is_in_the_table() {
        Set<String> known = new TreeSet<>();
        PLACES.keySet().forEach(place -> {
            known.add(place);
            EDGES.forEach(edge -> known.add(place + "." + edge));
            ROOMS.getOrDefault(place, Set.of()).forEach(room -> known.add(place + "." + room));
        });
        Set<String> found = CLASSES.stream().map(type -> type.getPackageName().substring(ROOT.length())).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(found);
    }

    @Test
    void every_row_has_its_place() {
        Set<String> found = CLASSES.stream().map(WallsTest::place).collect(Collectors.toSet());
        assertThat(found).containsAll(PLACES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_place_uses_only_what_its_row_allows() {
        return built().map(place -> dynamicTest(place, () -> classes().that().resideInAPackage(ROOT + place + "..")
                .should().onlyDependOnClassesThat(resideInAPackage("org.lianbing..").negate()
                        .or(describe("in " + allowed(place), used -> allowed(place).contains(place(used)))))
                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> a_feature_knows_nothing_of_the_edges() {
        return built().filter(place -> !place.equals("shell")).map(place -> dynamicTest(place, () -> noClasses()
                .that().resideInAPackage(ROOT + place)
                .should().dependOnClassesThat(resideInAnyPackage("org.lianbing.*.web", "org.lianbing.*.rest", "jakarta.faces..", "jakarta.ws.."))
                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> nobody_uses_anothers_pages_or_resources() {
        return built().filter(place -> !place.equals("kernel")).map(place -> dynamicTest(place, () -> noClasses()
                .that().resideInAPackage(ROOT + place + "..")
                .should().dependOnClassesThat(describe("pages or resources of another feature", used -> isEdge(used)
                        && !place(used).equals(place) && !place(used).equals("platform")))
                .check(CLASSES)));
    }

    @Test
    void the_kernel_needs_the_jdk_only() {
        classes().that().resideInAPackage("org.lianbing.kernel..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.lianbing.kernel..").check(CLASSES);
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("org.lianbing.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void readers_and_writers_of_questions_are_known_to_no_question() {
        noClasses().that().resideInAPackage("org.lianbing.question")
                .should().dependOnClassesThat().resideInAPackage("org.lianbing.question.format").check(CLASSES);
    }

    @Test
    void only_platform_knows_the_systems_clock() {
        noClasses().that().resideOutsideOfPackage("org.lianbing.platform..").should().callMethodWhere(
                describe("asks the system for the time", WallsTest::asksTheSystemForTheTime)).check(CLASSES);
    }

    @Test
    void the_json_library_is_looked_up_once() {
        noClasses().should().callMethodWhere(describe("goes through jakarta.json.Json, which searches for the library each time",
                (JavaCall<?> call) -> call.getTargetOwner().getName().equals("jakarta.json.Json"))).check(CLASSES);
    }

    @Test
    void entities_stay_in_their_package() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Dto|DTO)").check(CLASSES);
    }

    private static Stream<String> built() {
        Set<String> found = CLASSES.stream().map(WallsTest::place).collect(Collectors.toSet());
        return PLACES.keySet().stream().filter(found::contains);
    }

    private static Set<String> allowed(String place) {
        Set<String> allowed = new TreeSet<>(PLACES.get(place));
        allowed.add(place);
        if (!place.equals("kernel")) {
            allowed.addAll(List.of("kernel", "platform"));
        }
        return allowed;
    }

    private static boolean isEdge(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && type.getPackageName().matches(".*\\.(web|rest)");
    }

    private static String place(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) ? type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "") : "";
    }

    private static boolean asksTheSystemForTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        return now || clock || owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
    }
}
