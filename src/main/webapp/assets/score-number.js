// Points as whole hundredths: sums of decimals would not be exact.

/** The hundredths of what was typed, full-width characters included; NaN if it is no number with at most two decimals, null if it is blank. */
export function cents(typed) {
  const text = typed.normalize("NFKC").trim().replace("\u2212", "-").replace("\u3002", ".");
  if (text === "") {
    return null;
  }
  const found = /^([+-]?)(\d{1,3})(?:\.(\d{1,2})0*)?$/.exec(text);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 100 + Number((found[3] ?? "").padEnd(2, "0"))) : NaN;
}

/** 2350 is 23.5 */
export function plain(hundredths) {
  const sign = hundredths < 0 ? "-" : "";
  const all = Math.abs(hundredths);
  return `${sign}${Math.floor(all / 100)}${all % 100 === 0 ? "" : `.${String(all % 100).padStart(2, "0").replace(/0$/, "")}`}`;
}
