// How far lessons are read. What cannot be sent now waits in this browser, by member, and is sent when the network is back.
import { root } from "./dom.js";

const WAITING = "lianbing.progress";
const member = document.documentElement.dataset.member || null;

/** @returns "sent", "waiting" (no network) or "refused" (the server said no; nothing waits) */
export async function send(lesson, progress) {
  try {
    const answer = await fetch(`${root}/api/lessons/${lesson}/progress`, {
      method: "PUT", keepalive: true, headers: { "Content-Type": "application/json", "X-Lianbing": "1" }, body: JSON.stringify(progress)
    });
    return answer.ok ? "sent" : answer.status >= 500 ? wait(lesson, progress) : "refused";
  } catch {
    return wait(lesson, progress);
  }
}

/** Sends what waits of this member; says on the page whether something still does. */
export async function flush() {
  for (const entry of waiting().filter(each => each.member === member)) {
    keep(waiting().filter(each => !same(each, entry)));
    if (await send(entry.lesson, entry.progress) === "waiting") {
      break;
    }
  }
  show();
}

/** Whether the reader has said, without network, that he has learnt this lesson. */
export function isLearntHere(lesson) {
  return waiting().some(each => each.member === member && each.lesson === lesson && each.progress.done);
}

function wait(lesson, progress) {
  const entry = { member, lesson, progress };
  const before = waiting().find(each => same(each, entry))?.progress ?? {};
  entry.progress = { percent: Math.max(before.percent ?? 0, progress.percent ?? 0), done: Boolean(before.done || progress.done) };
  keep([...waiting().filter(each => !same(each, entry)), entry]);
  show();
  return "waiting";
}

function show() {
  const any = waiting().some(each => each.member === member && each.progress.done);
  document.querySelectorAll("[data-queued]").forEach(notice => { notice.hidden = !any; });
}

function same(one, other) {
  return one.member === other.member && one.lesson === other.lesson;
}

function waiting() {
  return JSON.parse(localStorage.getItem(WAITING) ?? "[]");
}

function keep(entries) {
  localStorage.setItem(WAITING, JSON.stringify(entries));
}
