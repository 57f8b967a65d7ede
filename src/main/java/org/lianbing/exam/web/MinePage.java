package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.exam.MySitting;
import org.lianbing.exam.MySittings;
import org.lianbing.platform.Page;

/** My exams: what is open or coming first, then what is done. */
@Named
@RequestScoped
public class MinePage {

    @Inject
    MySittings sittings;

    private String cursor;
    private Page<MySitting> page;

    public void load() {
        page = sittings.list(cursor, 30);
    }

    public List<MySitting> getDue() {
        return page.items().stream().filter(sitting -> !"done".equals(sitting.state())).toList();
    }

    public List<MySitting> getDone() {
        return page.items().stream().filter(sitting -> "done".equals(sitting.state())).toList();
    }

    public String getNext() {
        return page.next();
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
