// The form of a question: options and gaps as many as wanted, and beside it the question as candidates will see it.
import { element, fill } from "./dom.js";
import { renderQuestion } from "./question.js";

const GAP = "____";
const MOST = 26;
const preview = document.getElementById("preview");
const form = document.getElementById("form");
const prompt = document.getElementById("form:prompt");

if (preview) {
  const text = JSON.parse(preview.dataset.text);
  const options = document.getElementById("options");
  const gaps = document.getElementById("gaps");
  if (options) {
    keepOptions(options);
  }
  if (gaps) {
    keepGaps(gaps);
  }
  form.addEventListener("input", () => show(text));
  form.addEventListener("change", () => show(text));
  show(text);
  keepFromLosing();
}

function keepOptions(list) {
  const add = document.getElementById("add-option");
  let made = 0;
  add.hidden = false;
  list.querySelectorAll(".option-tools").forEach(tools => { tools.hidden = false; });
  add.addEventListener("click", () => {
    const row = list.lastElementChild.cloneNode(true);
    const key = `new${++made}`;
    row.querySelector("[name=optionKey]").value = key;
    row.querySelector("[name=optionId]").value = "";
    row.querySelector("[name=right]").value = key;
    row.querySelector("[name=right]").checked = false;
    row.querySelector("textarea").value = "";
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
  // Enter goes on to the next option, as in a list; a line break within an option is Shift and Enter
  list.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("textarea")) {
      event.preventDefault();
      const next = event.target.closest("li").nextElementSibling;
      next ? next.querySelector("textarea").focus() : add.click();
    }
  });
  changed(list, add);
}

function changed(list, add) {
  [...list.children].forEach((row, place) => {
    row.querySelector(".letter").textContent = String.fromCharCode(65 + place);
    row.querySelector("[data-move=up]").disabled = place === 0;
    row.querySelector("[data-move=down]").disabled = place === list.children.length - 1;
    row.querySelector("[data-remove]").disabled = list.children.length <= 2;
  });
  add.disabled = list.children.length >= MOST;
  form.dispatchEvent(new Event("change"));
}

/** As many answers as the prompt has gaps. */
function keepGaps(list) {
  const insert = document.getElementById("insert-gap");
  insert.hidden = false;
  insert.addEventListener("click", () => {
    const at = prompt.selectionEnd;
    prompt.setRangeText(` ${GAP} `, prompt.selectionStart, at, "end");
    prompt.dispatchEvent(new Event("input", { bubbles: true }));
    prompt.focus();
  });
  const count = () => {
    const wanted = Math.max(1, (prompt.value.match(/_{4,}/g) ?? []).length);
    while (list.children.length < wanted) {
      const label = fill(list.dataset.label, list.children.length + 1);
      list.append(element("li", {}, element("label", {}, element("span", { class: "letter" }, label),
        element("input", { type: "text", name: "gap", autocomplete: "off" }))));
    }
    while (list.children.length > wanted && list.lastElementChild.querySelector("input").value === "") {
      list.lastElementChild.remove();
    }
  };
  prompt.addEventListener("input", count);
  count();
}

function show(text) {
  const kind = preview.dataset.kind;
  const rows = [...form.querySelectorAll("#options > li")].filter(row => row.querySelector("textarea").value.trim());
  const item = {
    slot: "preview", kind, prompt: html(prompt.value.replaceAll(/_{5,}/g, GAP)), unit: document.getElementById("form:unit")?.value,
    options: rows.map(row => ({ id: row.querySelector("[name=right]").value, text: html(row.querySelector("textarea").value) }))
  };
  preview.replaceChildren(renderQuestion(item, { text, response: response(kind, rows), feedback: { key: key(kind, rows) }, disabled: true }));
}

/** What a fully right candidate would have answered. */
function response(kind, rows) {
  const answer = form.querySelector("[name=answer]:checked, [name=answer]:not([type=radio])")?.value ?? "";
  if (kind === "gap") {
    return [...form.querySelectorAll("[name=gap]")].map(input => input.value.split("|")[0]);
  }
  return kind === "true-false" ? (answer === "" ? null : answer === "true") : rows.length ? key(kind, rows) : answer;
}

function key(kind, rows) {
  if (kind === "true-false") {
    const answer = form.querySelector("[name=answer]:checked")?.value;
    return answer === undefined ? [] : answer === "true";
  }
  return rows.filter(row => row.querySelector("[name=right]").checked).map(row => row.querySelector("[name=right]").value);
}

/** Plain text as the server will make HTML of it. */
function html(words) {
  const shown = document.createElement("div");
  shown.textContent = words.trim();
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
