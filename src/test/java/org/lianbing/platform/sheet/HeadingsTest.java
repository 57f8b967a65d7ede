package org.lianbing.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingsTest {

    private final Headings headings = new Headings().need("number", "工号", "员工编号").field("name", "姓名", "名字").field("grade", "技能等级");

    @Test
    void a_heading_is_found_below_a_title_whatever_the_writer_put_around_it() {
        Headed found = headings.in(ReadSheets.pasted("青岚县局（分公司）人员名册\n\n 员工编号 *,姓 名（必填）,技能等級,备注\n061102,陆婉青,四级,x\n# 以下离职\n")).orElseThrow();
        assertThat(found.rows()).singleElement().matches(row -> found.text(row, "number").equals("061102")
                && found.text(row, "name").equals("陆婉青") && found.text(row, "grade").equals("四级"));
        assertThat(found.unknown()).containsExactly("备注");
    }

    @Test
    void a_heading_repeated_on_each_page_is_no_row_and_a_second_column_of_the_same_name_is_not_read() {
        Headed found = headings.in(ReadSheets.pasted("工号,姓名,姓名\n1,a,b\n工号,姓名,姓名\n2,c,d")).orElseThrow();
        assertThat(found.rows()).extracting(row -> found.text(row, "name")).containsExactly("a", "c");
    }

    @Test
    void without_what_is_needed_there_is_no_heading() {
        assertThat(headings.in(ReadSheets.pasted("姓名,技能等级\na,b"))).isEmpty();
    }

    @Test
    void what_a_sheet_has_no_column_for_is_empty() {
        Headed found = headings.in(ReadSheets.pasted("工号\n1")).orElseThrow();
        assertThat(found.has("grade")).isFalse();
        assertThat(found.text(found.rows().get(0), "grade")).isEmpty();
    }
}
