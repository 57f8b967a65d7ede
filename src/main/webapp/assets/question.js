// Shows one question of any kind and hears its response. Exam and drill use the same; neither knows what is right.
//
// item     {slot, kind, prompt, options: [{id, text}], points?, unit?, left?, gaps?, picture?, accepts?, parts?, stem?}
//          prompt, stem and option texts are HTML that the server sanitised
// options  response       what was answered so far, in the shape of the kind, or null
//          onChange(r)    called with the new response, null when nothing is answered any more
//          disabled       shows, takes no answer
//          text           the words below "question.js" in the message bundle
//          number         what the question is called, such as 3
//          feedback       {key}: marks the right and the wrongly chosen options
//          upload, fileUrl  for files: see question-more.js
import { element, fill } from "./dom.js";
import { file, hotspot, matching, ordering, study } from "./question-more.js";

const GAP = "____";

/** @returns a div.question; its .q-head takes more, such as a flag button */
export function renderQuestion(item, options = {}) {
  const text = options.text ?? {};
  const given = { response: null, onChange: () => {}, disabled: false, feedback: null, ...options, text };
  const answer = (FORMS[item.kind] ?? longText)(item, given);
  return element("div", { class: "question", "data-slot": item.slot }, head(item, given), stem(item, given), answer);
}

/** The situation of the case that the question belongs to. */
function stem(item, { text }) {
  if (!item.stem) {
    return null;
  }
  const words = element("div", { class: "prompt" });
  words.innerHTML = item.stem;
  return element("details", { class: "stem", open: true }, element("summary", {}, text["kind.case"] ?? ""), words);
}

/** The right answer as a reader understands it: "B  option text", "对", "200; 50". Plain text. */
export function keyText(item, key, text) {
  if (key === null || key === undefined) {
    return "–";
  }
  return (KEYS[item.kind] ?? usualKey)(item, key, text);
}

const KEYS = {
  "true-false": (item, key, text) => key ? text.true : text.false,
  "matching": (item, key) => item.left.filter(left => key[left.id]).map(left => `${plain(left.text)} — ${optionText(item.options, key[left.id])}`).join("; "),
  "ordering": (item, key) => key.map(id => optionText(item.options, id)).join(" → "),
  "cloze": (item, key) => key.map((word, place) => item.gaps?.[place]?.length ? optionText(item.gaps[place], word) : word).join("; "),
  "hotspot": (item, key, text) => fill(text.pointed ?? "{0} {1}", Math.round(key[0] * 100), Math.round(key[1] * 100)),
  "file": (item, key, text) => text.fileThere ?? "",
  "case": (item, key, text) => item.parts.map((part, place) => `(${place + 1}) ${keyText(part, key[place], text)}`).join("; ")
};

function optionText(options, id) {
  return plain(options.find(option => option.id === id)?.text ?? "");
}

function usualKey(item, key) {
  if (item.options?.length) {
    const ids = Array.isArray(key) ? key : [key];
    return item.options.map((option, place) => ids.includes(option.id) ? `${letter(place)} ${plain(option.text)}` : null)
      .filter(Boolean).join("; ");
  }
  return (Array.isArray(key) ? key.join("; ") : String(key)) + (item.unit ? ` ${item.unit}` : "");
}

const FORMS = {
  "single-choice": (item, given) => choice(item, given, "radio", item.options),
  "multiple-choice": (item, given) => choice(item, given, "checkbox", item.options),
  "true-false": (item, given) => choice(item, given, "radio",
    [{ id: true, text: escaped(given.text.true) }, { id: false, text: escaped(given.text.false) }]),
  "gap": gaps,
  "cloze": gaps,
  "numeric": number,
  "short-answer": longText,
  "essay": longText,
  "matching": (item, given) => matching(item, given, { prompt, letter, plain }),
  "ordering": (item, given) => ordering(item, given, { prompt }),
  "hotspot": (item, given) => hotspot(item, given, { prompt }),
  "file": (item, given) => file(item, given, { prompt }),
  "case": (item, given) => study(item, given, { prompt, render: renderQuestion })
};

function head(item, { number, text }) {
  return element("div", { class: "q-head" },
    number === undefined ? null : element("b", {}, String(number)),
    element("span", { class: "badge" }, text[`kind.${item.kind}`] ?? item.kind),
    item.points === undefined || item.points === null ? null : element("span", {}, fill(text.points ?? "{0}", item.points)));
}

