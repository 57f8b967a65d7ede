// Who is in and how far: asks every few seconds while the page is looked at, and changes only what has changed.
import { api } from "./api.js";
import { element, fill, root } from "./dom.js";

const live = document.getElementById("live");
const text = JSON.parse(live.dataset.text);
const states = JSON.parse(live.dataset.states);
const call = api(root);
const EVERY = 3000;
const GROUPS = { waiting: "missing", absent: "missing", paper: "paper", open: "open", marking: "in", final: "in", void: "in", excused: "excused" };
const BADGES = { open: "info", marking: "warn", absent: "bad", void: "bad" };
let show = live.dataset.show;

live.querySelectorAll("[data-filter]").forEach(chip => chip.addEventListener("click", event => {
  event.preventDefault();
  show = chip.dataset.filter;
  history.replaceState(null, "", chip.href);
  filter();
}));
// those with extra time may still write when the sitting has closed
if (["open", "coming"].includes(live.dataset.state) || live.querySelector('[data-group="open"]')) {
  setInterval(() => document.hidden || look(), EVERY);
  document.addEventListener("visibilitychange", () => document.hidden || look());
}
filter();

async function look() {
  try {
    const progress = await call("GET", `sittings/${live.dataset.sitting}/progress`);
    if (progress.state !== live.dataset.state) {
      location.reload(); // it has opened or closed: the page offers other things now
      return;
    }
    progress.items.forEach(item => update(item, progress));
    progress.messages.forEach(message => {
      const shown = document.querySelector(`[data-message="${message.id}"] [data-part=seen]`);
      if (shown) {
        put(shown, String(message.seen));
      }
    });
    filter();
  } catch {
    // Looked at again in a moment; what is shown stays.
  }
}

function update(item, progress) {
  const row = live.querySelector(`[data-member="${item.member}"]`);
  if (!row) {
    return;
  }
  row.dataset.group = GROUPS[item.state];
  words(row.querySelector("[data-part=facts]"), facts(item, progress), () => element("span"));
  words(row.querySelector("[data-part=signs]"), signs(item), () => element("span", { class: "badge warn" }));
  const state = row.querySelector("[data-part=state]");
  state.className = `badge ${item.state === "final" ? item.passed ? "ok" : "bad" : BADGES[item.state] ?? ""}`;
  put(state, item.score === null ? states[item.state] : fill(text.score, item.score));
}

function facts(item, progress) {
  const said = [];
  if (item.seat) {
    said.push(fill(text.seat, item.seat));
  }
  if (item.attempt && !["paper", "absent"].includes(item.state)) {
    said.push(fill(text.answered, item.answered, progress.questions));
  }
  if (item.state === "open") {
    said.push(fill(text.left, Math.max(0, Math.ceil((Date.parse(item.endsAt) - Date.parse(progress.serverNow)) / 60000))));
    if (item.savedAt) {
      said.push(fill(text.saved, time(item.savedAt)));
    }
  } else if (item.submittedAt && item.state !== "void") {
    said.push(fill(item.byBell ? text.bell : item.forced ? text.forced : text.handedIn, time(item.submittedAt)));
  } else if (item.toldAt && item.state === "waiting") {
    said.push(fill(item.readAt ? text.read : text.unread, day(item.toldAt)));
  }
  return said;
}

function signs(item) {
  return [item.devices > 1 && fill(text.devices, item.devices), item.state === "open" && item.lock === "unlocked" && text.unlocked,
    item.awayTimes > 0 && fill(text.away, item.awayTimes, item.awaySeconds), item.late > 0 && fill(text.late, item.late),
    item.extraMinutes > 0 && fill(text.extra, item.extraMinutes), item.reopened && text.reopened]
    .filter(Boolean);
}

function words(place, said, make) {
  if (JSON.stringify([...place.children].map(each => each.textContent)) !== JSON.stringify(said)) {
    place.replaceChildren(...said.map(each => {
      const made = make();
      made.textContent = each;
      return made;
    }));
  }
}

function filter() {
  const rows = [...live.querySelectorAll("[data-member]")];
  rows.forEach(row => row.classList.toggle("off", show !== "" && row.dataset.group !== show));
  live.querySelectorAll("[data-filter]").forEach(chip => {
    chip.setAttribute("aria-current", String(chip.dataset.filter === show));
    put(chip.querySelector("small"), String(rows.filter(row => chip.dataset.filter === "" || row.dataset.group === chip.dataset.filter).length));
  });
  document.getElementById("nobody").classList.toggle("off", rows.some(row => !row.classList.contains("off")));
}

function time(instant) {
  return new Date(instant).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: live.dataset.zone });
}

function day(instant) {
  return new Date(instant).toLocaleString(document.documentElement.lang, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit",
    hour12: false, timeZone: live.dataset.zone });
}

function put(shown, said) {
  if (shown.textContent !== said) {
    shown.textContent = said;
  }
}
