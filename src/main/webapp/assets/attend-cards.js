// The cards of the listener's page: questions before and after a lecture, its rating, the mark under one's name, the right answers. What is
// typed lies in drafts until it is sent.
import { element, fill, icon } from "./dom.js";
import { renderQuestion } from "./question.js";

const BEST = 5;

/**
 * @param text   words of the page; @param words those of questions
 * @param drafts {read(name), write(name, value)}
 * @param post   (name, method, path, body): sends it
 */
export function attendCards({ text, words, rubric, drafts, post }) {
  /** The cards of a lecture that are open now, as {name, sign, make}: one with the same name and sign need not be made again. */
  function of(talk) {
    const cards = [];
    if (talk.stage === "before" || talk.stage === "after") {
      const sent = talk[talk.stage] !== null;
      cards.push({ name: `${talk.id}-${talk.stage}`, sign: `${sent}`, make: () => questions(talk, sent) });
    }
    if (talk.ratesUntil && talk.as === "listener") {
      cards.push({ name: `${talk.id}-rating`, sign: `${talk.rated}`, make: () => talk.rated ? thanks(talk, text.rated) : rating(talk) });
    }
    if (talk.markable) {
      cards.push({ name: `${talk.id}-mark`, sign: JSON.stringify(talk.marks), make: () => mark(talk) });
    }
    if (talk.stage === "over" && talk.items.length > 0) {
      cards.push({ name: `${talk.id}-over`, sign: "", make: () => answers(talk) });
    }
    return cards;
  }

  function card(talk, title, ...children) {
    const until = talk.ratesUntil ? element("time", { "data-until": talk.ratesUntil }) : null;
    return element("section", { class: "card" }, element("h2", {}, title, until),
      element("p", { class: "soft" }, `${talk.title || text.untitled} · ${talk.lecturer}`), ...children);
  }

  function thanks(talk, said) {
    return card(talk, text.rate, element("p", { class: "saved-here" }, icon("check"), said));
  }

  function questions(talk, sent) {
    const name = `${talk.id}-${talk.stage}`;
    const responses = drafts.read(name) ?? talk[talk.stage] ?? talk.items.map(() => null);
    const send = element("button", { type: "button", class: "btn primary wide" }, sent ? text.sendAgain : text.sendAnswers);
    const ready = () => { send.disabled = responses.some(one => one === null); };
    const list = talk.items.map((item, place) => renderQuestion({ ...item, slot: `${name}-${item.slot}` }, { text: words, number: place + 1,
      response: responses[place], onChange: response => {
        responses[place] = response;
        drafts.write(name, responses);
        ready();
      } }));
    ready();
    once(send, () => post(name, "PUT", `lectures/${talk.id}/answers/${talk.stage}`, { responses }));
    return card(talk, talk.stage === "before" ? text.before : text.after, element("p", { class: "help" }, text.ownOnly), ...list,
      sent ? element("p", { class: "saved-here" }, icon("check"), text.answered) : null, send);
  }

  function rating(talk) {
    const name = `${talk.id}-rating`;
    const given = drafts.read(name) ?? { marks: rubric.map(() => null), toKeep: "", toChange: "" };
    const send = element("button", { type: "button", class: "btn primary wide" }, text.sendRating);
    const changed = () => {
      drafts.write(name, given);
      send.disabled = given.marks.some(one => one === null);
    };
    changed();
    once(send, () => post(name, "POST", `lectures/${talk.id}/rating`, given));
    return card(talk, text.rate, element("p", { class: "help" }, text.anonymous), steps(name, given.marks, changed), said(name, "toKeep", given, changed),
      said(name, "toChange", given, changed), send);
  }

  function mark(talk) {
    const name = `${talk.id}-mark`;
    const marks = drafts.read(name) ?? talk.marks ?? rubric.map(() => null);
    const send = element("button", { type: "button", class: "btn primary wide" }, talk.marks ? text.sendAgain : text.sendMark);
    const changed = () => {
      drafts.write(name, marks);
      send.disabled = marks.some(one => one === null);
    };
    send.disabled = marks.some(one => one === null);
    once(send, () => post(name, "PUT", `lectures/${talk.id}/mark`, { marks }));
    return card(talk, talk.as === "chair" ? text.markChair : text.markDirector, element("p", { class: "help" }, text.named), steps(name, marks, changed),
      talk.marks ? element("p", { class: "saved-here" }, icon("check"), text.marked) : null, send);
  }

  function answers(talk) {
    const list = talk.items.map((item, place) => renderQuestion({ ...item, slot: `${talk.id}-over-${item.slot}` }, { text: words, number: place + 1,
      response: (talk.after ?? talk.before)?.[place] ?? null, disabled: true, feedback: { key: item.key } }));
    return card(talk, text.key, element("details", {}, element("summary", { class: "btn quiet" }, text.showKey), ...list));
  }

  function steps(name, marks, changed) {
    return element("div", { class: "rates" }, element("p", { class: "help" }, text.scale), ...rubric.map((line, place) => {
      const row = element("fieldset", {}, element("legend", {}, line.title, " ", element("small", {}, fill(text.weight, line.weight))),
        element("div", { class: "rate-steps" }, ...Array.from({ length: BEST }, (_, at) => element("label", {},
          element("input", { type: "radio", name: `${name}-${place}`, value: at + 1, checked: marks[place] === at + 1 }), element("span", {}, String(at + 1))))));
      row.addEventListener("change", event => {
        marks[place] = Number(event.target.value);
        changed();
      });
      return row;
    }));
  }

  function said(name, field, given, changed) {
    const area = element("textarea", { id: `${name}-${field}`, rows: 2, maxlength: 500 });
    area.value = given[field];
    area.addEventListener("input", () => {
      given[field] = area.value;
      changed();
    });
    return element("div", { class: "field" }, element("label", { for: area.id }, text[field]), area);
  }

  /** A second tap does nothing while the first is on its way. */
  function once(button, act) {
    button.addEventListener("click", async () => {
      button.setAttribute("aria-busy", "true");
      button.disabled = true;
      await act();
      button.removeAttribute("aria-busy");
      button.disabled = false;
    });
  }

  return { of };
}
