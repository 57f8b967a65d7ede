package org.lianbing.merit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.merit.Praise;
import org.lianbing.merit.Praises;

/** What colleagues thanked me for lately, for Today. */
@Named
@RequestScoped
public class MyPraise {

    @Inject
    Praises praises;

    private List<Praise> latest;

    @PostConstruct
    void load() {
        latest = praises.latestOfMine();
    }

    public List<Praise> getLatest() {
        return latest;
    }
}
