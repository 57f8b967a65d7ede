// The form of a lecture's plan: what is typed as one value, and a value as a form.
import { fill } from "./dom.js";

const MOST_SECTIONS = 12;
const MOST_QUESTIONS = 5;
const MOST_OPTIONS = 6;
const CHOICES = ["single-choice", "multiple-choice"];

/** @param changed called after every change that is no typing: something was added, moved or taken away */
export function planForm(form, text, changed) {
  const sections = form.querySelector("#sections");
  const questions = form.querySelector("#questions");
  const outlines = JSON.parse(form.dataset.outlines);
  let made = 0;

  form.addEventListener("click", event => {
    const button = event.target.closest("button[type=button]");
    if (button && act(button)) {
      tidy();
      changed();
    }
  });
  form.addEventListener("input", event => event.target.name === "minutes" && sum());

  function act(button) {
    const data = button.dataset;
    const item = button.closest("ol > li");
    if (data.title !== undefined) {
      choose(data);
    } else if (data.outline) {
      outlines[data.outline].forEach(part => section({ minutes: part.minutes, heading: part.heading, text: "" }, part.hint));
    } else if (button.id === "add-section") {
      section({ minutes: 1, heading: "", text: "" }).querySelector("[name=heading]").focus();
    } else if (data.kind) {
      question({ kind: data.kind, prompt: "", options: [], right: null, explanation: "" }).querySelector("textarea").focus();
    } else if (data.addOption !== undefined) {
      option(item, { text: "", right: false }).querySelector("[name=option]").focus();
    } else if (data.removeOption !== undefined) {
      button.closest("li").remove();
    } else if (data.remove !== undefined) {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      next?.querySelector("input, textarea")?.focus();
    } else if (data.move) {
      move(item, data.move);
      button.focus();
    } else {
      return false;
    }
    return true;
  }

  /** A wish or a weak topic becomes his topic. */
  function choose({ title, wish, topic }) {
    form.querySelector("#title").value = title;
    form.querySelector("#wish").value = wish ?? "";
    if (topic) {
      form.querySelector("#topic").value = topic;
    }
    form.querySelectorAll("details.picks").forEach(picks => { picks.open = false; });
    form.querySelector("#title").focus();
  }

  function move(item, way) {
    const other = way === "up" ? item.previousElementSibling : item.nextElementSibling;
    if (other) {
      way === "up" ? other.before(item) : other.after(item);
    }
  }

  function copy(template) {
    return form.querySelector(`template#${template}`).content.firstElementChild.cloneNode(true);
  }

  function section({ minutes, heading, text: words }, hint = "") {
    const item = copy("section");
    item.querySelector("[name=minutes]").value = minutes;
    item.querySelector("[name=heading]").value = heading;
    Object.assign(item.querySelector("[name=text]"), { value: words, placeholder: hint });
    sections.append(item);
    return item;
  }

  function question({ kind, prompt, options, right, explanation }) {
    const item = copy("question");
    const place = ++made;
    item.dataset.kind = kind;
    item.dataset.place = place;
    item.querySelector(".badge").textContent = text[`kind.${kind}`];
    item.querySelector("[name=prompt]").value = prompt;
    item.querySelector("[name=explanation]").value = explanation;
    const choice = CHOICES.includes(kind);
    item.querySelector(".true-false").hidden = choice;
    item.querySelector(".option-list").hidden = !choice;
    item.querySelector(".more-options").hidden = !choice;
    item.querySelector(".pick-help").textContent = text[`pick.${kind}`];
    item.querySelectorAll(".true-false input").forEach(radio => {
      radio.name = `tf-${place}`;
      radio.checked = radio.value === String(right);
    });
    const shown = choice ? [...options, ...Array(Math.max(0, 4 - options.length)).fill({ text: "", right: false })] : [];
    shown.forEach(one => option(item, one));
    questions.append(item);
    return item;
  }

  function option(item, { text: words, right }) {
    const line = copy("option");
    Object.assign(line.querySelector("[name=right]"), { type: item.dataset.kind === "single-choice" ? "radio" : "checkbox", name: `right-${item.dataset.place}`, checked: right });
    line.querySelector("[name=option]").value = words;
    item.querySelector(".option-list").append(line);
    return line;
  }

  function sum() {
    const minutes = [...sections.querySelectorAll("[name=minutes]")].reduce((all, input) => all + (Number(input.value) || 0), 0);
    form.querySelector("#sum").textContent = fill(text.sum, minutes);
  }

  function tidy() {
    form.querySelector("#outlines").hidden = sections.children.length > 0;
    form.querySelector("#add-section").hidden = sections.children.length >= MOST_SECTIONS;
    form.querySelectorAll("#add-question button").forEach(button => { button.disabled = questions.children.length >= MOST_QUESTIONS; });
    questions.querySelectorAll("[data-add-option]").forEach(button => { button.hidden = button.closest("ol > li").querySelectorAll(".option-list > li").length >= MOST_OPTIONS; });
    form.querySelectorAll("#sections > li, #questions > li").forEach(item => {
      item.querySelector("[data-move=up]").disabled = !item.previousElementSibling;
      item.querySelector("[data-move=down]").disabled = !item.nextElementSibling;
    });
    sum();
  }

  return {
    read() {
      return {
        title: form.querySelector("#title").value.trim(), topic: form.querySelector("#topic").value, wish: form.querySelector("#wish").value,
        aims: [...form.querySelectorAll("[name=aim]")].map(input => input.value.trim()),
        sections: [...sections.children].map(item => ({ minutes: Math.min(60, Math.max(0, Math.round(Number(item.querySelector("[name=minutes]").value) || 0))),
          heading: item.querySelector("[name=heading]").value.trim(), text: item.querySelector("[name=text]").value.trim() })),
        questions: [...questions.children].map(asked)
      };
    },
    write(plan) {
      form.querySelector("#title").value = plan.title;
      form.querySelector("#topic").value = plan.topic;
      form.querySelector("#wish").value = plan.wish;
      form.querySelectorAll("[name=aim]").forEach((input, place) => { input.value = plan.aims[place] ?? ""; });
      sections.replaceChildren();
      questions.replaceChildren();
      plan.sections.forEach(one => section(one));
      plan.questions.forEach(one => question(one));
      tidy();
    },
    /** The cards of questions that say anything, in order: the server numbers them so. */
    cards() {
      return [...questions.children].filter(item => says(asked(item)));
    }
  };
}

function asked(item) {
  const checked = item.querySelector(".true-false input:checked");
  return {
    kind: item.dataset.kind, prompt: item.querySelector("[name=prompt]").value.trim(),
    options: [...item.querySelectorAll(".option-list > li")].map(line => ({ text: line.querySelector("[name=option]").value.trim(), right: line.querySelector(".check input").checked })),
    right: checked ? checked.value === "true" : null, explanation: item.querySelector("[name=explanation]").value.trim()
  };
}

function says({ prompt, options, explanation }) {
  return prompt || explanation || options.some(option => option.text || option.right);
}
