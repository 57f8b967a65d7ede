// Marking by keyboard or thumb: the sum of a rubric, points at a touch, Enter on to the next, ← back to the last, a closer look.
import { api } from "./api.js";

/** Well within the time that an answer stays a marker's without a word of his. */
const STILL_AT_IT = 4 * 60 * 1000;

const form = document.getElementById("form");
const sum = document.querySelector("[data-criteria-sum]");
const lines = [...document.querySelectorAll("[data-criterion]")];
const points = document.getElementById("form:points");
const comment = document.getElementById("form:comment");

function add() {
  // in ten-thousandths: 0.1 and 0.2 make 0.3
  sum.textContent = String(lines.reduce((all, line) => all + Math.round((Number(line.value) || 0) * 10000), 0) / 10000);
}

function press(id) {
  document.getElementById(`form:${id}`)?.click();
}

/** Enter goes to the next line of the rubric, after the last it marks. */
function onward(event) {
  const next = lines[lines.indexOf(event.target) + 1];
  if (next) {
    event.preventDefault();
    next.select();
  }
}

const KEYS = {
  s: () => press("later"),
  c: () => comment?.focus(),
  ArrowLeft: () => document.getElementById("previous")?.click()
};

/** Letters and arrows are commands while no words are being written; ← moves in a field that holds something. */
function command(event) {
  const writing = event.target === comment || event.target.matches?.("select, [data-zoom]");
  const typed = event.target.matches?.("input") && event.target.value !== "" && event.key === "ArrowLeft";
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act && !writing && !typed && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing) {
    event.preventDefault();
    act();
  }
}

/** What is before his eyes stays his; a tab that nobody looks at lets it go. Where it is gone already he is told when he marks it. */
function hold() {
  const ticket = form.elements.ticket;
  if (!document.hidden) {
    api(ticket.dataset.root)("PUT", `marking/${ticket.value}/hold`).catch(() => {});
  }
}

function zoom(button) {
  const closer = document.querySelector("[data-zoom]").classList.toggle("closer");
  button.setAttribute("aria-pressed", String(closer));
}

if (sum) {
  lines.forEach(line => line.addEventListener("input", add));
  lines.forEach(line => line.addEventListener("keydown", event => event.key === "Enter" && onward(event)));
  add();
}
document.querySelectorAll("[data-give]").forEach(step => step.addEventListener("click", () => {
  points.value = step.dataset.give;
  points.focus({ preventScroll: true });
}));
document.querySelectorAll("[data-zoom-do]").forEach(button => button.addEventListener("click", () => zoom(button)));
if (form) {
  // a phone's keyboard would cover the answer before it is read
  if (matchMedia("(pointer: fine)").matches) {
    (points ?? lines[0]).focus();
    (points ?? lines[0]).select();
  }
  comment.addEventListener("keydown", event => event.key === "Enter" && event.ctrlKey && press("mark"));
  document.addEventListener("keydown", command);
  document.addEventListener("visibilitychange", hold);
  setInterval(hold, STILL_AT_IT);
}
