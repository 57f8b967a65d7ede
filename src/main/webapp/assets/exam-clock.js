// The clock of an exam: the server's, carried on by this device's steady one.
import { fill } from "./dom.js";

const WARN_AT = [1, 5];
const MINUTE = 60;
const EXTRA_TIME = 30000;
const TICK = 500;

export class ExamClock {
  /**
   * @param face        shows the time left
   * @param said        says it once at five minutes and at one, for those who do not see the face
   * @param minutesLeft the sentence for that, {0} the minutes
   * @param rung        called with every tick once the time is over
   */
  constructor({ face, said, minutesLeft, rung }) {
    Object.assign(this, { face, said, minutesLeft, rung });
    this.ends = 0;
    this.warned = Infinity;
  }

  /** @param times the server's, as every answer of it about this attempt gives them */
  set({ serverNow, endsAt }) {
    const anew = performance.now() + (Date.parse(endsAt) - Date.parse(serverNow));
    if (anew > this.ends + EXTRA_TIME) {
      this.warned = Infinity; // not just a slow network: what was announced no longer holds
    }
    this.ends = anew;
  }

  start() {
    this.tick();
    this.ticking = setInterval(() => this.tick(), TICK);
  }

  stop() {
    clearInterval(this.ticking);
  }

  tick() {
    const left = Math.max(0, Math.ceil((this.ends - performance.now()) / 1000));
    this.face.textContent = `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, "0")}`;
    this.face.parentElement.dataset.level = left <= 5 * MINUTE ? "low" : "plenty";
    this.announce(left);
    if (left === 0) {
      this.rung();
    }
  }

  /** A device that slept says what is left now. */
  announce(left) {
    const due = WARN_AT.find(minutes => left <= minutes * MINUTE);
    if (left > 0 && due < this.warned) {
      this.warned = due;
      this.said.textContent = fill(this.minutesLeft, Math.ceil(left / MINUTE));
    }
  }
}
