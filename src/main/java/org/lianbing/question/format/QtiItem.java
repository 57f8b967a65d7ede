package org.lianbing.question.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.question.ChoiceMarks;
import org.lianbing.question.ChoiceMarks.Choice;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.PairLine;

/** One item of QTI. */
final class QtiItem {

    private static final Set<String> WITHIN = Set.of("textEntryInteraction", "inlineChoiceInteraction");
    private static final Set<String> KNOWN = Set.of("choiceInteraction", "extendedTextInteraction", "matchInteraction", "orderInteraction", "hottextInteraction");

    private final QtiNode item;
    private final QtiNode body;
    private final List<QtiNode> interactions = new ArrayList<>();
    private final Map<String, QtiNode> declared = new LinkedHashMap<>();
    private Draft draft;

    QtiItem(QtiNode item) {
        this.item = item;
        this.body = item.first("itemBody").orElse(item);
        collect(body);
        item.children("responseDeclaration").forEach(declaration -> declared.put(declaration.attribute("identifier"), declaration));
    }

    private void collect(QtiNode parent) {
        for (QtiNode child : parent.children()) {
            if (child.name().endsWith("Interaction")) {
                interactions.add(child);
            } else {
                collect(child);
            }
        }
    }

    /** The interaction that we have no kind for, or several that make no one question; null if we can read it. */
    String unknown() {
        boolean within = interactions.stream().allMatch(one -> WITHIN.contains(one.name()));
        Optional<QtiNode> strange = interactions.stream().filter(one -> !WITHIN.contains(one.name()) && !KNOWN.contains(one.name())).findFirst();
        return strange.isPresent() ? strange.get().name() : interactions.isEmpty() ? "assessmentItem" : within || interactions.size() == 1 ? null : "composite";
    }

    Draft draft() {
        return draft;
    }

    boolean read() {
        QtiNode first = interactions.get(0);
        String prompt = prompt(first);
        draft = new Draft(null, prompt);
        draft.explanation = item.first("modalFeedback").map(QtiNode::typed).orElse("");
        return switch (first.name()) {
            case "choiceInteraction" -> choice(first, first.children("simpleChoice"));
            case "hottextInteraction" -> choice(first, first.all("hottext"));
            case "orderInteraction" -> order(first);
            case "matchInteraction" -> match(first);
            case "extendedTextInteraction" -> open(first);
            default -> gaps();
        };
    }

    /** The body around the interactions, and the prompt of the first. */
    private String prompt(QtiNode first) {
        boolean hot = first.is("hottextInteraction");
        String around = Markup.typed(body.html(inner -> WITHIN.contains(inner.name()) ? " " + Gap.MARK + " " : inner.name().equals("rubricBlock") || inner.name().startsWith("feedback")
                || inner.name().endsWith("Interaction") && !hot ? "" : inner.is("prompt") ? "<p>" + inner.html(deeper -> null) + "</p>" : null)).strip();
        String asked = hot || WITHIN.contains(first.name()) ? "" : first.children("prompt").stream().map(QtiNode::typed).collect(Collectors.joining("\n"));
        return (around.replace(" " + Gap.MARK + " ", Gap.MARK) + "\n" + asked).strip();
    }

    private List<String> correct(QtiNode interaction) {
        return Optional.ofNullable(declared.get(interaction.attribute("responseIdentifier"))).flatMap(one -> one.first("correctResponse")).stream()
                .flatMap(one -> one.children("value").stream()).map(QtiNode::text).toList();
    }

    private String declared(QtiNode interaction, String attribute) {
        return Optional.ofNullable(declared.get(interaction.attribute("responseIdentifier"))).map(one -> one.attribute(attribute)).orElse("");
    }

    private boolean choice(QtiNode interaction, List<QtiNode> choices) {
        boolean single = "single".equals(declared(interaction, "cardinality"));
        List<String> right = correct(interaction);
        draft.kind = single ? Kind.SINGLE_CHOICE : Kind.MULTIPLE_CHOICE;
        choices.forEach(one -> draft.option(one.typed(), right.contains(one.attribute("identifier"))));
        boolean byShare = item.children("responseProcessing").stream().anyMatch(one -> one.attribute("template").contains("map_response"));
        draft.partial = !single && byShare ? Partial.PER_OPTION : Partial.NONE;
        return true;
    }

