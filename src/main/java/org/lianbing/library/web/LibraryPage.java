package org.lianbing.library.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.library.FindItems;
import org.lianbing.library.ItemFilter;
import org.lianbing.library.ItemKind;
import org.lianbing.library.ItemRow;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;
import org.lianbing.question.Topic;

/** The library; the address holds search, filters and page. */
@Named
@RequestScoped
public class LibraryPage {

    @Inject
    FindItems find;
    @Inject
    Access access;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private ItemFilter filter;
    private int count;
    private int page;
    private List<ItemRow> rows;
    private List<Topic> topics;

    @PostConstruct
    void load() {
        filter = ItemFilter.of(request.getParameter("q"), request.getParameter("kind"), request.getParameter("topic"), request.getParameter("state"));
        count = find.count(filter);
        page = Ask.page(request, getPages());
        rows = find.page(filter, page - 1);
        topics = find.topics();
    }

    public ItemKind[] getKinds() {
        return ItemKind.values();
    }

    /** The same list of another kind, from its beginning; null for all kinds. */
    public String of(ItemKind kind) {
        return address(kind, filter.withdrawn());
    }

    public String getAll() {
        return address(null, false);
    }

    public String getWithdrawn() {
        return address(null, true);
    }

    /** The filters as they stand in the address, without the page. */
    public String getQuery() {
        return address(filter.kind(), filter.withdrawn());
    }

    private String address(ItemKind kind, boolean withdrawn) {
        return "?q=" + texts.inUrl(filter.search()) + "&kind=" + (kind == null ? "" : kind.code()) + "&topic=" + texts.inUrl(filter.topic())
                + (withdrawn ? "&state=withdrawn" : "");
    }

    public boolean isFiltered() {
        return filter.kind() != null || !filter.search().isEmpty() || !filter.topic().isEmpty() || filter.withdrawn();
    }

    /** Whether the reader may have withdrawn pages at all. */
    public boolean isKeeper() {
        return access.has(Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY);
    }

    public int getPages() {
        return (count + FindItems.PAGE - 1) / FindItems.PAGE;
    }

    public ItemFilter getFilter() {
        return filter;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public List<ItemRow> getRows() {
        return rows;
    }

    public List<Topic> getTopics() {
        return topics;
    }
}
