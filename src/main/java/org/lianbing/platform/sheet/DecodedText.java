package org.lianbing.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as people's programs save it: UTF-8 with or without mark, UTF-16 with mark, else GB18030. */
public final class DecodedText {

    private static final char MARK = '\uFEFF';

    private DecodedText() {
    }

    /**
     * @return without its mark
     * @throws org.lianbing.kernel.Failure.Invalid {@code platform.sheet.unknown} for what is no text, {@code platform.sheet.encoding}
     */
    public static String of(byte[] content) {
        String text = decoded(content);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return strict(content, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return strict(content, StandardCharsets.UTF_16BE);
        }
        for (byte one : content) {
            if (one == 0) {
                throw ReadSheets.invalid("unknown");
            }
        }
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(content, Charset.forName("GB18030"));
        }
    }

    private static String strict(byte[] content, Charset charset) {
        try {
            return decode(content, charset);
        } catch (CharacterCodingException unknown) {
            throw ReadSheets.invalid("encoding");
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
    }
}
