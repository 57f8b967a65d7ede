// The form of a question: options, gaps and parts as many as wanted, and beside it the question as candidates will see it.
import { api } from "./api.js";
import { element, fill, root } from "./dom.js";
import { keepAreas } from "./edit-areas.js";
import { offerMarks } from "./edit-marks.js";
import { renderQuestion } from "./question.js";

const GAP = "____";
const MOST = 26;
const PAUSE = 250;
const preview = document.getElementById("preview");
const form = document.getElementById("form");
const call = api(root);
const known = new Map();
let made = 0;

/** Gives the fields of one kind their life. */
function prepare(part, more) {
  part.querySelectorAll("[data-options]").forEach(keepOptions);
  part.querySelectorAll("[data-gaps]").forEach(keepGaps);
  part.querySelectorAll("[data-areas]").forEach(field => keepAreas(field, more, changedForm));
  part.querySelectorAll("[data-rubric]").forEach(keepSum);
  part.querySelectorAll("[data-marks]").forEach(bar => offerMarks(bar, more, Boolean(bar.closest(".case-part, form").querySelector("[data-gaps]"))));
}

function changedForm() {
  form.dispatchEvent(new Event("change"));
}

function keepOptions(list) {
  const add = list.parentElement.querySelector("[data-add-option]");
  add.hidden = false;
  list.querySelectorAll(".option-tools").forEach(tools => { tools.hidden = false; });
  add.addEventListener("click", () => {
    const row = list.lastElementChild.cloneNode(true);
    const key = `new${++made}`;
    row.querySelector("[name$=optionKey]").value = key;
    row.querySelector("[name$=optionId]").value = "";
    row.querySelectorAll("[name$=right]").forEach(right => Object.assign(right, { value: key, checked: false }));
    row.querySelectorAll("textarea").forEach(area => { area.value = ""; });
    list.append(row);
    changed(list, add);
    row.querySelector("textarea").focus();
  });
  list.addEventListener("click", event => {
    const button = event.target.closest("button");
    const row = button?.closest("li");
    if (button?.dataset.move === "up") {
      row.previousElementSibling?.before(row);
    } else if (button?.dataset.move === "down") {
      row.nextElementSibling?.after(row);
    } else if (button && list.children.length > 2) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      next.querySelector("textarea").focus();
    }
    if (button) {
      changed(list, add);
      (button.disabled ? row.querySelector("button:not(:disabled)") : button).focus();
    }
  });
  // Enter goes on to the next field, as in a list; a line break within an option is Shift and Enter
  list.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("textarea")) {
      event.preventDefault();
      const fields = [...list.querySelectorAll("textarea")];
      const next = fields[fields.indexOf(event.target) + 1];
      next ? next.focus() : add.click();
    }
  });
  changed(list, add);
}

function changed(list, add) {
  [...list.children].forEach((row, place) => {
    row.querySelectorAll(".letter").forEach(letter => {
      letter.textContent = list.dataset.options === "ordering" ? `${place + 1}.` : String.fromCharCode(65 + place);
    });
    row.querySelectorAll("[data-move=up]").forEach(button => { button.disabled = place === 0; });
    row.querySelectorAll("[data-move=down]").forEach(button => { button.disabled = place === list.children.length - 1; });
    row.querySelector("[data-remove]").disabled = list.children.length <= 2;
  });
  add.disabled = list.children.length >= MOST;
  changedForm();
}

/** As many answers as the prompt has gaps. */
function keepGaps(list) {
  const part = list.closest(".case-part, form");
  const prompt = part.querySelector("[name$=prompt]");
  const name = list.querySelector("input")?.name ?? prompt.name.replace(/prompt$/, "gap");
  const count = () => {
    const wanted = Math.max(1, (prompt.value.match(/_{4,}/g) ?? []).length);
    while (list.children.length < wanted) {
      const label = fill(list.dataset.gaps, list.children.length + 1);
      list.append(element("li", {}, element("label", {}, element("span", { class: "letter" }, label),
        element("input", { type: "text", name, autocomplete: "off" }))));
    }
    while (list.children.length > wanted && list.lastElementChild.querySelector("input").value === "") {
      list.lastElementChild.remove();
    }
  };
  prompt.addEventListener("input", count);
  count();
}

/** Percentages are the whole together. */
function keepSum(rubric) {
  const shown = rubric.parentElement.querySelector("[data-rubric-sum]");
  const sum = () => {
    const total = rubric.value.split("\n").reduce((all, line) => all + (parseInt(line, 10) || 0), 0);
    shown.textContent = rubric.value.trim() ? `${total} %` : "";
    shown.className = total === 100 ? "ok" : "bad";
  };
  rubric.addEventListener("input", sum);
  sum();
}

// ---- The questions of a case ----

function keepParts(more) {
  const list = document.getElementById("parts");
  if (!list) {
    return;
  }
  const renumber = () => {
    [...list.children].forEach((part, place) => {
      part.querySelector(".q-head .letter").textContent = `(${place + 1})`;
      part.querySelector(".q-head .option-tools").hidden = false;
      part.querySelector("[data-part-move=up]").disabled = place === 0;
      part.querySelector("[data-part-move=down]").disabled = place === list.children.length - 1;
    });
    changedForm();
  };
  document.getElementById("add-part").addEventListener("click", () => {
    const blank = document.querySelector(`template[data-part=${document.getElementById("part-kind").value}]`);
    const own = `pn${++made}-`;
    const part = document.createElement("div");
    part.innerHTML = blank.innerHTML.replaceAll("pnew-", own);
    const row = part.firstElementChild;
    list.append(row);
    prepare(row, more);
    renumber();
    row.querySelector("textarea").focus();
  });
  list.addEventListener("click", event => {
    const button = event.target.closest("[data-part-move], [data-part-remove]");
    const row = button?.closest(".case-part");
    if (button?.dataset.partMove === "up") {
      row.previousElementSibling?.before(row);
    } else if (button?.dataset.partMove === "down") {
      row.nextElementSibling?.after(row);
    } else if (button) {
      row.remove();
    }
    button && renumber();
  });
  renumber();
}

