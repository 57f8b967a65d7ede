package org.lianbing.testing;

import jakarta.enterprise.context.Dependent;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianbing.platform.Sql;

/** Remembers how many statements each request took. As an errand it answers that of the request that carried this mark. */
@Dependent
public class CountStatements implements Errand {

    /** The header by which a test marks its request. */
    public static final String MARK = "X-Test-Mark";

    private static final Map<String, Long> COUNTED = new ConcurrentHashMap<>();

    @Override
    public String run(String mark) {
        return String.valueOf(COUNTED.get(mark));
    }

    /** Puts the counting before all other filters. */
    @WebListener
    public static class Listener implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent start) {
            start.getServletContext().addFilter("count-statements", Counting.class)
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }

    /** Counts on the thread that serves the request. */
    public static class Counting extends HttpFilter {

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            long before = Sql.statementsRun();
            try {
                chain.doFilter(request, response);
            } finally {
                if (request.getHeader(MARK) != null) {
                    COUNTED.put(request.getHeader(MARK), Sql.statementsRun() - before);
                }
            }
        }
    }
}
