package org.lianbing.platform.rest;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.lianbing.kernel.Failure;

/**
 * Lets only whole JSON of sane depth reach the binding: its reader of unknown fields never comes back from a text that ends inside
 * one ({@code {"x":{}, without its second brace).
 */
@Provider
public class WellFormedJson implements ReaderInterceptor {

    private static final int DEPTH = 64;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            if (body.length > 0) {
                check(body);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static void check(byte[] body) {
        int depth = 0;
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.START_OBJECT || event == JsonParser.Event.START_ARRAY) {
                    depth++;
                } else if (event == JsonParser.Event.END_OBJECT || event == JsonParser.Event.END_ARRAY) {
                    depth--;
                }
                if (depth > DEPTH) {
                    throw malformed();
                }
            }
        } catch (JsonParsingException notJson) {
            throw malformed();
        }
        if (depth != 0) {
            throw malformed();
        }
    }

    private static Failure malformed() {
        return new Failure.Invalid("platform.malformed", List.of());
    }
}
