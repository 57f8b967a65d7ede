package org.lianbing.shell.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Me;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.people.Tiers;

/** Who the caller is. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    Access access;
    @Inject
    Members members;
    @Inject
    Tiers tiers;

    @GET
    public Self me() {
        Me me = access.me();
        MemberCard card = members.card(me.id());
        return new Self(new Person(me.id().toString(), me.number(), me.name(), card.post()), new Unit(Long.toString(me.unitId()), me.unitName()),
                me.roles().stream().map(Role::code).sorted().toList(),
                new Tenure(card.inPostOn(), tiers.yearsInPost(me.id()).orElse(null)), tiers.of(me.id()).map(tier -> tier.code()).orElse(null));
    }

    /** @param tier code of the tier, or null for those without a customer-manager's post */
    public record Self(Person member, Unit unit, List<String> roles, Tenure tenure, String tier) {
    }

    public record Person(String id, String number, String name, String post) {
    }

    public record Unit(String id, String name) {
    }

    /** @param inPostSince null without a customer-manager's post; @param years completed years, null likewise */
    public record Tenure(LocalDate inPostSince, Integer years) {
    }
}
