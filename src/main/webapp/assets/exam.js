// The exam page: one question at a time, a map of all, the server's clock, and what is saved.

import { api } from "./api.js";
import { element, fill, icon, safely } from "./dom.js";
import { Outbox } from "./outbox.js";
import { keyText, renderQuestion } from "./question.js";

const page = document.querySelector("[data-sitting]");
const root = page.dataset.root;
const text = JSON.parse(page.dataset.text);
const words = JSON.parse(page.dataset.questionText);
const call = api(root);
const find = selector => document.querySelector(selector);

let attempt;
let outbox;
let current = 0;
let ends = 0;
let handingIn = false;
let leaving = false;

/** Kept in this browser where it allows that, so that a reload finds them again. */
const flagged = {
  key: () => `lianbing.flagged.${attempt.attemptId}`,
  all: () => flagged.slots ??= new Set(safely(() => JSON.parse(localStorage.getItem(flagged.key()))) ?? []),
  toggle(slot) {
    const slots = flagged.all();
    if (!slots.delete(slot)) {
      slots.add(slot);
    }
    safely(() => localStorage.setItem(flagged.key(), JSON.stringify([...slots])));
  },
  forget: () => safely(() => localStorage.removeItem(flagged.key()))
};

find("#start").addEventListener("click", start);
if (page.dataset.running) {
  start();
}

