// A lecturer prepares: what he types lies in this browser until the server has it; without network it waits here.
import { api } from "./api.js";
import { element, fill, root, safely } from "./dom.js";
import { planForm } from "./prepare-form.js";
import { slidesList } from "./prepare-slides.js";

const PAUSE = 1200;
const RETRY = 15000;

const form = document.getElementById("prepare");
const text = JSON.parse(form.dataset.text);
const lecture = form.dataset.lecture;
const writable = form.dataset.writable === "true";
const key = `lianbing.lecture.${document.documentElement.dataset.member}.${lecture}`;
const call = api(root);
const saved = document.getElementById("saved");
const missing = document.getElementById("missing");
let version = Number(form.dataset.version);
let timer;
let sending = Promise.resolve();

const plan = planForm(form, text, touched);
plan.write(JSON.parse(form.dataset.plan));
let onServer = read();
slidesList(form, text, call);
if (writable) {
  restore();
  form.addEventListener("input", event => event.target.id !== "files" && touched());
  addEventListener("online", () => later(0));
} else {
  form.querySelectorAll("fieldset.step:not(.slides)").forEach(part => { part.disabled = true; });
}
form.addEventListener("submit", event => {
  event.preventDefault();
  event.stopPropagation();
  if (event.submitter?.id === "ready") {
    ready(event.submitter);
  }
});

/** As text: two are the same when their texts are. */
function read() {
  return JSON.stringify(plan.read());
}

function touched() {
  missing.hidden = true;
  keep();
  say("saving", text.saving);
  later(PAUSE);
}

/** What was typed here and never reached the server comes back; where the server's changed meanwhile, the writer chooses. */
function restore() {
  const local = safely(() => JSON.parse(localStorage.getItem(key)));
  if (!local || local.written === onServer) {
    forget();
  } else if (local.version === version) {
    mine(local);
    document.getElementById("restored").hidden = false;
  } else {
    const asked = document.getElementById("elsewhere");
    asked.hidden = false;
    document.getElementById("use-mine").addEventListener("click", () => {
      asked.hidden = true;
      mine(local);
    });
    document.getElementById("drop-mine").addEventListener("click", () => {
      asked.hidden = true;
      forget();
    });
  }
}

function mine(local) {
  plan.write(JSON.parse(local.written));
  keep();
  later(0);
}

function keep() {
  return safely(() => {
    localStorage.setItem(key, JSON.stringify({ version, written: read() }));
    return true;
  }, false);
}

function forget() {
  safely(() => localStorage.removeItem(key));
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(() => { sending = sending.then(save).catch(refused); }, pause);
}

/** Rejects with what the server refused. */
async function save() {
  const written = read();
  if (written === onServer) {
    return;
  }
  const { version: next, savedAt } = await call("PUT", `lectures/${lecture}/plan`, { version, plan: JSON.parse(written) });
  version = next;
  onServer = written;
  if (read() === written) {
    forget();
    say("saved", fill(text.saved, new Date(savedAt).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })));
  } else {
    touched();
  }
}

function refused(problem) {
  if (problem.status === 0 || problem.status >= 500 || problem.status === 408 || problem.status === 429) {
    say("offline", keep() ? text.offline : text.noNetwork);
    later(RETRY);
  } else {
    say("unsent", problem.status === 401 ? text.signedOut : problem.problems[0]?.message ?? problem.message);
  }
}

async function ready(button) {
  clearTimeout(timer);
  button.setAttribute("aria-busy", "true");
  try {
    await sending;
    await save();
    await call("POST", `lectures/${lecture}/ready`, {});
    location.assign(`${root}/lecture/prepare?meeting=${form.dataset.meeting}&done=lecture.done.ready`);
  } catch (problem) {
    button.removeAttribute("aria-busy");
    problem.problems?.length ? show(problem.problems) : refused(problem);
  }
}

/** What is missing: all of it above the form, each at its place too. */
function show(problems) {
  form.querySelectorAll("li > .error").forEach(error => { error.hidden = true; });
  const cards = plan.cards();
  const lines = problems.map(({ field, message }) => {
    const number = Number(/^q(\d)-/.exec(field)?.[1]);
    if (number) {
      Object.assign(cards[number - 1]?.querySelector(".error") ?? {}, { hidden: false, textContent: message });
    }
    return element("p", {}, number ? fill(text.inQuestion, number, message) : message);
  });
  missing.querySelector("div").replaceChildren(...lines);
  missing.hidden = false;
  missing.focus();
}

function say(state, words) {
  saved.hidden = false;
  saved.dataset.state = state;
  saved.querySelector("span").textContent = words;
}
