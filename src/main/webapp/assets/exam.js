// The exam page: one question at a time, a map of all, the server's clock, and what is saved.

import { api } from "./api.js";
import { element, fill, icon } from "./dom.js";
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
let ends;
let handingIn = false;

const flagged = {
  key: () => `lianbing.flagged.${attempt.attemptId}`,
  all: () => new Set(JSON.parse(localStorage.getItem(flagged.key()) ?? "[]")),
  toggle(slot) {
    const slots = flagged.all();
    if (!slots.delete(slot)) {
      slots.add(slot);
    }
    localStorage.setItem(flagged.key(), JSON.stringify([...slots]));
  }
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
  find("#question").replaceChildren(conflictOf(item) ?? "", shown);
  find("#previous").disabled = current === 0;
  find("#next").hidden = current === attempt.items.length - 1;
  find("#last").hidden = current !== attempt.items.length - 1;
  showMap();
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

/** Two devices, two answers: the member says which one counts. */
function conflictOf(item) {
  const conflict = outbox.slots.get(item.slot).conflict;
  if (!conflict) {
    return null;
  }
  const side = (title, response, mine) => {
    const button = element("button", { type: "button", class: mine ? "btn primary" : "btn" }, text.useThis);
    button.addEventListener("click", () => {
      outbox.decide(item.slot, mine);
      show(current);
    });
    return element("div", { class: "answer" }, element("h3", {}, title),
      element("p", {}, response === null ? text.empty : keyText(item, response, words)), button);
  };
  return element("section", { class: "conflict", role: "alert" }, element("h2", {}, text.conflict),
    element("p", { class: "soft" }, text.conflictHelp),
    element("div", { class: "both" }, side(text.mine, conflict.mine, true), side(text.theirs, conflict.theirs, false)));
}

// ---- The map, and what is saved ----

function showMap() {
  const flags = flagged.all();
  const answered = attempt.items.filter(item => outbox.answered(item.slot)).length;
  find("#position").textContent = `${current + 1} / ${attempt.items.length}`;
  find("#answered").textContent = fill(text.answered, answered, attempt.items.length);
  find("#map").replaceChildren(...attempt.items.map((item, place) => {
    const known = outbox.slots.get(item.slot);
    const states = [outbox.answered(item.slot) && "answered", flags.has(item.slot) && "flagged", (known.unsent || known.conflict) && "unsaved"]
      .filter(Boolean);
    const button = element("button", { type: "button", class: ["q", ...states].join(" "), "aria-current": place === current ? "step" : null },
      String(place + 1), element("span", { class: "hide" }, states.map(state => text[`is.${state}`]).join(", ")));
    button.addEventListener("click", () => {
      find(".exam-sheet").open = false;
      show(place);
    });
    return element("li", {}, button);
  }));
}

function showState() {
  const saved = find("#saved");
  const shown = outbox.state === "refused" ? "unsent" : outbox.state;
  const at = outbox.savedAt ? new Date(outbox.savedAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false,
    timeZone: page.dataset.zone }) : "";
  if (saved.dataset.state !== shown || shown === "saved") {
    saved.dataset.state = shown;
    saved.querySelector("span").textContent = fill(text[`state.${outbox.state}`], at).trim();
  }
  showMap();
  if (conflictOf(attempt.items[current]) && !find(".conflict")) {
    show(current);
  }
}

addEventListener("beforeunload", event => {
  if (outbox?.pending() && !handingIn) {
    event.preventDefault();
  }
});

// ---- The clock: the server's, carried on by this device's steady one ----

function setClock({ serverNow, endsAt }) {
  ends = performance.now() + (Date.parse(endsAt) - Date.parse(serverNow));
}

function tick() {
  const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
  const clock = find("#clock");
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  clock.parentElement.dataset.level = left <= 300 ? "low" : "plenty";
  if (left === 0 && !handingIn) {
    handIn();
  }
}

/** A device that slept has lost its count of time: ask the server again. */
document.addEventListener("visibilitychange", async () => {
  if (attempt && !document.hidden && !handingIn) {
    try {
      setClock(await call("POST", `sittings/${page.dataset.sitting}/attempts`));
    } catch {
      outbox.flush();
    }
  }
});

// ---- Handing in ----

find("#previous").addEventListener("click", () => show(current - 1));
find("#next").addEventListener("click", () => show(current + 1));
document.querySelectorAll("[data-hand-in]").forEach(button => button.addEventListener("click", () => {
  const open = attempt.items.filter(item => !outbox.answered(item.slot)).length;
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
  if (outbox.pending() && ends > performance.now()) {
    handingIn = false;
    return;
  }
  try {
    await call("POST", `attempts/${attempt.attemptId}/submission`);
    localStorage.removeItem(flagged.key());
    location.assign(`${root}/exam/sheet?attempt=${attempt.attemptId}`);
  } catch (problem) {
    if (problem.status === 401) {
      await signIn();
    }
    outbox.say(problem.status === 0 ? "offline" : outbox.state);
    setTimeout(handIn, 3000);
  }
}

// ---- A sign-in that ran out is renewed here; nothing typed is lost ----

let renewing;

function signIn() {
  renewing ??= new Promise(resolve => {
    const dialog = find("#sign-in");
    const form = dialog.querySelector("form");
    dialog.addEventListener("cancel", event => event.preventDefault());
    form.onsubmit = async event => {
      event.preventDefault();
      event.stopPropagation();
      try {
        await call("POST", "session", { username: form.username.value, password: form.password.value });
        form.password.value = "";
        dialog.close();
        renewing = null;
        resolve();
      } catch (problem) {
        find("#sign-in-problem").textContent = problem.status === 0 ? text.noNetwork : problem.message;
      }
    };
    dialog.showModal();
  });
  return renewing;
}
