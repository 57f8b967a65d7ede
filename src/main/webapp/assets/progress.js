// How far lessons are read. What cannot be sent now waits in this browser, by member, and is sent when the network is back.
import { root, safely } from "./dom.js";

const WAITING = "lianbing.progress";
const member = document.documentElement.dataset.member || null;

/** @returns "sent", "waiting" (not now: no network, signed out, the server is busy) or "refused" (nothing waits) */
export async function send(lesson, progress) {
  const status = await put(lesson, progress);
  if (isSettled(status)) {
    return status < 300 ? "sent" : "refused";
  }
  return wait(lesson, progress) ? "waiting" : "refused";
}

/** Sends what waits of this member; says on the page whether something still does. */
export async function flush() {
  for (const entry of waiting().filter(each => each.member === member)) {
    const status = await put(entry.lesson, entry.progress);
    if (isSettled(status)) {
      keep(waiting().filter(each => JSON.stringify(each) !== JSON.stringify(entry)));
    } else if (status === 0) {
      break;
    }
  }
  show();
}

/** @returns the answer's status, 0 where the server was not reached */
async function put(lesson, progress) {
  try {
    const answer = await fetch(`${root}/api/lessons/${lesson}/progress`, {
      method: "PUT", keepalive: true, headers: { "Content-Type": "application/json", "X-Lianbing": "1" }, body: JSON.stringify(progress)
    });
    return answer.status;
  } catch {
    return 0;
  }
}

/** Taken, or never to be taken (no such lesson). All else, such as a sign-in that ran out, passes. */
function isSettled(status) {
  return status >= 200 && status < 300 || status === 400 || status === 404;
}

/** Whether the reader has said, without network, that he has learnt this lesson. */
export function isLearntHere(lesson) {
  return waiting().some(each => each.member === member && each.lesson === lesson && each.progress.done);
}

/** @returns whether this browser keeps it */
function wait(lesson, progress) {
  const entry = { member, lesson, progress };
  const before = waiting().find(each => same(each, entry))?.progress ?? {};
  entry.progress = { percent: Math.max(before.percent ?? 0, progress.percent ?? 0), done: Boolean(before.done || progress.done) };
  const kept = keep([...waiting().filter(each => !same(each, entry)), entry]);
  show();
  return kept;
}

function show() {
  const any = waiting().some(each => each.member === member && each.progress.done);
  document.querySelectorAll("[data-queued]").forEach(notice => { notice.hidden = !any; });
}

function same(one, other) {
  return one.member === other.member && one.lesson === other.lesson;
}

function waiting() {
  return safely(() => JSON.parse(localStorage.getItem(WAITING))) ?? [];
}

function keep(entries) {
  return safely(() => {
    localStorage.setItem(WAITING, JSON.stringify(entries));
    return true;
  }, false);
}
