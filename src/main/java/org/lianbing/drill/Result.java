package org.lianbing.drill;

import jakarta.json.JsonValue;
import java.math.BigDecimal;

/**
 * What became of one answer. Says what is right, so it is only there once the answer is given.
 *
 * @param share       of the full mark, −1 to 1, four decimals
 * @param right       whether the share is 1
 * @param key         the model response
 * @param explanation sanitised HTML, may be empty
 */
public record Result(int slot, boolean right, BigDecimal share, JsonValue key, String explanation, JsonValue response) {
}
