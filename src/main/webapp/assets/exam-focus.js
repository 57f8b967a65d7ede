// Notes how often and how long the exam page is left, where the sitting asks for it and its candidates were told. Totals of this browser
// are sent when the page comes back, so that what is sent twice counts once. Never a penalty.
import { safely } from "./dom.js";

/** A glance at a message, or a reload, is no absence. */
const LEAST = 2000;
/** Several in a row are one call. */
const PAUSE = 3000;
const RETRY = 20000;

export class FocusNote {
  /** @param send ({times, seconds}) → Promise */
  constructor({ attempt, send }) {
    Object.assign(this, { kept: `lianbing.away.${attempt}`, send });
    this.totals = { times: 0, seconds: 0, since: null, ...safely(() => JSON.parse(localStorage.getItem(this.kept))) };
    this.choosing = false;
    this.over = new AbortController();
    const { signal } = this.over;
    addEventListener("blur", () => this.left(), { signal });
    addEventListener("focus", () => this.back(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden ? this.left() : this.back(), { signal });
    // whoever is asked for a file has to leave the page for it
    document.addEventListener("click", event => { this.choosing ||= Boolean(event.target.closest?.("input[type=file]")); }, { capture: true, signal });
    this.back();
  }

  left() {
    if (this.totals.since === null && !this.choosing) {
      this.totals.since = Date.now();
      this.keep();
    }
  }

  back() {
    if (document.hidden) {
      return;
    }
    const away = this.totals.since === null ? 0 : Date.now() - this.totals.since;
    this.totals.since = null;
    this.choosing = false;
    if (away >= LEAST) {
      this.totals.times += 1;
      this.totals.seconds += Math.round(away / 1000);
      this.unsent = true;
      this.later(PAUSE);
    }
    this.keep();
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  async flush() {
    clearTimeout(this.timer);
    if (!this.unsent || this.over.signal.aborted) {
      return;
    }
    this.unsent = false;
    try {
      await this.send({ times: this.totals.times, seconds: this.totals.seconds });
    } catch ({ status }) {
      if (status === 0 || status >= 500) {
        this.unsent = true;
        this.later(RETRY);
      }
    }
  }

  keep() {
    safely(() => localStorage.setItem(this.kept, JSON.stringify(this.totals)));
  }

  /** Over here. The totals stay: it may be reopened or come back to this device, and goes on counting then. */
  stop() {
    this.over.abort();
    clearTimeout(this.timer);
    this.totals.since = null;
    this.keep();
  }
}
