// A blueprint's grid: rows come and go, and after every change the server says what the bank has and what is short.
import { api } from "./api.js";
import { element, fill, root } from "./dom.js";

const form = document.getElementById("form");
const place = document.getElementById("blueprint");
const call = api(root);
const PAUSE = 350;

if (place) {
  const text = JSON.parse(place.dataset.text);
  const table = place.querySelector("table tbody");
  const kinds = [...place.querySelectorAll("input[name=kind]")].map(input => input.value);
  let asked = 0;
  let waiting;

  const rows = () => [...table.querySelectorAll("tr[data-line]")];
  const at = (row, name) => row.querySelector(`[name="${name}"]`);
  const value = name => form.elements[name]?.value.trim() ?? "";
  const number = (typed, empty) => typed === "" ? empty : /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
  const decimal = typed => /^\d{1,4}(\.\d{1,4})?$/.test(typed) ? Number(typed) : null;
  const filled = row => at(row, "source").value !== "" || at(row, "name").value.trim() !== "" || kinds.some(kind => at(row, `cell-${kind}`).value.trim() !== "");
  const all = name => [...form.querySelectorAll(`[name="${name}"]`)].map(input => input.value);

  /** The blueprint as the server reads it. */
  function typed(lines) {
    const ratio = ["x", "y", "z"].map(part => value(`ratio-${part}`));
    return {
      title: value("title"),
      lines: lines.map(row => ({
        name: at(row, "name").value, source: at(row, "source").value, only: at(row, "only").value,
        weight: number(at(row, "weight").value.trim(), null), counts: kinds.map(kind => number(at(row, `cell-${kind}`).value.trim(), 0))
      })),
      kinds: kinds.map(kind => ({ kind, points: decimal(value(`points-${kind}`)) })),
      ratio: ratio.some(part => part !== "") ? { x: number(ratio[0], 0), y: number(ratio[1], 0), z: number(ratio[2], 0) } : null,
      band: value("band-mean") === "" ? null : { mean: decimal(value("band-mean")), width: decimal(value("band-width")) },
      unseenMonths: number(value("unseen"), null),
      must: all("must"),
      apart: [...place.querySelectorAll(".apart")].map(group => all(group.dataset.picker)).filter(group => group.length > 1)
    };
  }

  async function check() {
    const mine = ++asked;
    const lines = rows().filter(filled);
    const blueprint = typed(lines);
    try {
      const result = await call("POST", "blueprints/check", blueprint);
      if (mine === asked) {
        show(lines, blueprint, result);
      }
    } catch {
      document.getElementById("sum-problems").replaceChildren();
    }
  }

  function show(lines, blueprint, result) {
    document.getElementById("sum-questions").textContent = fill(text.sum, result.questions, result.outOf);
    for (const row of rows()) {
      const line = lines.indexOf(row);
      kinds.forEach((kind, column) => {
        const cell = at(row, `cell-${kind}`).closest("td");
        cell.querySelector("[data-held]").textContent = line < 0 || at(row, "source").value === "" ? "" : fill(text.held, result.held[line][column]);
        mark(at(row, `cell-${kind}`), result, `cell-${line}-${column}`);
      });
      row.querySelector("[data-share]").textContent = line < 0 || result.shares[line] === 0 ? "" : `${result.shares[line]}%`;
      for (const name of ["source", "name", "only", "weight"]) {
        mark(at(row, name), result, `${name}-${line}`);
      }
    }
    for (const kind of kinds) {
      mark(form.elements[`points-${kind}`], result, `points-${kind}`);
    }
    const weights = blueprint.lines.filter(line => line.weight !== null);
    const sum = weights.reduce((added, line) => added + line.weight, 0);
    place.querySelector("[data-weights]").textContent = weights.length === 0 ? "" : `${sum}%`;
    place.querySelectorAll("[data-field]").forEach(error => {
      error.textContent = result.problems.filter(problem => problem.field === error.dataset.field).map(problem => problem.message).join(" ");
    });
    problems(result, blueprint.lines.length === 0);
  }

  function mark(input, result, field) {
    const problem = result.problems.find(one => one.field === field);
    input.ariaInvalid = problem ? "true" : null;
    input.title = problem ? problem.message : "";
  }

  /** Before anything is chosen nothing is wrong yet. */
  function problems(result, untouched) {
    const shown = untouched ? [] : result.problems.filter(problem => problem.field !== "title");
    document.getElementById("sum-problems").replaceChildren(...(shown.length === 0
      ? [element("p", { class: result.questions === 0 ? "soft" : "saved-here" }, result.questions === 0 ? text.start : text.good)]
      : [element("ul", { class: "shortages" }, ...shown.map(problem => element("li", { class: "error" }, problem.message)))]));
  }

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, PAUSE);
  };

  /** Below each column what its cells add up to; what is typed there itself waits for the spreading. */
  function totals() {
    for (const kind of kinds) {
      const sum = rows().reduce((added, row) => added + Math.max(0, number(at(row, `cell-${kind}`).value.trim(), 0)), 0);
      form.elements[`total-${kind}`].value = sum === 0 ? "" : sum;
    }
  }

  function addLine() {
    const row = rows().at(-1).cloneNode(true);
    row.querySelectorAll("input, select").forEach(input => { input.value = ""; input.ariaInvalid = null; input.title = ""; });
    row.querySelectorAll("[data-held], [data-share]").forEach(part => { part.textContent = ""; });
    table.append(row);
    return row;
  }

  form.addEventListener("input", event => {
    if (event.target.name?.startsWith("cell-")) {
      totals();
    }
    soon();
  });
  table.addEventListener("click", event => {
    const button = event.target.closest("[data-remove]");
    if (button) {
      const row = button.closest("tr");
      if (rows().length === 1) {
        addLine();
      }
      (row.nextElementSibling ?? row.previousElementSibling).querySelector("select, input")?.focus();
      row.remove();
      totals();
      soon();
    }
  });
  const add = document.getElementById("add-line");
  if (add) {
    add.hidden = false;
    add.addEventListener("click", () => at(addLine(), "source").focus());
    table.querySelectorAll("[data-remove]").forEach(button => { button.hidden = false; });
    place.querySelectorAll("[data-picker]").forEach(picker => pick(picker, text, soon));
  } else {
    place.querySelectorAll("input, select").forEach(input => { input.disabled = true; });
  }
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
    }
  });
  check();
}

