package org.lianbing.people;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lianbing.platform.sheet.Headings;

/** A column of a roster: what personnel departments call it, and how its cells are read. */
public enum RosterField {
    NUMBER(RosterText::number, "工号", "员工编号", "员工号", "人员编号", "人员编码", "职工号", "职工编号", "员工工号", "人员工号", "staff number", "number"),
    NAME(RosterText::name, "姓名", "员工姓名", "人员姓名", "职工姓名", "name"),
    /** What stands above the department where the file tells both. */
    ABOVE(RosterText::plain, "单位", "所属单位", "单位名称", "公司", "所属公司", "company"),
    UNIT(RosterText::plain, "部门", "所在部门", "所属部门", "部门名称", "科室", "所在科室", "所在单位", "unit", "department"),
    POST(RosterText::plain, "岗位", "岗位名称", "职务", "职位", "现任岗位", "现岗位", "任职岗位", "post"),
    HIRED(RosterText::date, "入职日期", "入职时间", "入司日期", "入司时间", "进单位日期", "进单位时间", "来本单位时间", "hired on", "hire date"),
    IN_POST(RosterText::date, "任现岗日期", "任现岗时间", "任现职日期", "任现职时间", "现岗位起始日期", "任现岗位时间", "任现岗位日期", "上岗日期", "in post since"),
    EMPLOYMENT(RosterText::employment, "用工形式", "用工性质", "用工类型", "员工类型", "人员类别", "employment"),
    STATION(RosterText::station, "工作地点", "站点", "片区类型", "市场类型", "区域类型", "城乡类型", "place of work"),
    GRADE(RosterText::grade, "技能等级", "职业技能等级", "职业资格等级", "营销员等级", "skill grade"),
    EMAIL(RosterText::email, "电子邮箱", "邮箱", "电子邮件", "email", "e-mail"),
    STATE(RosterText::presence, "状态", "在职状态", "人员状态", "员工状态", "在岗状态", "state"),
    LEFT(RosterText::date, "离职日期", "离职时间", "离岗日期", "退休日期", "解除日期", "left on"),
    BACK(RosterText::date, "返岗日期", "返岗时间", "复职日期", "重新入职日期", "再次入职日期", "back on");

    private final Function<String, Object> reader;
    private final List<String> names;

    RosterField(Function<String, Object> reader, String... names) {
        this.reader = reader;
        this.names = List.of(names);
    }

    /**
     * @return the cell's value; null if it says nothing
     * @throws org.lianbing.kernel.Failure.Invalid if it cannot be understood
     */
    Object read(String cell) {
        String plain = RosterText.folded(cell);
        return plain.isEmpty() ? null : reader.apply(plain);
    }

    /** As in message keys and addresses: {@code inPost}. */
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1 ? words[0] : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** The first of its names: what our own template and exports call it. */
    public String heading() {
        return names.get(0);
    }

    /** All columns; without a number a line is no heading. */
    static Headings headings() {
        Headings headings = new Headings();
        for (RosterField field : values()) {
            String[] all = field.names.toArray(String[]::new);
            if (field == NUMBER) {
                headings.need(field.code(), all);
            } else {
                headings.field(field.code(), all);
            }
        }
        return headings;
    }
}
