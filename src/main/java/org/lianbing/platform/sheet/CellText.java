package org.lianbing.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers as people see them: dates as 2026-11-22, leading zeros that only the format shows, and no 1.0E5. */
final class CellText extends DataFormatter {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    CellText() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean since1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime at = DateUtil.getLocalDateTime(value, since1904);
            return value == Math.floor(value) ? at.toLocalDate().toString() : value < 1 ? at.toLocalTime().toString() : at.format(DAY_AND_TIME);
        }
        if (format != null && format.matches("0{2,}")) {
            return super.formatRawCellContents(value, formatIndex, format, since1904);
        }
        return Double.isFinite(value) ? new BigDecimal(value).round(EXCEL_DIGITS).stripTrailingZeros().toPlainString() : "";
    }
}
