// The exam page: the server's clock, what is saved, going on and handing in. The questions are exam-paper.js, the room before them
// exam-lobby.js.

import { api } from "./api.js";
import { fill } from "./dom.js";
import { device } from "./device.js";
import { ExamClock } from "./exam-clock.js";
import { FocusNote } from "./exam-focus.js";
import { Lobby } from "./exam-lobby.js";
import { examNews } from "./exam-news.js";
import { ExamPaper } from "./exam-paper.js";
import { Outbox } from "./outbox.js";
import { signInAgain } from "./sign-in-again.js";

const page = document.querySelector("[data-sitting]");
const root = page.dataset.root;
const text = JSON.parse(page.dataset.text);
const words = JSON.parse(page.dataset.questionText);
const headers = { "X-Lianbing-Device": device() };
const call = api(root, headers);
const find = selector => document.querySelector(selector);
const clock = new ExamClock({ face: find("#clock"), said: find("#minutes-left"), minutesLeft: text.minutesLeft, rung });
const signIn = signInAgain({ call, dialog: find("#sign-in"), text });

const news = examNews({ look: askServer, seen: id => ask("PUT", `/messages/${id}`), heard, place: find("#news"), text,
  zone: page.dataset.zone });

let attempt;
let outbox;
let paper;
let focus;
let goingOn = false;
let handingIn = false;
let leaving = false;

const lobby = new Lobby({ page, call, signIn, text: JSON.parse(page.dataset.lobbyText), open });
if (page.dataset.running) {
  lobby.enter();
}

function open(started) {
  attempt = started;
  outbox = new Outbox({ attempt: attempt.attemptId, send, changed: showState, signIn });
  attempt.items.forEach(item => outbox.load(item.slot, item.response, item.seq));
  clock.set(attempt);
  find("#intro").hidden = true;
  document.querySelectorAll("[data-running-only]").forEach(part => part.hidden = false);
  paper = new ExamPaper({ attempt, outbox, text, words, root, headers });
  paper.show(firstPlace());
  outbox.flush();
  clock.start();
  news.start();
  if (page.dataset.focusNoted === "true") {
    focus = new FocusNote({ attempt: attempt.attemptId, send: totals => ask("PUT", "/away", totals) });
  }
}

/** There may be more time, or somebody else has handed it in. */
async function heard(known) {
  if (handingIn) {
    return;
  }
  if (known.state === "open") {
    clock.set(known);
  } else {
    await leave();
  }
}

/** Where he was, if nobody goes back; else the first that is not answered. */
function firstPlace() {
  const place = paper.forward ? placeOf(attempt.at) : attempt.items.findIndex(item => !outbox.answered(item.slot));
  return Math.max(0, place);
}

function placeOf(slot) {
  return attempt.items.findIndex(item => item.slot === slot);
}

async function send(slot, response, seq) {
  const stored = await ask("PUT", `/answers/${slot}`, { response, seq });
  clock.set(stored);
  return stored;
}

/** A call about the attempt, which may answer that it went on to another device. */
async function ask(method, path, body) {
  try {
    return await call(method, `attempts/${attempt.attemptId}${path}`, body);
  } catch (problem) {
    movedAway(problem);
    throw problem;
  }
}

/** The attempt went on to another device: here it is over, and nothing asks for it any more. */
function movedAway({ code }) {
  if (code === "exam.device.other") {
    handingIn = true;
    leaving = true;
    news.stop();
    clock.stop();
    focus?.stop();
    document.querySelectorAll("[data-running-only]").forEach(part => part.hidden = true);
    find("#moved").hidden = false;
  }
  return leaving;
}

// ---- What is saved ----

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
  paper?.refresh();
}

addEventListener("beforeunload", event => {
  if (outbox?.pending() && !leaving) {
    event.preventDefault();
  }
});

// ---- Going on, where nobody goes back: what is left is closed, so it is saved first ----

/** @returns whether the member wants to leave the question, which he has not answered */
function sure() {
  return new Promise(resolve => {
    const dialog = find("#go-on");
    let leaves = false;
    dialog.onclose = () => resolve(leaves);
    find("#go-on-no").onclick = () => dialog.close();
    find("#go-on-yes").onclick = () => {
      leaves = true;
      dialog.close();
    };
    dialog.showModal();
  });
}

async function goOn() {
  if (!paper.forward) {
    paper.go(paper.current + 1);
    return;
  }
  if (!goingOn && (outbox.answered(paper.item().slot) || await sure())) {
    setGoingOn(true);
    try {
      await leaveFor(paper.current + 1);
    } finally {
      setGoingOn(false);
    }
  }
}

/** Meanwhile nothing is answered, and one click is one step. */
function setGoingOn(is) {
  goingOn = is;
  find("#question").inert = is;
  find("#next").ariaBusy = is ? "true" : null;
}

async function leaveFor(place) {
  await outbox.flush();
  const unsent = Boolean(outbox.slots.get(paper.item().slot).unsent);
  warn(unsent && !leaving ? text.unsentFirst : "");
  if (unsent) {
    return;
  }
  try {
    const now = await call("PUT", `attempts/${attempt.attemptId}/place`, { slot: attempt.items[place].slot });
    clock.set(now);
    paper.go(placeOf(now.at));
  } catch (problem) {
    await notLeft(place, problem);
  }
}

async function notLeft(place, problem) {
  if (problem.status === 401) {
    await signIn();
    await leaveFor(place);
  } else if (problem.code === "exam.attempt.closed") {
    await leave();
  } else if (!movedAway(problem)) {
    warn(problem.status === 0 ? text.noNetwork : problem.message);
  }
}

function warn(said) {
  find("#warning").hidden = said === "";
  find("#warning").textContent = said;
}

// ---- The time ----

function rung() {
  if (!handingIn) {
    bell();
  }
}

/** Asks without starting anything: when this attempt is over, a start would begin the next. */
function askServer() {
  return ask("GET", "");
}

/** A device that slept has lost its count of time; the attempt may have been handed in elsewhere, or taken by the bell. */
document.addEventListener("visibilitychange", async () => {
  if (!attempt || document.hidden || handingIn) {
    return;
  }
  try {
    news.hear(await askServer());
  } catch {
    outbox.flush();
  }
});

// ---- Handing in ----

find("#previous").addEventListener("click", () => paper.go(paper.current - 1));
find("#next").addEventListener("click", goOn);
document.querySelectorAll("[data-hand-in]").forEach(button => button.addEventListener("click", () => {
  if (paper.goToConflict()) {
    return;
  }
  const open = paper.openCount();
  find("#open-count").textContent = open === 0 ? text.allAnswered : fill(text.openLeft, open);
  find("#hand-in").showModal();
}));
find("#hand-in-no").addEventListener("click", () => find("#hand-in").close());
find("#hand-in-yes").addEventListener("click", () => {
  find("#hand-in").close();
  handIn();
});

async function handIn() {
  handingIn = true;
  await outbox.flush();
  if (leaving) {
    return;
  }
  if (outbox.waiting() || paper.goToConflict()) {
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
  await focus?.flush();
  await call("POST", `attempts/${attempt.attemptId}/submission`);
  await leave();
}

async function again(act, problem) {
  if (movedAway(problem)) {
    return;
  }
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
  paper.forgetFlags();
  focus?.stop();
  leaving = true;
  location.assign(`${root}/exam/sheet?attempt=${attempt.attemptId}`);
}
