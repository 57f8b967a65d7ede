// A meeting on a listener's phone: check-in, then one page that shows what is open now. Asks every few seconds; what is typed stays in this
// browser until the server has it.
import { api } from "./api.js";
import { attendCards } from "./attend-cards.js";
import { element, fill, root, safely } from "./dom.js";
import { Posts } from "./posts.js";

const page = document.getElementById("attend");
const text = JSON.parse(page.dataset.text);
const id = page.dataset.meeting;
const mine = `lianbing.meeting.${document.documentElement.dataset.member}.${id}`;
const call = api(root);
const find = name => document.getElementById(name);
const EVERY = 4000;
const ARRIVED = ["present", "late", "remote", "late_remote"];

const drafts = {
  all: safely(() => JSON.parse(localStorage.getItem(`${mine}.drafts`))) ?? {},
  read: name => drafts.all[name] ?? null,
  write: (name, value) => {
    drafts.all[name] = value;
    safely(() => localStorage.setItem(`${mine}.drafts`, JSON.stringify(drafts.all)));
  },
  forget: name => {
    delete drafts.all[name];
    safely(() => localStorage.setItem(`${mine}.drafts`, JSON.stringify(drafts.all)));
  }
};
const posts = new Posts({ key: `${mine}.posts`, call, changed: showWaiting,
  done: (name, view) => {
    drafts.forget(name);
    show(view);
  },
  refused: (name, problem) => say(problem.message) });
const shown = new Map();
let ahead = 0;
let cards;

find("code-form").addEventListener("submit", event => {
  event.preventDefault();
  act("check-in", { code: find("code").value }, find("check-in"));
});
find("remote").addEventListener("click", () => act("check-in", { remote: true }, find("remote")));
find("excuse-form").addEventListener("submit", event => {
  event.preventDefault();
  act("excuse", { reason: find("excuse").value }, event.target.querySelector("button"));
});
look();
posts.flush();
setInterval(() => document.hidden || look(), EVERY);
setInterval(tick, 1000);
document.addEventListener("visibilitychange", () => document.hidden || look());

async function look() {
  try {
    show(await call("GET", `live-meetings/${id}`));
  } catch (problem) {
    if (problem.status === 401) {
      location.reload();
    }
  }
}

/** Check-in and excuse: they hold for now or not at all, so that nothing of them waits. */
async function act(path, body, button) {
  button.setAttribute("aria-busy", "true");
  try {
    say("");
    show(await call("POST", `live-meetings/${id}/${path}`, body));
  } catch (problem) {
    say(problem.message || text.noNetwork);
    find("code").select();
  }
  button.removeAttribute("aria-busy");
}

function show(view) {
  ahead = Date.parse(view.serverNow) - Date.now();
  const open = view.state === "open";
  const arrived = ARRIVED.includes(view.me);
  put(find("my-state"), view.state === "closed" && view.me === "awaited" ? text["is.absent"] : text[`is.${view.me}`]);
  find("my-state").className = `badge ${arrived ? "ok" : view.me.endsWith("_asked") ? "warn" : ""}`;
  const entering = open && !arrived;
  find("arrive").hidden = !entering;
  find("remote").hidden = view.me === "remote_asked";
  find("stay-away").hidden = arrived || view.me === "excused" || !(open || view.state === "planned");
  cards ??= attendCards({ text, words: JSON.parse(page.dataset.questionText), rubric: view.rubric, drafts,
    post: (name, method, path, body) => posts.post(name, method, `live-meetings/${id}/${path}`, body) });
  lay(view.in || view.lectures.some(talk => talk.markable) ? view.lectures.filter(talk => view.in || talk.markable).flatMap(talk => cards.of(talk)) : []);
  nothing(view, open, arrived);
  showWaiting();
  tick();
}

/** Only what has changed: nobody loses the place where he types. */
function lay(wanted) {
  const names = wanted.map(card => card.name);
  for (const [name, there] of shown) {
    if (!names.includes(name)) {
      there.node.remove();
      shown.delete(name);
    }
  }
  wanted.forEach(card => {
    const there = shown.get(card.name);
    if (there?.sign !== card.sign) {
      const node = card.make();
      there ? there.node.replaceWith(node) : find("cards").append(node);
      shown.set(card.name, { node, sign: card.sign });
    }
  });
}

function nothing(view, open, arrived) {
  const speaking = view.lectures.find(talk => talk.phase === "speaking");
  const words = view.state === "planned" ? text.notYet : view.state === "closed" ? text.over : view.state === "cancelled" ? text.cancelled
    : view.me === "remote_asked" ? text.remoteAsked : arrived && shown.size === 0 ? speaking ? fill(text.speaking, speaking.lecturer, speaking.title || text.untitled)
      : text.nothing : "";
  put(find("nothing"), words);
  find("nothing").hidden = words === "";
  const results = find("to-results");
  if (view.state === "closed" && !results) {
    find("nothing").after(element("p", { id: "to-results" }, element("a", { class: "btn", href: `${root}/lecture/results?id=${id}` }, text.results)));
  }
}

/** By the server's clock. */
function tick() {
  document.querySelectorAll("#cards time[data-until]").forEach(time => {
    const left = Math.max(0, Math.ceil((Date.parse(time.dataset.until) - Date.now() - ahead) / 1000));
    put(time, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  });
}

function showWaiting() {
  find("attend-waiting").hidden = !posts.any();
}

function say(words) {
  find("attend-problem").hidden = words === "";
  put(find("attend-problem"), words);
}

function put(place, words) {
  if (place.textContent !== words) {
    place.textContent = words;
  }
}
