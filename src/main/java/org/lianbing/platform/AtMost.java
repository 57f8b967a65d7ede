package org.lianbing.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;

/** A stream that fails once more comes than was said, or than there may be. */
public final class AtMost extends FilterInputStream {

    private final Supplier<Failure> tooMuch;
    private long left;

    /** @param bytes that may come; @param tooMuch thrown by the read that brings more */
    public AtMost(InputStream in, long bytes, Supplier<Failure> tooMuch) {
        super(in);
        this.left = bytes;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        took(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        took(Math.max(0, got));
        return got;
    }

    private void took(int got) {
        left -= got;
        if (left < 0) {
            throw tooMuch.get();
        }
    }
}
