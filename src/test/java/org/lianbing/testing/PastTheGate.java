package org.lianbing.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Lets Arquillian and the errands in without a sign-in: they are forwarded before the product's own gate is asked. */
@WebListener
public class PastTheGate implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        start.getServletContext().addFilter("past-the-gate", Way.class)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/ArquillianServletRunnerEE9", BackDoor.PATH);
    }

    /** Forwards to the same address. */
    public static class Way extends HttpFilter {

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            request.getRequestDispatcher(request.getServletPath()).forward(request, response);
        }
    }
}
