package org.lianbing.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import org.lianbing.kernel.Failure;

/** Lets a refusal pass to {@link PageFailures}, which shows it; a fault goes to the server's own handler first, which logs it. */
public class Refusals extends ExceptionHandlerFactory {

    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Passing(getWrapped().getExceptionHandler());
    }

    private static class Passing extends ExceptionHandlerWrapper {

        Passing(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
                Failure failure = PageFailures.within(event.getContext().getException());
                if (failure != null) {
                    throw new FacesException(failure);
                }
            }
            getWrapped().handle();
        }
    }
}
