// The paper as a candidate sees it, drawn for this once: answers can be tried, and go nowhere.
import { api } from "./api.js";
import { element, fill } from "./dom.js";
import { renderQuestion } from "./question.js";

const page = document.querySelector("[data-source]");
const text = JSON.parse(page.dataset.text);
const words = JSON.parse(page.dataset.questionText);
const find = selector => document.querySelector(selector);
const tried = new Map();
let paper = { items: [] };
let current = 0;

find("#previous").addEventListener("click", () => show(current - 1));
find("#next").addEventListener("click", () => show(current + 1));
load();

async function load() {
  try {
    paper = await api(page.dataset.root)("GET", page.dataset.source);
    const minutes = Math.round((Date.parse(paper.endsAt) - Date.parse(paper.serverNow)) / 60000);
    find("#name").textContent = paper.title;
    find("#clock").textContent = `${minutes}:00`;
    find("#map").replaceChildren(...paper.items.map((item, place) => {
      const button = element("button", { type: "button", class: "q" }, String(place + 1));
      button.addEventListener("click", () => show(place));
      return element("li", {}, button);
    }));
    show(0);
  } catch (problem) {
    find("#problem").hidden = false;
    find("#problem").textContent = problem.status === 0 ? text.noNetwork : problem.problems?.map(each => each.message).join(" ") || problem.message;
    document.querySelectorAll("#previous, #next").forEach(button => { button.disabled = true; });
  }
}

function show(place) {
  current = Math.max(0, Math.min(place, paper.items.length - 1));
  const item = paper.items[current];
  find(".exam-sheet").open = false;
  find("#question").replaceChildren(renderQuestion(item, { response: tried.get(item.slot) ?? null, number: current + 1, text: words,
    onChange: response => {
      tried.set(item.slot, response);
      showMap();
    } }));
  find("#previous").disabled = current === 0;
  find("#next").hidden = current === paper.items.length - 1;
  find("#last").hidden = current !== paper.items.length - 1;
  showMap();
}

function showMap() {
  const answered = paper.items.filter(item => (tried.get(item.slot) ?? null) !== null).length;
  find("#position").textContent = `${current + 1} / ${paper.items.length}`;
  find("#answered").textContent = fill(text.answered, answered, paper.items.length);
  paper.items.forEach((item, place) => {
    const button = find("#map").children[place].firstElementChild;
    button.classList.toggle("answered", (tried.get(item.slot) ?? null) !== null);
    button.ariaCurrent = place === current ? "step" : null;
  });
}
