// The questions of an exam on the page, in the three ways to go through them: back and forth, forward only, all on one page; their map,
// the flags, and what two devices answered differently.
import { sendFile } from "./send-file.js";
import { element, fill, icon, safely } from "./dom.js";
import { keyText, renderQuestion } from "./question.js";

const TYPED = ["gap", "cloze", "numeric", "short-answer", "essay"];
const find = selector => document.querySelector(selector);

export class ExamPaper {
  /**
   * @param attempt as the server gave it: attemptId, items, turning (free, forward or page)
   * @param outbox  knows what is answered
   * @param text    words of the page; words: those of questions
   * @param headers of every call about it
   */
  constructor({ attempt, outbox, text, words, root, headers }) {
    Object.assign(this, { items: attempt.items, id: attempt.attemptId, outbox, text, words, root, headers });
    this.forward = attempt.turning === "forward";
    this.whole = attempt.turning === "page";
    this.current = 0;
    this.flagged = new Set(safely(() => JSON.parse(localStorage.getItem(this.flagKey()))) ?? []);
    document.body.dataset.turning = attempt.turning;
    this.makeMap();
    if (this.whole) {
      find("#question").replaceChildren(...this.items.map((item, place) => this.render(place)));
      find("#question").addEventListener("focusin", event => this.arrived(event.target.closest(".question")));
    }
  }

  item() {
    return this.items[this.current];
  }

  isLast() {
    return this.current === this.items.length - 1;
  }

  show(place) {
    this.current = Math.max(0, Math.min(place, this.items.length - 1));
    if (!this.whole) {
      find("#question").replaceChildren(this.render(this.current));
    }
    find("#previous").hidden = this.forward || this.whole;
    find("#previous").disabled = this.current === 0;
    find("#next").hidden = this.whole || this.isLast();
    find("#last").hidden = !this.whole && !this.isLast();
    this.refresh();
  }

  /** Shows a question the member asked for: who reads by ear or keyboard goes on from its prompt, or from what is to be decided. */
  go(place) {
    find(".exam-sheet").open = false;
    this.show(place);
    const shown = this.shown(this.item().slot);
    const dispute = shown.querySelector(".conflict");
    const target = dispute ?? shown.querySelector(".prompt");
    target.tabIndex = -1;
    target.focus({ preventScroll: !dispute });
    if (this.whole) {
      shown.scrollIntoView();
    }
  }

  arrived(question) {
    const place = this.items.findIndex(item => String(item.slot) === question?.dataset.slot);
    if (place >= 0 && place !== this.current) {
      this.current = place;
      this.showMap();
    }
  }

  shown(slot) {
    return find(`#question .question[data-slot="${slot}"]`);
  }

  render(place) {
    const item = this.items[place];
    const shown = renderQuestion(item, {
      response: this.outbox.response(item.slot),
      number: place + 1,
      text: this.words,
      upload: (file, onProgress) => sendFile(`attempts/${this.id}/answers/${item.slot}/files`, file, onProgress, this.headers),
      fileUrl: id => `${this.root}/api/attempts/${this.id}/files/${id}`,
      onChange: response => {
        this.outbox.change(item.slot, response, !TYPED.includes(item.kind));
        this.showMap();
      }
    });
    if (!this.forward) {
      shown.querySelector(".q-head").append(this.flagButton(item));
    }
    return shown;
  }

  refresh() {
    this.showMap();
    this.items.forEach(item => this.showConflict(item));
  }

  // ---- Flags: kept in this browser where it allows that, so that a reload finds them again ----

  flagButton(item) {
    const button = element("button", { type: "button", class: "btn quiet", "aria-pressed": String(this.flagged.has(item.slot)) },
      icon("flag"), this.text.flag);
    button.addEventListener("click", () => {
      if (!this.flagged.delete(item.slot)) {
        this.flagged.add(item.slot);
      }
      safely(() => localStorage.setItem(this.flagKey(), JSON.stringify([...this.flagged])));
      button.setAttribute("aria-pressed", String(this.flagged.has(item.slot)));
      this.showMap();
    });
    return button;
  }

  forgetFlags() {
    safely(() => localStorage.removeItem(this.flagKey()));
  }

  flagKey() {
    return `lianbing.flagged.${this.id}`;
  }

  // ---- Two devices, two answers: the member says which one counts. Leaves the question alone, somebody may be typing in it ----

  showConflict(item) {
    const question = this.shown(item.slot);
    const conflict = this.outbox.slots.get(item.slot).conflict;
    const shown = question?.querySelector(".conflict");
    if (!conflict) {
      shown?.remove();
    } else if (question && !shown) {
      question.prepend(this.conflictOf(item, conflict));
    } else if (shown) {
      shown.querySelector("[data-mine]").textContent = this.answerText(item, this.outbox.response(item.slot));
    }
  }

  conflictOf(item, conflict) {
    const side = (title, response, mine) => {
      const button = element("button", { type: "button", class: mine ? "btn primary" : "btn" }, this.text.useThis);
      button.addEventListener("click", () => {
        this.outbox.decide(item.slot, mine);
        this.shown(item.slot).replaceWith(this.render(this.items.indexOf(item)));
        this.go(this.items.indexOf(item));
      });
      return element("div", { class: "answer" }, element("h3", {}, title),
        element("p", { "data-mine": mine }, this.answerText(item, response)), button);
    };
    return element("section", { class: "conflict" },
      element("div", { role: "alert" }, element("h2", {}, this.text.conflict), element("p", { class: "soft" }, this.text.conflictHelp)),
      element("div", { class: "both" }, side(this.text.mine, this.outbox.response(item.slot), true), side(this.text.theirs, conflict.theirs, false)));
  }

  /** Nobody hands in two answers to one question. @returns whether there is one to decide */
  goToConflict() {
    const place = this.items.findIndex(item => this.outbox.slots.get(item.slot).conflict);
    if (place >= 0) {
      this.go(place);
    }
    return place >= 0;
  }

  answerText(item, response) {
    return response === null ? this.text.empty : keyText(item, response, this.words);
  }

  // ---- The map. Its buttons are made once: who is on one with the keyboard stays on it when an answer is saved ----

  makeMap() {
    find("#map").replaceChildren(...this.items.map((item, place) => {
      const button = element("button", { type: "button", class: "q", disabled: this.forward }, String(place + 1), element("span", { class: "hide" }));
      button.addEventListener("click", () => this.go(place));
      return element("li", {}, button);
    }));
  }

  openCount() {
    return this.items.filter(item => !this.outbox.answered(item.slot)).length;
  }

  showMap() {
    find("#position").textContent = `${this.current + 1} / ${this.items.length}`;
    find("#answered").textContent = fill(this.text.answered, this.items.length - this.openCount(), this.items.length);
    this.items.forEach((item, place) => this.showPlace(item, place));
  }

  showPlace(item, place) {
    const states = [this.outbox.answered(item.slot) && "answered", this.flagged.has(item.slot) && "flagged",
      this.outbox.slots.get(item.slot).unsent && "unsaved"].filter(Boolean);
    const button = find("#map").children[place].firstElementChild;
    button.className = ["q", ...states].join(" ");
    button.ariaCurrent = place === this.current ? "step" : null;
    button.lastElementChild.textContent = states.map(state => this.text[`is.${state}`]).join(", ");
  }
}
