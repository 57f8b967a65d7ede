// The room before an exam: counts down by the server's clock, sees to the connection, and takes in who is ready, a few seconds apart, so
// that a hall does not knock at one instant.
import { fill } from "./dom.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** Over so long the starts of a hall are spread. */
const SPREAD = 5 * SECOND;
const ASK_EVERY = 25 * SECOND;
const ASK_AGAIN = 5 * SECOND;
const WAIT_FIRST = SECOND;
const WAIT_MOST = 15 * SECOND;
const MOST_TRIES = 8;

const find = selector => document.querySelector(selector);

export class Lobby {
  /**
   * @param page   main: data-now and data-opens as the server said, data-code if a code is asked
   * @param call   see api.js
   * @param signIn () → Promise: asks the member to sign in again
   * @param text   words of the room
   * @param open   called with the attempt that was started
   */
  constructor({ page, call, signIn, text, open }) {
    Object.assign(this, { page, call, signIn, text, open });
    this.ready = false;
    this.best = Infinity;
    this.ahead = Date.parse(page.dataset.now) - performance.now();
    this.opens = Date.parse(page.dataset.opens);
    this.code = find("#code");
    find("#start")?.addEventListener("click", () => this.enter());
    this.code?.addEventListener("keydown", event => event.key === "Enter" && this.go());
    if (page.dataset.state === "coming") {
      find("#ready").addEventListener("click", () => this.setReady(!this.ready));
      this.ticking = setInterval(() => this.tick(), SECOND / 4);
      addEventListener("online", () => this.look());
      document.addEventListener("visibilitychange", () => document.hidden || this.lookAnew());
      this.tick();
      this.look();
    }
  }

  /** Enter in the field does what the button beside it does. */
  go() {
    if (!find("#start").hidden) {
      this.enter();
    } else if (!this.ready) {
      this.setReady(true);
    }
  }

  now() {
    return this.ahead + performance.now();
  }

  setReady(ready) {
    if (ready && !this.hasCode()) {
      return;
    }
    this.ready = ready;
    const button = find("#ready");
    button.classList.toggle("primary", !ready);
    button.textContent = ready ? this.text.notReady : this.text.ready;
    this.say(ready ? this.text.readyIs : "");
    this.problem("");
  }

  hasCode() {
    const missing = Boolean(this.code) && this.code.value.trim() === "";
    this.problem(missing ? this.text.needCode : "");
    if (missing) {
      this.code.focus();
    }
    return !missing;
  }

  // ---- The clock ----

  tick() {
    const left = Math.ceil((this.opens - this.now()) / SECOND);
    if (left <= 0) {
      this.opened();
      return;
    }
    const shown = span(left, this.text);
    if (find("#countdown").textContent !== shown) {
      find("#countdown").textContent = shown;
      this.announce(left);
    }
  }

  /** For who reads by ear: once a minute in the last hour, then the last ten seconds. */
  announce(left) {
    if (left <= 10) {
      find("#countdown-said").textContent = fill(this.text.secondsLeft, left);
    } else if (left % 60 === 0 && left <= 3600) {
      find("#countdown-said").textContent = fill(this.text.minutesLeft, left / 60);
    }
  }

  opened() {
    clearInterval(this.ticking);
    this.isOpen = true;
    find("#countdown").textContent = "0:00";
    find("#countdown-said").textContent = this.text.open;
    find("#ready").hidden = true;
    find("#start").hidden = false;
    if (this.ready) {
      this.say(this.text.soon);
      find("#start").setAttribute("aria-busy", "true");
      setTimeout(() => this.enter(), Math.random() * SPREAD);
    } else {
      this.say(this.text.open);
      if ([document.body, find("#ready")].includes(document.activeElement)) {
        find("#start").focus(); // who types the code is left alone
      }
    }
  }

  /** A device that slept has lost its count of time. */
  lookAnew() {
    this.best = Infinity;
    this.look();
  }

  /** Asks for the server's clock, and whether the exam was moved or called off. Of several answers the quickest tells the time best. */
  async look() {
    clearTimeout(this.asking);
    if (this.isOpen) {
      return;
    }
    const asked = performance.now();
    try {
      const told = await this.call("GET", `sittings/${this.page.dataset.sitting}/lobby`);
      const took = performance.now() - asked;
      if (took < this.best) {
        this.best = took;
        this.ahead = Date.parse(told.serverNow) - asked - took / 2;
      }
      this.opens = Date.parse(told.opensAt);
      if (told.state === "done") {
        location.reload();
      }
      this.network(true);
      this.asking = setTimeout(() => this.look(), ASK_EVERY * (1 + Math.random() / 2));
    } catch (problem) {
      if (problem.status === 401) {
        await this.signIn();
      } else if (problem.status === 404) {
        location.reload();
      }
      this.network(false);
      this.asking = setTimeout(() => this.look(), ASK_AGAIN * (1 + Math.random()));
    }
  }

  network(fine) {
    const shown = find("#network");
    const words = fine ? this.text.network : this.text.offline;
    shown.dataset.state = fine ? "saved" : "offline";
    if (shown.lastElementChild.textContent !== words) {
      shown.lastElementChild.textContent = words;
    }
  }

  // ---- Coming in ----

  async enter() {
    const button = find("#start");
    if (this.entering || !this.page.dataset.running && !this.hasCode()) {
      button.removeAttribute("aria-busy");
      return;
    }
    this.entering = true;
    button.setAttribute("aria-busy", "true");
    this.problem("");
    try {
      this.open(await this.tried());
    } catch (problem) {
      this.problem(problem.status === 0 ? this.text.offline : problem.message);
      if (problem.code === "exam.code.wrong") {
        this.code.select();
      }
    } finally {
      this.say("");
      this.entering = false;
      button.removeAttribute("aria-busy");
    }
  }

  async tried() {
    for (let tries = 1; ; tries++) {
      try {
        return await this.call("POST", `sittings/${this.page.dataset.sitting}/attempts`, this.code ? { code: this.code.value.trim() } : undefined);
      } catch (problem) {
        if (problem.status === 401) {
          await this.signIn();
        } else if (tries >= MOST_TRIES || !isBusy(problem)) {
          throw problem;
        } else {
          this.say(fill(this.text.busy, tries));
          await rest(Math.min(WAIT_FIRST * 2 ** (tries - 1), WAIT_MOST) * (0.5 + Math.random()));
        }
      }
    }
  }

  say(words) {
    find("#lobby-state").hidden = words === "";
    find("#lobby-state").textContent = words;
  }

  problem(words) {
    find("#start-problem").hidden = words === "";
    find("#start-problem").textContent = words;
  }
}

/** The server is not reached or has too much to do, or its clock is behind by a blink. */
function isBusy({ status, code }) {
  return status === 0 || status === 408 || status >= 500 || status === 429 && code !== "exam.code.pause" || code === "exam.sitting.notYetOpen";
}

function rest(milliseconds) {
  return new Promise(resolve => { setTimeout(resolve, milliseconds); });
}

function span(seconds, text) {
  if (seconds * SECOND >= DAY) {
    return fill(text.days, Math.floor(seconds * SECOND / DAY), Math.floor(seconds * SECOND % DAY / (60 * MINUTE)));
  }
  const two = number => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
