// The small tools of our scripts: making elements, filling words into a text, and trying what a browser may refuse.

/** element("p", {class: "soft", hidden: false}, "text", other) — attributes that are false or null are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** An icon of the sprite that lies beside this script. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${new URL("icons.svg", import.meta.url).pathname}#${name}`);
  svg.append(use);
  return svg;
}

/** fill("{0} of {1}", 3, 10) */
export function fill(text, ...words) {
  return words.reduce((filled, word, place) => filled.replaceAll(`{${place}}`, word), text);
}

/** What the act gives, or the other where the browser refuses: keeping things here may be switched off, or the place full. */
export function safely(act, otherwise = null) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** Where the product lives on its server, without a slash at the end: "" or "/lianbing". */
export const root = new URL(import.meta.url).pathname.replace(/\/assets\/.*$/, "");
