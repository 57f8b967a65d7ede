package org.lianbing.platform.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import org.lianbing.kernel.Failure;

/** Leaves a page's refusal to {@link PageFailures}; a fault goes to the server's own handler, which logs it. */
public class Refusals extends ExceptionHandlerFactory {

    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
                Failure failure = PageFailures.within(events.next().getContext().getException());
                if (failure != null) {
                    events.remove();
                    FacesContext faces = FacesContext.getCurrentInstance();
                    faces.getExternalContext().getRequestMap().put(PageFailures.FAILURE, failure);
                    faces.responseComplete();
                }
            }
            getWrapped().handle();
        }
    }
}