    private boolean order(QtiNode interaction) {
        List<QtiNode> steps = interaction.children("simpleChoice");
        List<String> right = correct(interaction);
        draft.kind = Kind.ORDERING;
        Map<String, QtiNode> named = steps.stream().collect(Collectors.toMap(one -> one.attribute("identifier"), one -> one, (one, same) -> one));
        List<QtiNode> sorted = right.stream().map(named::get).filter(one -> one != null).toList();
        (sorted.size() == steps.size() ? sorted : steps).forEach(one -> draft.option(one.typed(), false));
        return sorted.size() == steps.size();
    }

    /** Each on the left goes with one on the right, or it is no matching of ours. */
    private boolean match(QtiNode interaction) {
        List<QtiNode> sets = interaction.children("simpleMatchSet");
        draft.kind = Kind.MATCHING;
        if (sets.size() != 2) {
            return false;
        }
        Map<String, List<String>> pairs = correct(interaction).stream().map(pair -> pair.split("\\s+")).filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(pair -> pair[0], LinkedHashMap::new, Collectors.mapping(pair -> pair[1], Collectors.toList())));
        Map<String, String> right = new LinkedHashMap<>();
        sets.get(1).children("simpleAssociableChoice").forEach(one -> right.put(one.attribute("identifier"), one.typed()));
        List<QtiNode> left = sets.get(0).children("simpleAssociableChoice");
        left.forEach(one -> draft.option(new PairLine(one.typed(), right.getOrDefault(pairs.getOrDefault(one.attribute("identifier"), List.of("")).get(0), "")).line(), false));
        right.entrySet().stream().filter(one -> pairs.values().stream().noneMatch(used -> used.contains(one.getKey())))
                .forEach(one -> draft.option(new PairLine("", one.getValue()).line(), false));
        return left.stream().allMatch(one -> pairs.getOrDefault(one.attribute("identifier"), List.of()).size() == 1);
    }

    private boolean open(QtiNode interaction) {
        String model = String.join("\n", correct(interaction));
        String rubric = item.all("rubricBlock").stream().map(QtiNode::typed).collect(Collectors.joining("\n"));
        OpenAnswers.into(draft, model.isEmpty() ? rubric : model, List.of());
        return true;
    }

    private boolean gaps() {
        boolean choices = interactions.stream().anyMatch(one -> one.is("inlineChoiceInteraction"));
        boolean number = interactions.size() == 1 && !choices && declared(interactions.get(0), "baseType").matches("integer|float");
        draft.kind = number ? Kind.NUMERIC : choices ? Kind.CLOZE : Kind.GAP;
        for (QtiNode one : interactions) {
            List<String> words = words(one);
            draft.answers.add(one.is("inlineChoiceInteraction") ? chosen(one) : choices ? words.stream().map(ChoiceMarks::typedWord).toList()
                    : number ? words.stream().limit(1).toList() : words);
        }
        return draft.answers.stream().noneMatch(List::isEmpty);
    }

    private List<String> chosen(QtiNode interaction) {
        List<String> right = correct(interaction);
        return List.of(ChoiceMarks.typed(interaction.children("inlineChoice").stream()
                .map(one -> new Choice(one.typed(), right.contains(one.attribute("identifier")))).toList()));
    }

    /** The right one, and those that are worth as much. */
    private List<String> words(QtiNode interaction) {
        List<String> words = new ArrayList<>(correct(interaction));
        Optional.ofNullable(declared.get(interaction.attribute("responseIdentifier"))).ifPresent(one -> {
            List<QtiNode> entries = one.all("mapEntry");
            Optional<BigDecimal> most = entries.stream().map(QtiItem::value).max(BigDecimal::compareTo).filter(value -> value.signum() > 0);
            entries.stream().filter(entry -> most.isPresent() && value(entry).compareTo(most.get()) == 0).map(entry -> entry.attribute("mapKey"))
                    .filter(word -> !words.contains(word)).forEach(words::add);
        });
        return words;
    }

    private static BigDecimal value(QtiNode entry) {
        return entry.attribute("mappedValue").matches("-?\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(entry.attribute("mappedValue")) : BigDecimal.ZERO;
    }
}
