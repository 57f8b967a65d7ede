package org.lianbing.platform.rest;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lianbing.platform.sheet.Export;

/** A file to be saved: never shown by the browser, never kept by a cache between us. */
public final class Attachment {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Attachment() {
    }

    /** @param format {@code csv}, else xlsx */
    public static Response of(Export export, String format) {
        return "csv".equals(format) ? of(export.name() + ".csv", "text/csv;charset=UTF-8", export.csv())
                : of(export.name() + ".xlsx", XLSX, export.xlsx());
    }

    public static Response of(String fileName, String type, Object content) {
        return Response.ok(content, type).header("Content-Disposition", disposition(fileName)).header("Cache-Control", "private, no-store").build();
    }

    /** RFC 6266: the name in UTF-8, and a plain one for who cannot read that. */
    private static String disposition(String fileName) {
        String plain = fileName.replaceAll("[^\\w. -]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
