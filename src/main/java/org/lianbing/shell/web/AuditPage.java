package org.lianbing.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.shell.AuditRow;
import org.lianbing.shell.ReadAudit;

/** The audit trail, searched by the address. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    ReadAudit audit;
    @Inject
    AuditWords words;
    @Inject
    Bundles bundles;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private ReadAudit.Wanted wanted;
    private int page;
    private int count;
    private List<AuditRow> rows;

    public void load() {
        wanted = wanted(request.getParameter("who"), request.getParameter("act"), request.getParameter("record"), request.getParameter("from"),
                request.getParameter("to"), texts.zone());
        count = audit.count(wanted);
        page = Ask.page(request, getPages());
        rows = audit.list(wanted, page - 1);
    }

    /** As page and export read it from an address; what is no date does not matter. */
    public static ReadAudit.Wanted wanted(String who, String act, String record, String from, String to, ZoneId zone) {
        return new ReadAudit.Wanted(who, act, record, Ask.date(from), Ask.date(to), zone);
    }

    public AuditWords getWords() {
        return words;
    }

    /** Codes and words of all acts that have words, for the filter. */
    public List<Map.Entry<String, String>> getActs() {
        return bundles.below(texts.getLanguage(), "shell.audit.act.").entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    /** The list in this state, without the page. */
    public String getHere() {
        return "who=" + texts.inUrl(wanted.who()) + "&act=" + texts.inUrl(wanted.act()) + "&record=" + texts.inUrl(wanted.record()) + "&from="
                + (wanted.from() == null ? "" : wanted.from()) + "&to=" + (wanted.to() == null ? "" : wanted.to());
    }

    public ReadAudit.Wanted getWanted() {
        return wanted;
    }

    public int getPages() {
        return Math.max(1, (count + ReadAudit.PAGE - 1) / ReadAudit.PAGE);
    }

    public int getPage() {
        return page;
    }

    public int getCount() {
        return count;
    }

    public List<AuditRow> getRows() {
        return rows;
    }
}
