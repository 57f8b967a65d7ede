// What the invigilator says and does while somebody answers: more time, a message, the attempt handed in or void. Asked at uneven
// moments, so that a hall does not knock all at once; without network it is asked again later.
import { element, fill, icon } from "./dom.js";

const EVERY = 14000;
const SPREAD = 5000;

/**
 * @param look  asks how the attempt stands
 * @param seen  tells that a message was put away
 * @param heard is given what the server answered
 * @param place where messages stand
 */
export function examNews({ look, seen, heard, place, text, zone }) {
  const put = new Set();
  let stopped = false;

  function next() {
    if (!stopped) {
      setTimeout(ask, EVERY + Math.random() * SPREAD);
    }
  }

  async function ask() {
    if (!document.hidden && !stopped) {
      try {
        hear(await look());
      } catch {
        // Asked again in a while.
      }
    }
    next();
  }

  function hear(known) {
    known.messages.filter(message => !put.has(message.id) && !place.querySelector(`[data-message="${message.id}"]`))
      .forEach(message => place.append(banner(message)));
    heard(known);
  }

  function banner(message) {
    const close = element("button", { type: "button", class: "btn" }, text.understood);
    const shown = element("div", { class: "notice", "data-message": message.id }, icon("bell"),
      element("div", {}, element("b", {}, fill(text.said, time(message.sentAt))), element("p", {}, message.words)), close);
    close.addEventListener("click", () => {
      put.add(message.id);
      shown.remove();
      seen(message.id).catch(() => put.delete(message.id)); // it comes back and can be put away again
    });
    return shown;
  }

  function time(instant) {
    return new Date(instant).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone });
  }

  function stop() {
    stopped = true;
  }

  return { start: next, hear, stop };
}
