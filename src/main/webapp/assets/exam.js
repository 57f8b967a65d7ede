// The exam page: one question at a time, a map of all, the server's clock, and what is saved.

import { api } from "./api.js";
import { sendFile } from "./send-file.js";
import { element, fill, icon, safely } from "./dom.js";
import { device } from "./device.js";
import { ExamClock } from "./exam-clock.js";
import { Outbox } from "./outbox.js";
import { keyText, renderQuestion } from "./question.js";
import { signInAgain } from "./sign-in-again.js";

const page = document.querySelector("[data-sitting]");
const root = page.dataset.root;
const text = JSON.parse(page.dataset.text);
const words = JSON.parse(page.dataset.questionText);
const call = api(root, { "X-Lianbing-Device": device() });
const find = selector => document.querySelector(selector);
const clock = new ExamClock({ face: find("#clock"), said: find("#minutes-left"), minutesLeft: text.minutesLeft, rung });
const signIn = signInAgain({ call, dialog: find("#sign-in"), text });

let attempt;
let outbox;
let current = 0;
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
      clock.set(stored);
      return stored;
    },
    changed: showState,
    signIn
  });
  attempt.items.forEach(item => outbox.load(item.slot, item.response, item.seq));
  clock.set(attempt);
  find("#intro").hidden = true;
  document.querySelectorAll("[data-running-only]").forEach(part => part.hidden = false);
  makeMap();
  const firstOpen = attempt.items.findIndex(item => !outbox.answered(item.slot));
  show(firstOpen < 0 ? 0 : firstOpen);
  outbox.flush();
  clock.start();
}

// ---- The question ----

function show(place) {
  current = Math.max(0, Math.min(place, attempt.items.length - 1));
  const item = attempt.items[current];
  const shown = renderQuestion(item, {
    response: outbox.response(item.slot),
    number: current + 1,
    text: words,
    upload: (file, onProgress) => sendFile(`attempts/${attempt.attemptId}/answers/${item.slot}/files`, file, onProgress),
    fileUrl: id => `${root}/api/attempts/${attempt.attemptId}/files/${id}`,
    onChange: response => {
      const typed = ["gap", "cloze", "numeric", "short-answer", "essay"].includes(item.kind);
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
  const answered = attempt.items.filter(item => outbox.answered(item.slot)).length;
  find("#position").textContent = `${current + 1} / ${attempt.items.length}`;
  find("#answered").textContent = fill(text.answered, answered, attempt.items.length);
  attempt.items.forEach(showPlace);
}

/** Its buttons are made once: who is on one with the keyboard stays on it when an answer is saved. */
function makeMap() {
  find("#map").replaceChildren(...attempt.items.map((item, place) => {
    const button = element("button", { type: "button", class: "q" }, String(place + 1), element("span", { class: "hide" }));
    button.addEventListener("click", () => go(place));
    return element("li", {}, button);
  }));
}

function showPlace(item, place) {
  const states = [outbox.answered(item.slot) && "answered", flagged.all().has(item.slot) && "flagged",
    outbox.slots.get(item.slot).unsent && "unsaved"].filter(Boolean);
  const button = find("#map").children[place].firstElementChild;
  button.className = ["q", ...states].join(" ");
  button.ariaCurrent = place === current ? "step" : null;
  button.lastElementChild.textContent = states.map(state => text[`is.${state}`]).join(", ");
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

// ---- The time ----

function rung() {
  if (!handingIn) {
    bell();
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
      clock.set(known);
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
      clock.set(known);
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
