package org.lianbing.library.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.library.ItemView;
import org.lianbing.library.ReadItem;
import org.lianbing.library.WithdrawItem;
import org.lianbing.platform.web.Ask;
import org.lianbing.platform.web.Screen;

/** A page of the library; who keeps it withdraws it and puts it back. */
@Named
@RequestScoped
public class LibraryItemPage {

    @Inject
    ReadItem read;
    @Inject
    WithdrawItem withdraw;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private ItemView item;
    private String reason;

    @PostConstruct
    void load() {
        item = read.get(Ask.id(request, "id", "library.unknown"));
    }

    public String withdraw() {
        return screen.submit(() -> {
            withdraw.withdraw(item.id(), reason);
            return Screen.onward("/library/item?id=" + item.id(), "library.done.withdrawn");
        });
    }

    public String restore() {
        return screen.submit(() -> {
            withdraw.restore(item.id());
            return Screen.onward("/library/item?id=" + item.id(), "library.done.restored");
        });
    }

    public ItemView getItem() {
        return item;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
