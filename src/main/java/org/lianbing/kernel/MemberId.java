package org.lianbing.kernel;

/** Identity of a member. Never the 工号, which may change; a string on the wire. */
public record MemberId(long value) {

    public MemberId {
        if (value <= 0) {
            throw new IllegalArgumentException("member id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
