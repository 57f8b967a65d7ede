// The reading page: notes how far it was read, takes "learnt" also without network, and keeps the next lesson at hand.
import { root } from "./dom.js";
import { isLearntHere, send } from "./progress.js";

const page = document.getElementById("lesson");
const article = page.querySelector("article");
const { lesson, onward, next } = page.dataset;
let known = Number(page.dataset.percent);
let furthest = known;

function look() {
  const box = article.getBoundingClientRect();
  const seen = box.height === 0 ? 0 : (innerHeight - box.top) / box.height;
  furthest = Math.max(furthest, Math.min(100, Math.round(100 * Math.max(0, seen))));
}

function note() {
  look();
  if (furthest > known) {
    known = furthest;
    send(lesson, { percent: furthest });
  }
}

addEventListener("scroll", look, { passive: true });
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && note());
note();

const button = document.getElementById("form:learnt");
if (button && isLearntHere(lesson)) {
  button.hidden = true;
}
document.getElementById("form")?.addEventListener("submit", async event => {
  const form = event.target;
  event.preventDefault();
  event.stopPropagation();
  button.setAttribute("aria-busy", "true");
  known = 100;
  if (await send(lesson, { percent: 100, done: true }) === "refused") {
    // signed out, or the lesson is gone: the server says it better
    HTMLFormElement.prototype.submit.call(withButton(form));
    return;
  }
  location.assign(onward);
});

/** A form that a script submits does not name its button, and Faces acts on the button's name. */
function withButton(form) {
  const name = document.createElement("input");
  name.type = "hidden";
  name.name = button.name;
  name.value = button.value;
  form.append(name);
  return form;
}

if (next) {
  navigator.serviceWorker?.ready.then(registration => registration.active.postMessage(
    { act: "keep", page: `${root}/curriculum/lesson?ref=${next}` }));
}