// ---- The preview ----

async function show(text) {
  const marked = read(form, preview.dataset.kind, "");
  const texts = [...new Set(texts_(marked.item))].filter(words => !known.has(words));
  const rich = texts.filter(words => /[*^_!\\|\n-]/.test(words));
  texts.filter(words => !rich.includes(words)).forEach(words => known.set(words, html(words)));
  if (rich.length > 0) {
    try {
      const answer = await call("POST", "questions/rich", { texts: rich });
      rich.forEach((words, place) => known.set(words, answer.html[place]));
    } catch {
      rich.forEach(words => known.set(words, html(words)));
      setTimeout(() => rich.forEach(words => known.delete(words)), 0);
    }
  }
  const now = read(form, preview.dataset.kind, "");
  preview.replaceChildren(renderQuestion(shown(now.item), { text, response: now.key, feedback: { key: now.key }, disabled: true }));
}

function texts_(item) {
  return [item.prompt, ...[item.options, item.left, ...item.gaps].flat().map(option => option.text), ...item.parts.flatMap(texts_)];
}

/** The item with HTML in the place of what was typed. */
function shown(item) {
  const rich = words => known.get(words) ?? html(words);
  const all = options => options.map(option => ({ ...option, text: rich(option.text) }));
  return { ...item, prompt: rich(item.prompt), options: all(item.options), left: all(item.left), gaps: item.gaps.map(all), parts: item.parts.map(shown) };
}

/** What is typed so far as a question, and what a fully right candidate would have answered. */
function read(part, kind, prefix) {
  const field = name => part.querySelector(`[name="${prefix}${name}"]:checked, [name="${prefix}${name}"]:not([type=radio])`)?.value ?? "";
  const each = name => [...part.querySelectorAll(`[name="${prefix}${name}"]`)];
  const item = { slot: `preview${prefix}`, kind, prompt: field("prompt").trim().replaceAll(/_{5,}/g, GAP), unit: field("unit"), options: [], left: [], gaps: [],
    picture: field("picture"), accepts: each("accepts").filter(box => box.checked).map(box => box.value), parts: [] };
  return { item, key: (READ[kind] ?? (() => field("answer") || null))(item, { field, each, prefix }) };
}

const READ = {
  "single-choice": (item, given) => choose(item, given)[0] ?? null,
  "multiple-choice": choose,
  "true-false": (item, { field }) => field("answer") === "" ? null : field("answer") === "true",
  "gap": (item, { each }) => each("gap").map(input => input.value.split("|")[0]),
  "cloze": (item, { each }) => each("gap").map((input, place) => {
    const marked = input.value.trim().replace(/^\{(.*)\}$/, "$1").match(/[=~][^=~]*/g);
    const choices = /^\{?[=~]/.test(input.value.trim()) ? marked : null;
    item.gaps[place] = (choices ?? []).map((choice, number) => ({ id: String(number), text: choice.slice(1).trim() })).filter(choice => choice.text);
    return choices ? String(choices.findIndex(choice => choice.startsWith("="))) : input.value.split("|")[0];
  }),
  "matching": (item, { each }) => {
    const key = {};
    const right = each("option");
    each("left").forEach((left, place) => {
      const words = right[place].value.trim();
      let option = item.options.find(one => one.text === words);
      if (words && !option) {
        option = { id: `o${place}`, text: words };
        item.options.push(option);
      }
      if (left.value.trim()) {
        item.left.push({ id: `l${place}`, text: left.value.trim() });
        key[`l${place}`] = option?.id ?? "";
      }
    });
    return key;
  },
  "ordering": (item, { each }) => {
    each("option").forEach((area, place) => area.value.trim() && item.options.push({ id: `o${place}`, text: area.value.trim() }));
    return item.options.map(option => option.id);
  },
  "hotspot": (item, { each }) => {
    const area = each("area")[0]?.value.split(",").map(Number);
    return area?.length === 4 ? [area[0] + area[2] / 2, area[1] + area[3] / 2] : null;
  },
  "file": () => null,
  "case": item => [...document.querySelectorAll("#parts > .case-part")].map(row => {
    const own = read(row, row.dataset.kind, row.querySelector("[name=part]").value);
    item.parts.push(own.item);
    return own.key;
  })
};

function choose(item, { each }) {
  const right = new Set(each("right").filter(mark => mark.checked).map(mark => mark.value));
  const keys = each("optionKey");
  each("option").forEach((area, place) => area.value.trim() && item.options.push({ id: keys[place].value, text: area.value.trim() }));
  return item.options.map(option => option.id).filter(id => right.has(id));
}

/** Plain text as the server will make HTML of it. */
function html(words) {
  const shown = document.createElement("div");
  shown.textContent = words;
  return shown.innerHTML.replaceAll(/\r\n|\r|\n/g, "<br>");
}

/** Leaving with words that are not saved asks first. */
function keepFromLosing() {
  let touched = document.querySelector(".errors") !== null;
  form.addEventListener("input", () => { touched = true; });
  form.addEventListener("submit", () => { touched = false; });
  addEventListener("beforeunload", event => {
    if (touched) {
      event.preventDefault();
    }
  });
}

if (preview) {
  const text = JSON.parse(preview.dataset.text);
  const more = JSON.parse(preview.dataset.more);
  prepare(form, more);
  keepParts(more);
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(text), PAUSE);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  show(text);
  keepFromLosing();
}
