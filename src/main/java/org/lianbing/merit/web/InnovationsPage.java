package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.merit.Innovation;
import org.lianbing.merit.Innovations;

/** The innovations, searched by the address. */
@Named
@RequestScoped
public class InnovationsPage {

    @Inject
    Innovations innovations;
    @Inject
    HttpServletRequest request;

    private MeritList view;
    private Innovations.Found found;

    @PostConstruct
    void load() {
        view = MeritList.of(request);
        found = innovations.list(view.getSearch(), view.getField(), view.getState(), view.getSort(), view.getPage() - 1);
    }

    public MeritList getView() {
        return view;
    }

    public Innovations.Found getFound() {
        return found;
    }

    public int getPages() {
        return (found.count() + Innovations.PAGE - 1) / Innovations.PAGE;
    }

    public List<Innovation.Field> getFields() {
        return List.of(Innovation.Field.values());
    }

    public List<Innovation.State> getStates() {
        return List.of(Innovation.State.values());
    }
}