/** Finds questions by their words and keeps the chosen ones as hidden fields; a group that gets its first brings a new empty one. */
function pick(picker, text, changed) {
  const list = picker.querySelector(".picked");
  const input = element("input", { type: "search", placeholder: text.find, "aria-label": text.find, autocomplete: "off" });
  const found = element("ul", { class: "found list", role: "status" });
  let waiting;
  let asked = 0;

  async function search() {
    const mine = ++asked;
    const words = input.value.trim();
    const questions = words === "" ? [] : await call("GET", `blueprints/questions?q=${encodeURIComponent(words)}`).catch(() => []);
    if (mine !== asked) {
      return;
    }
    const there = [...list.querySelectorAll("input")].map(one => one.value);
    const open = questions.filter(question => !there.includes(question.ref));
    found.replaceChildren(...open.map(choice), ...(words !== "" && open.length === 0 ? [element("li", { class: "soft" }, text.none)] : []));
  }

  function choice(question) {
    const button = element("button", { type: "button", class: "link" }, question.prompt);
    button.addEventListener("click", () => {
      add(question);
      input.value = "";
      found.replaceChildren();
      input.focus();
      changed();
    });
    return element("li", {}, button, element("small", { class: "soft" }, ` ${question.topic}`));
  }

  function add(question) {
    const drop = element("button", { type: "button", class: "link", "data-drop": true }, text.drop);
    list.append(element("li", {}, element("input", { type: "hidden", name: picker.dataset.picker, value: question.ref }),
      element("span", { class: "q-line" }, question.prompt), drop));
    const last = [...document.querySelectorAll(".apart")].at(-1);
    if (picker === last) {
      const next = element("div", { class: "apart", "data-picker": `apart-${Number(picker.dataset.picker.slice(6)) + 1}` }, element("ul", { class: "picked" }));
      picker.after(next);
      pick(next, text, changed);
    }
  }

  list.addEventListener("click", event => {
    if (event.target.closest("[data-drop]")) {
      event.target.closest("li").remove();
      changed();
    }
  });
  input.addEventListener("input", event => {
    event.stopPropagation();
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  });
  picker.append(input, found);
}
