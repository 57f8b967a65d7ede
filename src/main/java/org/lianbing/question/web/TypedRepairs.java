package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.lianbing.question.format.Repairs;
import org.lianbing.question.format.Unread;

/** The fields in which an author mends what could not be read: as many as there are pieces. */
final class TypedRepairs {

    private final HttpServletRequest request;

    TypedRepairs(HttpServletRequest request) {
        this.request = request;
    }

    /** The name of the field of a text, or of a cell. */
    static String name(int place) {
        return "piece" + place;
    }

    static String name(int place, String field) {
        return name(place) + "-" + field;
    }

    /** With whatever was changed; the rest stays as it stands in the file. */
    Repairs onto(Repairs before, List<Unread> unread) {
        Repairs repairs = before;
        for (int i = 0; i < unread.size(); i++) {
            Unread piece = unread.get(i);
            String text = request.getParameter(name(i));
            if (piece.text() != null && text != null && !plain(text).equals(piece.text())) {
                repairs = repairs.with(piece.line(), plain(text));
            }
            for (Map.Entry<String, String> cell : piece.fields().entrySet()) {
                String typed = request.getParameter(name(i, cell.getKey()));
                if (typed != null && !plain(typed).equals(cell.getValue())) {
                    repairs = repairs.with(piece.sheet(), piece.line(), cell.getKey(), plain(typed));
                }
            }
        }
        return repairs;
    }

    private static String plain(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
