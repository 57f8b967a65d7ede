package org.lianbing.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to be longer than it was said to be. */
final class AtMost extends FilterInputStream {

    private long left;

    AtMost(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
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

    private void took(int got) throws IOException {
        left -= got;
        if (left < 0) {
            throw new IOException("longer than it says");
        }
    }
}
