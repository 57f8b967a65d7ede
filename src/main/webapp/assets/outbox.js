// Answers on their way to the server. What is typed lies in this browser until the server has acknowledged it; "saved" means
// acknowledged. Knows nothing of the page.

const RETRY_FIRST = 2000;
const RETRY_MOST = 15000;

export class Outbox {
  /**
   * @param attempt  its id, part of the names under which unsent answers are kept
   * @param send     (slot, response, seq) → Promise of the stored state; rejects with a Problem
   * @param changed  called after every change of state
   * @param signIn   () → Promise: asks the member to sign in again
   */
  constructor({ attempt, send, changed, signIn, store = localStorage }) {
    Object.assign(this, { attempt, send, changed, signIn, store });
    this.slots = new Map();
    this.state = "saved";
    this.savedAt = null;
    this.retry = RETRY_FIRST;
    addEventListener("online", () => this.flush());
  }

  /** What the server has for a slot; an unsent answer of this browser goes on top of it. */
  load(slot, response, seq) {
    const unsent = JSON.parse(this.store.getItem(this.key(slot)) ?? "null");
    this.slots.set(slot, { stored: { response: response ?? null, seq }, unsent, conflict: null, late: false });
  }

  response(slot) {
    const known = this.slots.get(slot);
    return known.unsent ? known.unsent.response : known.stored.response;
  }

  answered(slot) {
    return this.response(slot) !== null;
  }

  pending() {
    return [...this.slots.values()].some(slot => slot.unsent);
  }

  /** @param soon false for typing: sent when the member pauses */
  change(slot, response, soon = true) {
    const known = this.slots.get(slot);
    const seq = Math.max(known.stored.seq, known.unsent?.seq ?? 0) + 1;
    this.put(slot, { response, seq });
    this.say("saving");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), soon ? 0 : 700);
  }

  /** After a conflict: the member keeps this device's answer, or the one that is stored. */
  decide(slot, mine) {
    const known = this.slots.get(slot);
    const conflict = known.conflict;
    known.conflict = null;
    if (mine) {
      this.put(slot, { response: conflict.mine, seq: known.stored.seq + 1 });
    }
    this.flush();
  }

  /** Sends what is unsent, one after the other; resolves when all is acknowledged or cannot be sent now. */
  flush() {
    clearTimeout(this.timer);
    this.flushing = (this.flushing ?? Promise.resolve()).then(() => this.sendAll());
    return this.flushing;
  }

  async sendAll() {
    for (const [slot, known] of this.slots) {
      while (known.unsent && !known.conflict) {
        if (!await this.sendOne(slot, known)) {
          return;
        }
      }
    }
    this.retry = RETRY_FIRST;
    const late = [...this.slots.values()].some(known => known.late);
    this.say(late ? "late" : this.pending() ? "unsent" : "saved");
  }

  /** @returns whether to go on */
  async sendOne(slot, known) {
    const sent = known.unsent;
    this.say("saving");
    try {
      this.acknowledge(slot, known, sent, await this.send(slot, sent.response, sent.seq));
      return true;
    } catch (problem) {
      return this.failed(slot, known, sent, problem);
    }
  }

  acknowledge(slot, known, sent, stored) {
    known.stored = { response: stored.response ?? null, seq: stored.seq };
    this.savedAt = stored.savedAt;
    if (stored.stale && JSON.stringify(known.stored.response) !== JSON.stringify(sent.response)) {
      known.conflict = { mine: known.unsent.response, theirs: known.stored.response };
      this.put(slot, null);
    } else if (known.unsent === sent) {
      this.put(slot, null);
    } else {
      this.put(slot, { ...known.unsent, seq: Math.max(known.unsent.seq, stored.seq + 1) });
    }
  }

  async failed(slot, known, sent, problem) {
    if (problem.status === 401) {
      await this.signIn();
      return true;
    }
    if (problem.status === 409) {
      known.late = true;
      if (known.unsent === sent) {
        this.put(slot, null);
      }
      return true;
    }
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429 && problem.status !== 408) {
      this.put(slot, null);
      this.say("refused");
      return true;
    }
    this.say("offline");
    this.timer = setTimeout(() => this.flush(), this.retry);
    this.retry = Math.min(this.retry * 2, RETRY_MOST);
    return false;
  }

  put(slot, unsent) {
    this.slots.get(slot).unsent = unsent;
    if (unsent) {
      this.store.setItem(this.key(slot), JSON.stringify(unsent));
    } else {
      this.store.removeItem(this.key(slot));
    }
  }

  say(state) {
    this.state = state;
    this.changed();
  }

  key(slot) {
    return `lianbing.answer.${this.attempt}.${slot}`;
  }
}
