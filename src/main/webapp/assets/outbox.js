// Answers on their way to the server. What is typed lies in this browser until the server has acknowledged it; "saved" means
// acknowledged. Knows nothing of the page.
import { safely } from "./dom.js";

const RETRY_FIRST = 2000;
const RETRY_MOST = 15000;
/** Of that many sends without a reply we still know that they were ours. */
const MOST_TRIED = 10;

export class Outbox {
  /**
   * @param attempt  its id, part of the names under which unsent answers are kept
   * @param send     (slot, response, seq) → Promise of the stored state; rejects with a Problem
   * @param changed  called after every change of state
   * @param signIn   () → Promise: asks the member to sign in again
   * @param store    may fail or be missing: then answers are sent all the same, only a reload loses what was not
   */
  constructor({ attempt, send, changed, signIn, store = safely(() => localStorage) }) {
    Object.assign(this, { attempt, send, changed, signIn, store });
    this.slots = new Map();
    this.state = "saved";
    this.savedAt = null;
    this.retry = RETRY_FIRST;
    this.flushing = Promise.resolve();
    addEventListener("online", () => this.flush());
  }

  /** What the server has for a slot; an unsent answer of this browser goes on top of it, and is tried again if it was refused. */
  load(slot, response, seq) {
    const unsent = safely(() => JSON.parse(this.store.getItem(this.key(slot))));
    this.slots.set(slot, { stored: { response: response ?? null, seq }, unsent, conflict: null, refused: false, late: false });
  }

  response(slot) {
    const known = this.slots.get(slot);
    return known.unsent ? known.unsent.response : known.stored.response;
  }

  answered(slot) {
    return this.response(slot) !== null;
  }

  /** Whether something lies only in this browser. */
  pending() {
    return this.any(known => known.unsent);
  }

  /** Whether something is still to be sent, and need not be decided or answered anew first. */
  waiting() {
    return this.any(ready);
  }

  /** @param soon false for typing: sent when the member pauses */
  change(slot, response, soon = true) {
    const known = this.slots.get(slot);
    // the number of what it was built on, plus one, however often it changes: who types without network overtakes nobody
    known.refused = false;
    this.put(slot, { seq: known.stored.seq + 1, ...known.unsent, response });
    this.say("saving");
    this.later(soon ? 0 : 700);
  }

  /** After a conflict: the member keeps this device's answer, or the one that is stored. */
  decide(slot, mine) {
    const known = this.slots.get(slot);
    known.conflict = null;
    this.put(slot, mine ? { response: known.unsent.response, seq: known.stored.seq + 1 } : null);
    this.flush();
  }

  /** The time is over: what nobody decided stays as it is stored. */
  letStand() {
    for (const [slot, known] of this.slots) {
      if (known.conflict) {
        known.conflict = null;
        this.put(slot, null);
      }
    }
  }

  /** Sends what is unsent, one after the other; resolves when all is acknowledged or cannot be sent now. */
  flush() {
    clearTimeout(this.timer);
    const next = () => this.sendAll();
    this.flushing = this.flushing.then(next, next);
    return this.flushing;
  }

  async sendAll() {
    let held = null;
    for (const [slot, known] of this.slots) {
      held = await this.sendSlot(slot, known) ?? held;
      if (held === "offline") {
        break;
      }
    }
    if (held) {
      this.later(this.retry);
    }
    this.retry = held ? Math.min(this.retry * 2, RETRY_MOST) : RETRY_FIRST;
    this.say(held ?? this.rest());
  }

  /** @returns what holds it up: null, "unsent" (this answer, now) or "offline" (the others too) */
  async sendSlot(slot, known) {
    let held = null;
    while (!held && ready(known)) {
      held = await this.sendOne(slot, known);
    }
    return held;
  }

  async sendOne(slot, known) {
    const tried = [...(known.unsent.tried ?? []).filter(text => text !== textOf(known.unsent)), textOf(known.unsent)];
    const sent = this.put(slot, { ...known.unsent, tried: tried.slice(-MOST_TRIED) });
    this.say("saving");
    try {
      this.acknowledge(slot, known, sent, await this.send(slot, sent.response, sent.seq));
      return null;
    } catch (problem) {
      return this.failed(slot, known, sent, problem);
    }
  }

  acknowledge(slot, known, sent, stored) {
    const done = !stored.stale || textOf(stored) === textOf(sent);
    known.stored = { response: stored.response ?? null, seq: stored.seq };
    known.late = false;
    this.savedAt = stored.savedAt;
    if (done || isOurs(sent, stored)) {
      this.settle(slot, known, done ? sent : null, stored.seq);
    } else if (textOf(stored) === textOf(known.unsent)) {
      this.put(slot, null);
    } else {
      known.conflict = { theirs: known.stored.response };
    }
  }

  /** What was changed while it was on its way goes out again, under the next number. */
  settle(slot, known, sent, seq) {
    known.stored.seq = Math.max(known.stored.seq, seq);
    this.put(slot, known.unsent === sent ? null : { response: known.unsent.response, seq: known.stored.seq + 1 });
  }

  async failed(slot, known, sent, { status }) {
    if (status === 401) {
      await this.signIn();
    } else if (status === 409) {
      known.late = true;
      this.settle(slot, known, sent, sent.seq);
    } else if (status >= 500 || status === 408) {
      return "unsent";
    } else if (status >= 400 && status !== 429) {
      // sending it again would not help; it stays here until the member changes it
      known.refused = known.unsent === sent;
    } else {
      return "offline";
    }
    return null;
  }

  /** The state when nothing is on its way. */
  rest() {
    return this.any(known => known.conflict) ? "conflict" : this.any(known => known.late) ? "late" : this.pending() ? "unsent" : "saved";
  }

  /** Where the browser keeps nothing, what is in memory counts. */
  put(slot, unsent) {
    this.slots.get(slot).unsent = unsent;
    safely(() => unsent ? this.store.setItem(this.key(slot), JSON.stringify(unsent)) : this.store.removeItem(this.key(slot)));
    return unsent;
  }

  /** A refused answer needs the member, so nothing else is said as long as there is one. */
  say(state) {
    this.state = this.any(known => known.refused) ? "refused" : state;
    this.changed();
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  any(test) {
    return [...this.slots.values()].some(test);
  }

  key(slot) {
    return `lianbing.answer.${this.attempt}.${slot}`;
  }
}

function ready(known) {
  return Boolean(known.unsent && !known.conflict && !known.refused);
}

/** Our own earlier send, whose reply was lost, is not another device's answer. */
function isOurs(sent, stored) {
  return stored.seq === sent.seq && sent.tried.includes(textOf(stored));
}

function textOf({ response }) {
  return JSON.stringify(response ?? null);
}
