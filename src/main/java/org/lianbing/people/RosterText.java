package org.lianbing.people;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Chinese;

/** Reads the cells of a roster as personnel departments write them. */
final class RosterText {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})(?:日|号)?(?:[T ]*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)?");
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}(?:[-/.]|年)?\\d{1,2}月?");
    /** Excel's count of days, where a cell has lost its format: 1954 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2099;
    private static final Pattern NOTHING = Pattern.compile("[-—–/]+|无|暂无|空|null|n/a");

    private static final Map<String, Employment> EMPLOYMENTS = Map.ofEntries(Map.entry("正式", Employment.FORMAL), Map.entry("正式工", Employment.FORMAL),
            Map.entry("正式员工", Employment.FORMAL), Map.entry("在编", Employment.FORMAL), Map.entry("在册", Employment.FORMAL),
            Map.entry("合同", Employment.CONTRACT), Map.entry("合同工", Employment.CONTRACT), Map.entry("合同制", Employment.CONTRACT),
            Map.entry("外聘", Employment.CONTRACT), Map.entry("聘用", Employment.CONTRACT), Map.entry("聘用制", Employment.CONTRACT),
            Map.entry("聘用工", Employment.CONTRACT), Map.entry("劳务派遣", Employment.DISPATCHED), Map.entry("派遣", Employment.DISPATCHED),
            Map.entry("派遣工", Employment.DISPATCHED), Map.entry("劳务派遣工", Employment.DISPATCHED), Map.entry("劳务", Employment.DISPATCHED),
            Map.entry("formal", Employment.FORMAL), Map.entry("contract", Employment.CONTRACT), Map.entry("dispatched", Employment.DISPATCHED));
    private static final Map<String, Station> STATIONS = Map.ofEntries(Map.entry("城区", Station.URBAN), Map.entry("城", Station.URBAN),
            Map.entry("城市", Station.URBAN), Map.entry("市区", Station.URBAN), Map.entry("城镇", Station.URBAN), Map.entry("农村", Station.RURAL),
            Map.entry("农", Station.RURAL), Map.entry("乡镇", Station.RURAL), Map.entry("乡村", Station.RURAL), Map.entry("农区", Station.RURAL),
            Map.entry("驻点", Station.STATIONED), Map.entry("驻", Station.STATIONED), Map.entry("驻村", Station.STATIONED),
            Map.entry("驻乡", Station.STATIONED), Map.entry("驻站", Station.STATIONED), Map.entry("urban", Station.URBAN),
            Map.entry("rural", Station.RURAL), Map.entry("stationed", Station.STATIONED));
    private static final Map<String, String> GRADES = Map.ofEntries(Map.entry("五级", "五级"), Map.entry("四级", "四级"), Map.entry("三级", "三级"),
            Map.entry("二级", "二级"), Map.entry("一级", "一级"), Map.entry("5级", "五级"), Map.entry("4级", "四级"), Map.entry("3级", "三级"),
            Map.entry("2级", "二级"), Map.entry("1级", "一级"), Map.entry("5", "五级"), Map.entry("4", "四级"), Map.entry("3", "三级"),
            Map.entry("2", "二级"), Map.entry("1", "一级"), Map.entry("初级", "五级"), Map.entry("中级", "四级"), Map.entry("高级", "三级"),
            Map.entry("初级工", "五级"), Map.entry("中级工", "四级"), Map.entry("高级工", "三级"), Map.entry("技师", "二级"), Map.entry("高级技师", "一级"));
    private static final Pattern PRESENT = Pattern.compile("在职|在岗|在册|正常|试用|试用期|返岗|复职|是|在职在岗|present");
    private static final Pattern GONE = Pattern.compile("离职|已离职|离岗|退休|已退休|辞职|辞退|解除|终止|调出|调离|内退|死亡|否|left");

    private RosterText() {
    }

    /** Wide characters narrow, no spaces at the ends; "-", "无" and the like say nothing. */
    static String folded(String cell) {
        String plain = cell == null ? "" : Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\p{Cntrl}\\u200B\\uFEFF]+", " ").strip();
        return NOTHING.matcher(plain.toLowerCase(Locale.ROOT)).matches() ? "" : plain;
    }

    static Object number(String cell) {
        String number = cell.replaceAll("\\s", "");
        if (!number.matches("[0-9A-Za-z-]{1,40}")) {
            throw wrong("people.number.shape");
        }
        return number;
    }

    /** Two-character names are often written with a space between. */
    static Object name(String cell) {
        String name = cell.matches("[\\p{IsHan}\\s·]+") ? cell.replaceAll("\\s", "") : cell;
        if (name.length() > 100) {
            throw wrong("people.name.shape");
        }
        return name;
    }

    static Object plain(String cell) {
        if (cell.length() > 100) {
            throw wrong("people.roster.tooLong");
        }
        return cell;
    }

    static Object date(String cell) {
        Matcher day = DAY.matcher(cell.replace(" ", "").matches("\\d{4}年.*") ? cell.replace(" ", "") : cell);
        Matcher eight = EIGHT.matcher(cell);
        if (day.matches() || eight.matches()) {
            Matcher found = day.matches() ? day : eight;
            return inRange(cell, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        }
        if (SERIAL.matcher(cell).matches()) {
            return SERIAL_ZERO.plusDays(Integer.parseInt(cell));
        }
        throw wrong(MONTH.matcher(cell).matches() ? "people.roster.date.month" : "people.roster.date.shape", cell);
    }

    private static LocalDate inRange(String cell, int year, int month, int day) {
        try {
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return LocalDate.of(year, month, day);
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like a year out of range
        }
        throw wrong("people.roster.date.none", cell);
    }

    static Object employment(String cell) {
        return oneOf(EMPLOYMENTS, cell, "people.roster.employment.unknown");
    }

    static Object station(String cell) {
        return oneOf(STATIONS, cell, "people.roster.station.unknown");
    }

    /** 三级/高级工, 高级技师(一级): any part decides. */
    static Object grade(String cell) {
        for (String part : Chinese.searchable(cell).split("[/()]")) {
            if (GRADES.containsKey(part.strip())) {
                return GRADES.get(part.strip());
            }
        }
        throw wrong("people.roster.grade.unknown", cell);
    }

    private static Object oneOf(Map<String, ?> known, String cell, String otherwise) {
        Object found = known.get(plainWord(cell));
        if (found == null) {
            throw wrong(otherwise, cell);
        }
        return found;
    }

    /** Simplified, lower case, without spaces. */
    private static String plainWord(String cell) {
        return Chinese.searchable(cell).replaceAll("\\s", "");
    }

    static Object presence(String cell) {
        String state = plainWord(cell);
        if (PRESENT.matcher(state).matches() || GONE.matcher(state).matches()) {
            return PRESENT.matcher(state).matches();
        }
        throw wrong("people.roster.state.unknown", cell);
    }

    static Object email(String cell) {
        if (cell.length() > 254 || !cell.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+")) {
            throw wrong("people.roster.email.shape", cell);
        }
        return cell;
    }

    private static Failure.Invalid wrong(String code, Object... args) {
        return Failure.Invalid.field("cell", code, args);
    }
}