async function start() {
  const button = find("#start");
  button.setAttribute("aria-busy", "true");
  try {
    open(await call("POST", `sittings/${page.dataset.sitting}/attempts`));
  } catch (problem) {
    if (problem.status === 401) {
      await signIn();
      return start();
    }
    find("#start-problem").hidden = false;
    find("#start-problem").textContent = problem.status === 0 ? text.noNetwork : problem.message;
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function open(started) {
  attempt = started;
  outbox = new Outbox({
    attempt: attempt.attemptId,
    send: async (slot, response, seq) => {
      const stored = await call("PUT", `attempts/${attempt.attemptId}/answers/${slot}`, { response, seq });
      setClock(stored);
      return stored;
    },
    changed: showState,
    signIn
  });
  attempt.items.forEach(item => outbox.load(item.slot, item.response, item.seq));
  setClock(attempt);
  find("#intro").hidden = true;
  document.querySelectorAll("[data-running-only]").forEach(part => part.hidden = false);
  const firstOpen = attempt.items.findIndex(item => !outbox.answered(item.slot));
  show(firstOpen < 0 ? 0 : firstOpen);
  outbox.flush();
  tick();
  setInterval(tick, 500);
}

// ---- The question ----

function show(place) {
  current = Math.max(0, Math.min(place, attempt.items.length - 1));
  const item = attempt.items[current];
  const shown = renderQuestion(item, {
    response: outbox.response(item.slot),
    number: current + 1,
    text: words,
    onChange: response => {
      const typed = ["gap", "numeric", "short-answer"].includes(item.kind);
      outbox.change(item.slot, response, !typed);
      showMap();
    }
  });
  shown.querySelector(".q-head").append(flagButton(item));
  find("#question").replaceChildren(shown);
  showConflict();
  find("#previous").disabled = current === 0;
  find("#next").hidden = current === attempt.items.length - 1;
  find("#last").hidden = current !== attempt.items.length - 1;
  showMap();
}

/** Shows a question the member asked for: who reads by ear or keyboard goes on from its prompt, or from what is to be decided. */
function go(place) {
  find(".exam-sheet").open = false;
  show(place);
  const dispute = find(".conflict");
  const target = dispute ?? find("#question .prompt");
  target.tabIndex = -1;
  target.focus({ preventScroll: !dispute });
}

function flagButton(item) {
  const button = element("button", { type: "button", class: "btn quiet", "aria-pressed": String(flagged.all().has(item.slot)) },
    icon("flag"), text.flag);
  button.addEventListener("click", () => {
    flagged.toggle(item.slot);
    button.setAttribute("aria-pressed", String(flagged.all().has(item.slot)));
    showMap();
  });
  return button;
}

/** Two devices, two answers: the member says which one counts. Leaves the question alone, somebody may be typing in it. */
function showConflict() {
  const item = attempt.items[current];
  const conflict = outbox.slots.get(item.slot).conflict;
  const shown = find(".conflict");
  if (!conflict) {
    shown?.remove();
  } else if (!shown) {
    find("#question").prepend(conflictOf(item, conflict));
  } else {
    shown.querySelector("[data-mine]").textContent = answerText(item, outbox.response(item.slot));
  }
}

function conflictOf(item, conflict) {
  const side = (title, response, mine) => {
    const button = element("button", { type: "button", class: mine ? "btn primary" : "btn" }, text.useThis);
    button.addEventListener("click", () => {
      outbox.decide(item.slot, mine);
      go(current);
    });
    return element("div", { class: "answer" }, element("h3", {}, title),
      element("p", { "data-mine": mine }, answerText(item, response)), button);
  };
  return element("section", { class: "conflict" },
    element("div", { role: "alert" }, element("h2", {}, text.conflict), element("p", { class: "soft" }, text.conflictHelp)),
    element("div", { class: "both" }, side(text.mine, outbox.response(item.slot), true), side(text.theirs, conflict.theirs, false)));
}

function answerText(item, response) {
  return response === null ? text.empty : keyText(item, response, words);
}

// ---- The map, and what is saved ----

function showMap() {
  const flags = flagged.all();
  const answered = attempt.items.filter(item => outbox.answered(item.slot)).length;
  find("#position").textContent = `${current + 1} / ${attempt.items.length}`;
  find("#answered").textContent = fill(text.answered, answered, attempt.items.length);
  find("#map").replaceChildren(...attempt.items.map((item, place) => {
    const known = outbox.slots.get(item.slot);
    const states = [outbox.answered(item.slot) && "answered", flags.has(item.slot) && "flagged", known.unsent && "unsaved"]
      .filter(Boolean);
    const button = element("button", { type: "button", class: ["q", ...states].join(" "), "aria-current": place === current ? "step" : null },
      String(place + 1), element("span", { class: "hide" }, states.map(state => text[`is.${state}`]).join(", ")));
    button.addEventListener("click", () => go(place));
    return element("li", {}, button);
  }));
}

function showState() {
  const saved = find("#saved");
  const label = saved.querySelector("span");
  const at = outbox.savedAt ? new Date(outbox.savedAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false,
    timeZone: page.dataset.zone }) : "";
  const said = fill(text[`state.${outbox.state}`], at).trim();
  saved.dataset.state = ["refused", "conflict"].includes(outbox.state) ? "unsent" : outbox.state;
  if (label.textContent !== said) {
    label.textContent = said;
  }
  showMap();
  showConflict();
}

addEventListener("beforeunload", event => {
  if (outbox?.pending() && !leaving) {
    event.preventDefault();
  }
});

// ---- The clock: the server's, carried on by this device's steady one ----

const WARN_AT = [1, 5];
const MINUTE = 60;
const EXTRA_TIME = 30000;
let warned = Infinity;

function setClock({ serverNow, endsAt }) {
  const anew = performance.now() + (Date.parse(endsAt) - Date.parse(serverNow));
  if (anew > ends + EXTRA_TIME) {
    warned = Infinity; // not just a slow network: what was announced no longer holds
  }
  ends = anew;
}

function tick() {
  const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
  const clock = find("#clock");
  clock.textContent = `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, "0")}`;
  clock.parentElement.dataset.level = left <= 5 * MINUTE ? "low" : "plenty";
  announce(left);
  if (left === 0 && !handingIn) {
    bell();
  }
}

/** Said once each, for those who do not see the clock; a device that slept says what is left now. */
function announce(left) {
  const due = WARN_AT.find(minutes => left <= minutes * MINUTE);
  if (left > 0 && due < warned) {
    warned = due;
    find("#minutes-left").textContent = fill(text.minutesLeft, Math.ceil(left / MINUTE));
  }
}

/** Asks without starting anything: when this attempt is over, a start would begin the next. */
function askServer() {
  return call("GET", `attempts/${attempt.attemptId}`);
}

/** A device that slept has lost its count of time; the attempt may have been handed in elsewhere, or taken by the bell. */
document.addEventListener("visibilitychange", async () => {
  if (!attempt || document.hidden || handingIn) {
    return;
  }
  try {
    const known = await askServer();
    if (known.state === "open") {
      setClock(known);
    } else {
      await leave();
    }
  } catch {
    outbox.flush();
  }
});

// ---- Handing in ----

find("#previous").addEventListener("click", () => go(current - 1));
find("#next").addEventListener("click", () => go(current + 1));
document.querySelectorAll("[data-hand-in]").forEach(button => button.addEventListener("click", () => {
  if (goToConflict()) {
    return;
  }
  const open = attempt.items.filter(item => !outbox.answered(item.slot)).length;
  find("#open-count").textContent = open === 0 ? text.allAnswered : fill(text.openLeft, open);
  find("#hand-in").showModal();
}));
find("#hand-in-no").addEventListener("click", () => find("#hand-in").close());
find("#hand-in-yes").addEventListener("click", () => {
  find("#hand-in").close();
  handIn();
});

/** Nobody hands in two answers to one question. */
function goToConflict() {
  const place = attempt.items.findIndex(item => outbox.slots.get(item.slot).conflict);
  if (place >= 0) {
    go(place);
  }
  return place >= 0;
}

async function handIn() {
  handingIn = true;
  await outbox.flush();
  if (outbox.waiting() || goToConflict()) {
    handingIn = false;
    return;
  }
  try {
    await submit();
  } catch (problem) {
    await again(handIn, problem);
  }
}

/** Our clock says that the time is over, but only the server knows: there may be extra time. */
async function bell() {
  handingIn = true;
  await outbox.flush();
  try {
    const known = await askServer();
    if (known.state !== "open") {
      await leave();
    } else if (Date.parse(known.endsAt) <= Date.parse(known.serverNow)) {
      await submit();
    } else {
      setClock(known);
      handingIn = false;
    }
  } catch (problem) {
    await again(bell, problem);
  }
}

async function submit() {
  await call("POST", `attempts/${attempt.attemptId}/submission`);
  await leave();
}

async function again(act, problem) {
  if (problem.status === 401) {
    await signIn();
  }
  outbox.say(problem.status === 0 ? "offline" : outbox.state);
  setTimeout(act, 3000);
}

/** The attempt is over: what is still here goes to the late answers, then to the answer sheet. */
async function leave() {
  handingIn = true;
  await outbox.flush();
  outbox.letStand();
  flagged.forget();
  leaving = true;
  location.assign(`${root}/exam/sheet?attempt=${attempt.attemptId}`);
}

// ---- A sign-in that ran out is renewed here; nothing typed is lost ----

let renewing;

function signIn() {
  renewing ??= new Promise(resolve => {
    const dialog = find("#sign-in");
    const form = dialog.querySelector("form");
    dialog.oncancel = event => event.preventDefault();
    dialog.onclose = () => renewing && !dialog.open && dialog.showModal(); // a browser lets a second Escape through
    form.onsubmit = async event => {
      event.preventDefault();
      event.stopPropagation();
      find("#sign-in-problem").textContent = await renew(form);
      if (!find("#sign-in-problem").textContent) {
        renewing = null;
        dialog.close();
        resolve();
      }
    };
    dialog.showModal();
  });
  return renewing;
}

/** @returns what is wrong, "" when the member of this page is signed in again: nobody else sends his answers */
async function renew(form) {
  try {
    await call("POST", "session", { username: form.username.value, password: form.password.value });
    form.password.value = "";
    const { member } = await call("GET", "me");
    return member.id === document.documentElement.dataset.member ? "" : text.otherMember;
  } catch (problem) {
    return problem.status >= 400 && problem.message || text.noNetwork;
  }
}
