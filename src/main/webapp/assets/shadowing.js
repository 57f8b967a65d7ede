// The newcomer's log: what is typed lies in this browser until the server has it; without network it waits here.
import { api } from "./api.js";
import { fill, root, safely } from "./dom.js";

const PAUSE = 1200;
const RETRY = 15000;

const form = document.getElementById("form");
const text = JSON.parse(form.dataset.text);
const day = form.dataset.day;
const key = `lianbing.shadowing.${document.documentElement.dataset.member}.${day}`;
const call = api(root);
const saved = document.getElementById("saved");
let onServer = read();
let timer;
let sending = Promise.resolve();
let done = false;

restore();
form.addEventListener("input", () => {
  keep();
  say("saving", text.saving);
  later(PAUSE);
});
form.addEventListener("submit", event => {
  const act = event.submitter?.id;
  if (act === "form:send" || act === "form:save") {
    event.preventDefault();
    event.stopPropagation();
    hand(event.submitter, act === "form:send");
  }
});
document.getElementById("on").addEventListener("change", event => event.target.value && event.target.form.requestSubmit());
addEventListener("online", () => later(0));

function field(name) {
  return document.getElementById(`form:${name}`);
}

/** The form as it goes to the server, as text: two are the same when their texts are. */
function read() {
  const points = [...form.querySelectorAll("[name=points]:checked")].map(box => box.value);
  const visited = field("visited").value.trim();
  return JSON.stringify({ visited, points, seen: field("seen").value, did: field("did").value, asked: field("asked").value });
}

function write(written) {
  const entry = JSON.parse(written);
  ["visited", "seen", "did", "asked"].forEach(name => { field(name).value = entry[name]; });
  form.querySelectorAll("[name=points]").forEach(box => { box.checked = entry.points.includes(box.value); });
}

/**
 * What was typed here and never reached the server comes back; where the server's changed meanwhile, the writer chooses. What reached
 * it after this page had been drawn (a save still under way when the writer left and came back) stands as saved.
 */
function restore() {
  const local = stored();
  if (!local) {
    return;
  }
  if (local.savedAt) {
    if (Date.parse(local.savedAt) > Date.parse(form.dataset.savedAt || "1970-01-01")) {
      write(local.written);
      onServer = local.written;
    }
  } else if (local.written === onServer) {
    later(0);
  } else if (local.base === onServer) {
    write(local.written);
    document.getElementById("restored").hidden = false;
    later(0);
  } else {
    choose(local);
  }
}

function choose(local) {
  const asked = document.getElementById("elsewhere");
  asked.hidden = false;
  document.getElementById("use-mine").addEventListener("click", () => {
    asked.hidden = true;
    write(local.written);
    keep();
    later(0);
  });
  document.getElementById("drop-mine").addEventListener("click", () => {
    asked.hidden = true;
    forget();
  });
}

function stored() {
  return safely(() => JSON.parse(localStorage.getItem(key)));
}

/** @param savedAt when the server had it; nothing while it has not */
function keep(savedAt) {
  return safely(() => {
    localStorage.setItem(key, JSON.stringify({ base: onServer, written: read(), savedAt }));
    return true;
  }, false);
}

function forget() {
  safely(() => localStorage.removeItem(key));
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(() => { sending = sending.then(draft, draft); }, pause);
}

async function draft() {
  const written = read();
  const local = stored();
  if (done || written === onServer && (!local || local.savedAt)) {
    return;
  }
  try {
    acknowledge(written, await put(written, false));
  } catch (problem) {
    refused(problem);
  }
}

function acknowledge(written, { savedAt }) {
  onServer = written;
  if (read() === written) {
    keep(savedAt);
    say("saved", fill(text.saved, new Date(savedAt).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })));
  } else {
    keep();
    later(PAUSE);
  }
}

function refused({ status, message }) {
  if (status === 0 || status >= 500 || status === 408 || status === 429) {
    say("offline", keep() ? text.offline : text.noNetwork);
    later(RETRY);
  } else {
    say("unsent", status === 401 ? text.signedOut : message);
  }
}

function put(written, send) {
  const entry = JSON.parse(written);
  const visited = entry.visited === "" ? 0 : /^\d{1,6}$/.test(entry.visited) ? Number(entry.visited) : -1;
  return call("PUT", `shadowing/mine/${day}`, { ...entry, visited, send });
}

/** By script, so that without network the text stays; what the server refuses, the form itself shows at its fields. */
async function hand(button, send) {
  clearTimeout(timer);
  keep();
  button.setAttribute("aria-busy", "true");
  await sending;
  try {
    await put(read(), send);
    done = true;
    forget();
    location.assign(`${root}/onboarding/mine?done=onboarding.done.${send ? "sent" : "saved"}`);
  } catch (problem) {
    button.removeAttribute("aria-busy");
    if (problem.status === 0 || problem.status >= 500) {
      refused(problem);
      saved.scrollIntoView({ block: "center" });
    } else {
      submit(button);
    }
  }
}

/** A form that a script submits does not name its button, and Faces acts on the button's name. */
function submit(button) {
  const name = document.createElement("input");
  Object.assign(name, { type: "hidden", name: button.name, value: button.value });
  form.append(name);
  HTMLFormElement.prototype.submit.call(form);
}

function say(state, words) {
  saved.hidden = false;
  saved.dataset.state = state;
  saved.querySelector("span").textContent = words;
}
