package org.lianbing.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.notice.Delivery;
import org.lianbing.notice.NoticeKind;
import org.lianbing.notice.ReadDeliveries;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** What was sent by which way, searched by the address. */
@Named
@RequestScoped
public class DeliveriesPage {

    @Inject
    ReadDeliveries deliveries;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private ReadDeliveries.Wanted wanted;
    private int count;
    private int page;
    private List<Delivery> rows;

    public void load() {
        wanted = ReadDeliveries.Wanted.of(!isKeeper() || "own".equals(request.getParameter("whose")), request.getParameter("who"), request.getParameter("kind"),
                request.getParameter("way"), request.getParameter("state"));
        count = deliveries.count(wanted);
        page = Ask.page(request, getPages());
        rows = deliveries.list(wanted, page - 1);
    }

    /** What it said, to its reader; to everybody else what kind it was. */
    public String title(Delivery one) {
        return one.code() == null ? texts.get("notice.kind." + one.kind().code()) : texts.with(one.code(), one.words());
    }

    public boolean isKeeper() {
        return deliveries.seesOthers();
    }

    /** The list in this state, without the page. */
    public String getHere() {
        return "whose=" + (wanted.own() ? "own" : "all") + "&who=" + texts.inUrl(wanted.who()) + "&kind=" + texts.inUrl(wanted.kind()) + "&way="
                + texts.inUrl(wanted.way()) + "&state=" + texts.inUrl(wanted.state());
    }

    public boolean isNarrowed() {
        return !(wanted.who() + wanted.kind() + wanted.way() + wanted.state()).isEmpty();
    }

    public List<NoticeKind> getKinds() {
        return List.of(NoticeKind.values());
    }

    public List<Delivery.State> getStates() {
        return List.of(Delivery.State.values());
    }

    public List<Delivery.Way> getWays() {
        return List.of(Delivery.Way.values());
    }

    public ReadDeliveries.Wanted getWanted() {
        return wanted;
    }

    public int getCount() {
        return count;
    }

    public int getPages() {
        return Math.max(1, (count + ReadDeliveries.PAGE - 1) / ReadDeliveries.PAGE);
    }

    public int getPage() {
        return page;
    }

    public List<Delivery> getRows() {
        return rows;
    }
}
