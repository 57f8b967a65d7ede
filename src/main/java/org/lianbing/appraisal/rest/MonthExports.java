package org.lianbing.appraisal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.appraisal.Cause;
import org.lianbing.appraisal.EntryCard;
import org.lianbing.appraisal.IndicatorCard;
import org.lianbing.appraisal.IndicatorTotal;
import org.lianbing.appraisal.MemberMonth;
import org.lianbing.appraisal.Publicity;
import org.lianbing.appraisal.Standing;
import org.lianbing.appraisal.UnitMonth;
import org.lianbing.platform.Texts;
import org.lianbing.platform.sheet.Export;

/** Months as files: a department's, the one that is hung up, a member's entries. */
@ApplicationScoped
class MonthExports {

    @Inject
    Texts texts;

    Export department(UnitMonth month) {
        Export export = Export.named(texts.of("appraisal.department.heading", texts.own(month.unit().name()), texts.month(month.period())));
        export.above(export.name()).above(entered(month));
        return table(export, month, month.members(), true);
    }

    Export publicity(Publicity shown) {
        UnitMonth month = shown.month();
        Export export = Export.named(texts.of("appraisal.publicity.heading", texts.own(month.unit().name()), texts.month(month.period())));
        export.above(export.name() + (shown.isDraft() ? " · " + texts.get("appraisal.publicity.draft") : ""));
        export.above(Stream.of(texts.of("appraisal.publicity.scheme", texts.own(month.scheme().title()), month.scheme().version()), entered(month),
                texts.of("appraisal.publicity.period", texts.date(shown.from()), texts.date(shown.until()))).collect(Collectors.joining("    ")));
        table(export, month, shown.rows(), false);
        return export.below(texts.get("appraisal.publicity.note")).below(Stream.of("maker", "checker", "head", "date")
                .map(who -> texts.get("appraisal.publicity." + who) + "____________").collect(Collectors.joining("    ")));
    }

    private String entered(UnitMonth month) {
        return texts.of("appraisal.publicity.entered", month.complete(), month.members().size());
    }

    /** @param partial whether the sum of an incomplete month is shown: among those who work on it, never on the wall */
    private Export table(Export export, UnitMonth month, List<Standing> rows, boolean partial) {
        List<String> headings = heads("appraisal.department.rank", "appraisal.list.number", "appraisal.list.name", "appraisal.list.unit");
        month.scheme().indicators().forEach(indicator -> headings.add(texts.own(indicator.title())));
        headings.addAll(heads("appraisal.month.entered", "appraisal.department.ofHundred", "appraisal.department.totalColumn", "appraisal.month.prorated"));
        export.columns(headings);
        for (Standing row : rows) {
            List<Object> cells = new ArrayList<>(Arrays.asList(row.rank(), row.member().number(), row.member().name(),
                    texts.own(row.member().unitName())));
            month.scheme().indicators().forEach(indicator -> cells.add(cell(row, indicator)));
            boolean total = partial || row.isComplete();
            cells.addAll(Arrays.asList(WireNumber.of(row.outOf().value()), WireNumber.of(row.hundred().value()),
                    total ? WireNumber.of(row.total().value()) : null, total && row.isProrated() ? WireNumber.of(row.comparable()) : null));
            export.row(cells.toArray());
        }
        return export;
    }

    private Object cell(Standing row, IndicatorCard indicator) {
        IndicatorTotal total = row.indicators().get(indicator.code());
        if (total.state() == IndicatorTotal.State.EXEMPT) {
            return texts.get("appraisal.department.exempt");
        }
        return total.state() == IndicatorTotal.State.AWAITED ? null : WireNumber.of(total.points().value());
    }

    Export entries(MemberMonth month) {
        Export export = Export.named(texts.of("appraisal.month.of", month.member().name(), texts.month(month.period())));
        export.columns(heads("appraisal.entry.number", "appraisal.entry.postedAt", "appraisal.month.indicator", "appraisal.entry.points",
                "appraisal.entry.reason", "appraisal.entry.by", "appraisal.entry.reversal", "appraisal.entry.correction"));
        Stream.concat(month.indicators().stream().flatMap(indicator -> indicator.entries().stream()), month.corrections().stream())
                .sorted((one, other) -> Long.compare(one.entry().id(), other.entry().id())).forEach(card -> export.row(card.entry().id(),
                        LocalDateTime.ofInstant(card.entry().postedAt(), texts.zone()), texts.own(card.indicatorTitle()), points(card), reason(card),
                        card.enteredBy() == null ? null : card.enteredBy().name(), card.entry().reverses(),
                        card.entry().corrects() == null ? null : card.entry().corrects().toString()));
        return export;
    }

    private static BigDecimal points(EntryCard card) {
        return WireNumber.of(card.entry().points().value());
    }

    private String reason(EntryCard card) {
        return texts.own(card.entry().cause() instanceof Cause.ByHand hand ? hand.reason()
                : card.outcome() == null ? null : card.outcome().outcome().activity().title());
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(texts::get).collect(Collectors.toCollection(ArrayList::new));
    }
}