function choice(item, given, type, choices) {
  const many = type === "checkbox";
  const chosen = new Set(given.response === null ? [] : [given.response].flat());
  const list = element("div", { class: "options" });
  choices.forEach((option, place) => list.append(label(item, given, type, option, place, chosen.has(option.id))));
  list.addEventListener("change", () => {
    const ids = [...list.querySelectorAll("input")].flatMap((input, place) => input.checked ? [choices[place].id] : []);
    given.onChange(ids.length === 0 ? null : many ? ids : ids[0]);
  });
  return element("fieldset", { disabled: given.disabled }, prompt("legend", item),
    many ? element("p", { class: "soft" }, given.text.many ?? "") : null, list);
}

function label(item, given, type, option, place, checked) {
  const name = `question-${item.slot}`;
  const words = element("span");
  words.innerHTML = option.text;
  const shown = element("label", { class: "option" },
    element("input", { type, name, value: String(option.id), checked }),
    typeof option.id === "boolean" ? null : element("span", { class: "key", "aria-hidden": "true" }, letter(place)), words);
  const right = given.feedback && [given.feedback.key].flat().includes(option.id);
  if (right) {
    shown.append(element("span", { class: "badge ok" }, given.text.right ?? ""));
  } else if (given.feedback && checked) {
    shown.append(element("span", { class: "badge bad" }, given.text.wrong ?? ""));
  }
  return shown;
}

/** An input stands where the prompt has four underscores, a menu where the gap offers choices. */
function gaps(item, given) {
  const shown = prompt("div", item);
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  let count = 0;
  const inputs = texts.flatMap(node => openGaps(node, () => gapInput(item.gaps?.[count++] ?? [], given)));
  inputs.forEach((input, place) => {
    input.value = given.response?.[place] ?? "";
    input.setAttribute("aria-label", fill(given.text.gap ?? "{0}", place + 1));
  });
  shown.addEventListener("input", () => {
    const words = inputs.map(input => input.value);
    given.onChange(words.every(word => word.trim() === "") ? null : words);
  });
  const key = given.feedback?.key;
  inputs.filter(() => Array.isArray(key) && item.kind === "cloze").forEach((input, place) =>
    input.after(element("span", { class: `badge ${input.value === key[place] ? "ok" : "info"}` }, keyText({ ...item, gaps: [item.gaps?.[place]] }, [key[place]], given.text))));
  return element("fieldset", { disabled: given.disabled }, element("legend", { class: "hide" }, given.text[`kind.${item.kind}`] ?? ""), shown);
}

function gapInput(choices, { text }) {
  return choices.length === 0 ? element("input", { class: "gap", type: "text", autocomplete: "off", maxlength: 200 })
    : element("select", { class: "gap" }, element("option", { value: "" }, text.choose ?? ""),
      ...choices.map(choice => element("option", { value: choice.id }, plain(choice.text))));
}

function openGaps(node, input) {
  const pieces = node.data.split(GAP);
  const inputs = pieces.slice(1).map(input);
  node.replaceWith(...pieces.flatMap((piece, place) => place === 0 ? [piece] : [inputs[place - 1], piece]));
  return inputs;
}

function number(item, given) {
  const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off", maxlength: 60, disabled: given.disabled,
    "aria-labelledby": promptId(item) });
  listen(input, given);
  return element("div", {}, prompt("div", item), element("div", { class: "with-unit" }, input,
    item.unit ? element("span", { class: "nowrap" }, item.unit) : null));
}

function longText(item, given) {
  const area = element("textarea", { rows: 6, maxlength: 10000, disabled: given.disabled, "aria-labelledby": promptId(item) });
  listen(area, given);
  const count = element("p", { class: "soft", hidden: item.kind !== "essay" });
  const say = () => { count.textContent = fill(given.text.count ?? "{0}", area.value.trim().length); };
  area.rows = item.kind === "essay" ? 10 : 6;
  area.addEventListener("input", say);
  say();
  return element("div", {}, prompt("div", item), area, count);
}

function listen(input, given) {
  input.value = given.response ?? "";
  input.addEventListener("input", () => given.onChange(input.value.trim() === "" ? null : input.value));
}

function prompt(name, item) {
  const shown = element(name, { class: "prompt", id: promptId(item) });
  shown.innerHTML = item.prompt;
  return shown;
}

function promptId(item) {
  return `prompt-${item.slot}`;
}

function letter(place) {
  return String.fromCharCode(65 + place);
}

function escaped(words) {
  return element("span", {}, words ?? "").innerHTML;
}

function plain(html) {
  const read = new DOMParser().parseFromString(html, "text/html");
  return read.body.textContent;
}
