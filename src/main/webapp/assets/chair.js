// The chair's console: asks every few seconds who has come and what came in; what needs other buttons loads the page anew, unless the chair
// is in the middle of something.
import { api } from "./api.js";
import { root } from "./dom.js";

const EVERY = 3000;
const ARRIVED = ["present", "late", "remote", "late_remote"];
const desk = document.getElementById("console");

if (desk?.dataset.state === "open") {
  const call = api(root);
  const states = JSON.parse(desk.dataset.states);
  let ahead = Date.parse(desk.dataset.now) - Date.now();

  const look = async () => {
    try {
      const now = await call("GET", `chaired-meetings/${desk.dataset.meeting}`);
      ahead = Date.parse(now.serverNow) - Date.now();
      now.lectures.forEach(show);
      now.people.forEach(came);
      put(document.getElementById("in"), String(now.in));
      if (now.state !== "open" || now.lectures.some(otherPhase) || now.people.some(otherButtons)) {
        anew();
      }
    } catch {
      // Asked again in a moment; what is shown stays.
    }
  };

  const show = talk => ["before", "after", "rated"].forEach(part =>
    put(desk.querySelector(`[data-lecture="${talk.id}"] [data-part=${part}]`), String(talk[part])));

  const came = one => {
    const badge = desk.querySelector(`[data-member="${one.member}"] [data-part=state]`);
    if (badge) {
      put(badge, states[one.shown]);
      badge.className = `badge ${ARRIVED.includes(one.shown) ? "ok" : one.shown.endsWith("_asked") ? "warn" : ""}`;
    }
  };

  const otherPhase = talk => desk.querySelector(`[data-lecture="${talk.id}"]`)?.dataset.phase !== talk.phase;

  /** Somebody new, or one who waits for the chair's word now. */
  const otherButtons = one => {
    const row = desk.querySelector(`[data-member="${one.member}"]`);
    return !row || row.dataset.shown.endsWith("_asked") !== one.shown.endsWith("_asked");
  };

  const anew = () => {
    if (!document.querySelector("details[open]") && !["INPUT", "TEXTAREA"].includes(document.activeElement?.tagName)) {
      location.replace(`${location.pathname}?id=${desk.dataset.meeting}`);
    }
  };

  const tick = () => desk.querySelectorAll("time[data-until]").forEach(time => {
    const left = Math.max(0, Math.ceil((Date.parse(time.dataset.until) - Date.now() - ahead) / 1000));
    put(time, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  });

  setInterval(() => document.hidden || look(), EVERY);
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  tick();
}

function put(place, words) {
  if (place && place.textContent !== words) {
    place.textContent = words;
  }
}
