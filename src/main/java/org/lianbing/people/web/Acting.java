package org.lianbing.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.people.Deputies;
import org.lianbing.people.DeputyCard;

/** For whom the reader acts now: said above every page, so that nobody forgets whose hat he wears. */
@Named
@RequestScoped
public class Acting {

    @Inject
    Deputies deputies;

    private List<DeputyCard> now;

    @PostConstruct
    void load() {
        now = deputies.actingFor().stream().filter(DeputyCard::active).toList();
    }

    public List<DeputyCard> getNow() {
        return now;
    }
}
