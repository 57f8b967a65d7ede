package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lianbing.kernel.Failure;
import org.lianbing.people.FirstAdministrator;
import org.lianbing.platform.web.Screen;

/** Behind the link that the first start prints. */
@Named
@RequestScoped
public class FirstPage {

    @Inject
    FirstAdministrator first;
    @Inject
    Screen screen;

    private String token;
    private String company;
    private String number;
    private String name;
    private String username;
    private String password;

    public void load() {
        if (!first.isOpen(token)) {
            throw new Failure.NotFound("people.first.used");
        }
    }

    public String create() {
        return screen.submit(() -> {
            first.create(token, company, new FirstAdministrator.NewPerson(number, name), username, password);
            return Screen.onward("/people/sign-in", "people.done.first");
        });
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
