package org.lianbing.platform.backup;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** The CSV of a table: a null is nothing between two commas, an empty text is {@code ""}. PostgreSQL's COPY reads it as well. */
final class Csv {

    static final CSVFormat FORMAT = CSVFormat.Builder.create().setRecordSeparator('\n').setQuoteMode(QuoteMode.ALL_NON_NULL).setNullString("").get();

    private Csv() {
    }
}
