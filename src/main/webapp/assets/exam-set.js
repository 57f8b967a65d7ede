// Setting an exam: what the counts add up to, what the bank cannot give, how many people that is. The server checks all of it again.
import { api } from "./api.js";
import { fill, root } from "./dom.js";

const plan = document.getElementById("plan");
const call = api(root);
const PAUSE = 400;

if (plan) {
  const text = JSON.parse(plan.dataset.text);
  const field = id => document.getElementById(`form:${id}`);
  const counts = [...plan.querySelectorAll("input.count")];
  let asked = 0;
  let waiting;

  const sum = () => {
    const blueprint = field("blueprint");
    const byTopics = !blueprint?.value;
    document.getElementById("by-topics").hidden = !byTopics;
    for (const name of ["points", "machineOnly"]) {
      field(name).closest(".field").hidden = !byTopics;
    }
    if (!byTopics) {
      show("sum-questions", blueprint.selectedOptions[0].textContent);
      document.getElementById("sum-problem").hidden = true;
      return;
    }
    const machine = field("machineOnly").value === "true";
    let questions = 0;
    let short = 0;
    for (const input of counts) {
      const held = Number(machine ? input.dataset.machine : input.dataset.all);
      const wanted = /^\d*$/.test(input.value.trim()) ? Number(input.value) : NaN;
      const bad = Number.isNaN(wanted) || wanted > held;
      input.closest("tr").querySelector("[data-held]").textContent = held;
      input.ariaInvalid = bad ? "true" : null;
      input.title = bad ? fill(text.short, held) : "";
      questions += Number.isNaN(wanted) ? 0 : wanted;
      short += bad ? 1 : 0;
    }
    const points = Number(field("points").value) * questions;
    show("sum-questions", fill(text.sum, questions, Number.isFinite(points) ? Number(points.toFixed(4)) : "–", field("minutes").value || "–"));
    const problem = document.getElementById("sum-problem");
    problem.hidden = short === 0;
    problem.textContent = short === 0 ? "" : fill(text.shortTopics, short);
  };

  const people = async () => {
    const mine = ++asked;
    const units = [...plan.querySelectorAll("input[name=unit]:checked")].map(box => Number(box.value));
    try {
      const found = await call("POST", "exam-audience", { units, group: field("group").value, named: field("named").value });
      if (mine === asked) {
        show("sum-people", found.people === null ? found.problem : fill(text.people, found.people));
      }
    } catch {
      show("sum-people", "\u00a0");
    }
  };

  plan.addEventListener("input", event => {
    sum();
    if (event.target.name === "unit" || ["form:group", "form:named"].includes(event.target.id)) {
      clearTimeout(waiting);
      waiting = setTimeout(people, PAUSE);
    }
  });
  document.getElementById("find-topic").addEventListener("input", event => {
    const wanted = event.target.value.trim().toLowerCase();
    plan.querySelectorAll("[data-topic]").forEach(row => { row.hidden = !row.dataset.topic.toLowerCase().includes(wanted); });
  });
  document.getElementById("find-topic").addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
  // What is wrong in the folded part must be seen.
  plan.querySelectorAll("details.more").forEach(part => { part.open = part.querySelector(".error") !== null; });
  sum();
  people();
}

function show(id, words) {
  const shown = document.getElementById(id);
  if (shown.textContent !== words) {
    shown.textContent = words;
  }
}
