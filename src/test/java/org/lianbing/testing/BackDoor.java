package org.lianbing.testing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;

/** Takes the errands of tests that run outside. Only in the deployment of the tests. */
@WebServlet(BackDoor.PATH)
public class BackDoor extends HttpServlet {

    static final String PATH = "/test-errand";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String input = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(CDI.current().select(Caller.class).get()
                .as(Actor.system("test"), () -> errand(request.getParameter("errand")).run(input)));
    }

    private static Errand errand(String name) {
        try {
            return CDI.current().select(Class.forName(name).asSubclass(Errand.class)).get();
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(missing);
        }
    }
}
