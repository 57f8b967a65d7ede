// A round of practice: one question at a time, the right answer at once, a summary at the end.
import { element, fill, icon } from "./dom.js";
import { keyText, renderQuestion } from "./question.js";

const place = document.getElementById("drill");
const { root, topic, lesson } = place.dataset;
const text = JSON.parse(place.dataset.text);
const words = JSON.parse(place.dataset.questionText);
let round = null;

begin();

async function begin() {
  const known = new URLSearchParams(location.search).get("round");
  await attempt(async () => {
    round = known ? await call("GET", `/api/drills/${known}`) : await call("POST", "/api/drills", { topic });
    name(round.id);
    showNext();
  }, begin);
}

/** The address names the round, so that going back or loading anew continues it. */
function name(id) {
  const address = new URL(location.href);
  address.searchParams.set("round", id);
  history.replaceState(null, "", address);
}

function showNext() {
  const item = round.items.find(each => !each.result);
  item ? ask(item) : sum();
}

function ask(item) {
  let response = null;
  const check = button("primary", text.check, () => answer(item, response));
  check.disabled = true;
  const question = renderQuestion(item, {
    text: words, number: item.slot,
    onChange: given => { response = given; check.disabled = given === null; }
  });
  question.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input") && !check.disabled) {
      check.click();
    }
  });
  show(item.slot - 1, question, actions(check, button("quiet", text.giveUp, () => answer(item, null))));
  question.querySelector("input, textarea")?.focus({ preventScroll: true });
}

async function answer(item, response) {
  await attempt(async () => {
    item.result = await call("PUT", `/api/drills/${round.id}/answers/${item.slot}`, { response });
    explain(item);
  }, () => answer(item, response));
}

function explain(item) {
  const question = renderQuestion(item, {
    text: words, number: item.slot, disabled: true, response: item.result.response, feedback: { key: item.result.key }
  });
  const last = round.items.every(each => each.result);
  const onward = button("primary", last ? text.summary : text.next, showNext);
  show(round.items.filter(each => each.result).length, question, verdict(item), actions(onward));
  onward.focus();
}

function verdict({ result, ...item }) {
  const partly = !result.right && result.share > 0;
  const look = result.right ? "ok" : partly ? "warn" : "bad";
  const said = element("p", {}, element("b", {}, result.right ? text.right : partly ? text.partly : result.response === null ? text.open : text.wrong));
  const body = element("div", {}, said);
  if (!result.right) {
    body.append(element("p", {}, fill(text.key, keyText(item, result.key, words))));
  }
  body.append(html("p", result.explanation));
  return element("div", { class: `notice ${look}`, role: "status" }, icon(result.right ? "check" : "alert"), body);
}

function sum() {
  const right = round.items.filter(item => item.result.right).length;
  const wrong = round.items.filter(item => !item.result.right);
  const title = element("h2", { tabindex: -1 }, fill(text.score, right, round.items.length));
  const again = button("primary", text.again, startAnew);
  show(round.items.length, title, element("p", {}, wrong.length === 0 ? text.perfect : fill(text.lookAgain, wrong.length)),
    element("ul", { class: "list", hidden: wrong.length === 0 }, ...wrong.map(missed)),
    actions(again, ...toLesson(), link(`${root}/drill/topics`, text.topics)));
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** What a trainer offers has no lesson to go back to. */
function toLesson() {
  return lesson === "true" ? [link(`${root}/curriculum/lesson?ref=${encodeURIComponent(round.topic)}`, text.lesson)] : [];
}

function missed(item) {
  const why = element("div", { class: "body" }, element("p", {}, fill(text.key, keyText(item, item.result.key, words))),
    html("p", item.result.explanation));
  return element("li", {}, element("details", {},
    element("summary", { class: "row" }, element("span", { class: "soft" }, String(item.slot)),
      element("span", { class: "body" }, element("span", { class: "name" }, plain(item.prompt))), icon("chevron-right")),
    element("div", { class: "row" }, why)));
}

async function startAnew() {
  await attempt(async () => {
    round = await call("POST", "/api/drills", { topic });
    name(round.id);
    showNext();
  }, startAnew);
}

function show(done, ...parts) {
  const total = round.items.length;
  const label = fill(text.progress, done, total);
  place.replaceChildren(element("div", {}, element("progress", { class: "progress", value: done, max: total, "aria-label": label }),
    element("p", { class: "soft" }, label)), ...parts);
}

/** Nothing that was typed is lost when the network is: the page stays as it is, with a button to try again. */
async function attempt(work, again) {
  const busy = place.querySelector(".btn.primary");
  place.querySelector(".notice.failed")?.remove();
  busy?.setAttribute("aria-busy", "true");
  try {
    await work();
  } catch (failed) {
    const said = element("div", {}, element("p", {}, failed.problem ?? text.offline), element("p", { class: "actions" }, button("", text.retry, again)));
    place.append(element("div", { class: "notice bad failed", role: "alert" }, icon("offline"), said));
  } finally {
    busy?.removeAttribute("aria-busy");
  }
}

async function call(method, path, body) {
  const answer = await fetch(root + path, {
    method, headers: { "Content-Type": "application/json", "X-Lianbing": "1" }, body: body === undefined ? undefined : JSON.stringify(body)
  });
  const read = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(read.code), { problem: read.detail });
  }
  return read;
}

function actions(...buttons) {
  return element("p", { class: "actions" }, ...buttons);
}

function button(look, label, act) {
  const made = element("button", { type: "button", class: `btn ${look}` }, label);
  made.addEventListener("click", act);
  return made;
}

function link(address, label) {
  return element("a", { class: "btn quiet", href: address }, label);
}

/** The company's mark of what is still to be checked becomes a badge, as in lessons. */
function html(tag, sanitised) {
  const shown = element(tag);
  shown.innerHTML = sanitised.replaceAll("〔核〕", element("span", { class: "verify" }, text.verify).outerHTML);
  return shown;
}

function plain(sanitised) {
  return new DOMParser().parseFromString(sanitised, "text/html").body.textContent;
}
