package org.lianbing.kernel;

import java.util.List;

/**
 * A use case could not do what was asked. The code is a message key that the feature owns: {@code exam.attempt.closed}. The
 * arguments fill the message. One mapper turns it into problem+json, one look-up into the reader's language.
 */
public abstract sealed class Failure extends RuntimeException {

    private final String code;
    private final List<Object> args;

    private Failure(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** What is wrong where; empty but for {@link Invalid}. */
    public List<Problem> problems() {
        return List.of();
    }

    /** The HTTP status that says the same. */
    public abstract int status();

    /** The input is wrong; says where. */
    public static final class Invalid extends Failure {
        private final transient List<Problem> problems;

        public Invalid(String code, List<Problem> problems, Object... args) {
            super(code, args);
            this.problems = List.copyOf(problems);
        }

        /** One field is wrong; the failure's own code is the field's. */
        public static Invalid field(String field, String code, Object... args) {
            return new Invalid(code, List.of(Problem.at(field, code, args)), args);
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** Nobody is signed in, or the credentials are wrong. */
    public static final class Unauthenticated extends Failure {
        public Unauthenticated(String code) {
            super(code);
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /** Who asks may not do this. */
    public static final class Forbidden extends Failure {
        public Forbidden(String code, Object... args) {
            super(code, args);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** There is no such thing, or none that the caller may know of. */
    public static final class NotFound extends Failure {
        public NotFound(String code, Object... args) {
            super(code, args);
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** The state of things does not allow it. */
    public static final class Conflict extends Failure {
        public Conflict(String code, Object... args) {
            super(code, args);
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** More than is taken at once. */
    public static final class TooLarge extends Failure {
        public TooLarge(String code, Object... args) {
            super(code, args);
        }

        @Override
        public int status() {
            return 413;
        }
    }

    /** Too often; try again later. */
    public static final class TooMany extends Failure {
        public TooMany(String code, Object... args) {
            super(code, args);
        }

        @Override
        public int status() {
            return 429;
        }
    }
}
