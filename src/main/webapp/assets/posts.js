// What somebody in a meeting sends, on a weak network: it lies in this browser until the server has it, and is sent again. Each post has a
// name; a later one of the same name takes the place of an earlier.
import { safely } from "./dom.js";

const AGAIN = 5000;

export class Posts {
  /**
   * @param key     under which what waits is kept in this browser
   * @param call    see api.js
   * @param done    called with the name and the server's answer
   * @param refused called with the name and the problem: sending it again would not help
   * @param changed called when something waits or nothing any more
   */
  constructor({ key, call, done, refused, changed }) {
    Object.assign(this, { key, call, done, refused, changed });
    this.waiting = safely(() => JSON.parse(localStorage.getItem(key))) ?? {};
    this.sending = false;
    addEventListener("online", () => this.flush());
  }

  any() {
    return Object.keys(this.waiting).length > 0;
  }

  has(name) {
    return Boolean(this.waiting[name]);
  }

  /** @returns a promise that is kept when it was sent or cannot be sent now */
  post(name, method, path, body) {
    this.waiting[name] = { method, path, body };
    this.keep();
    return this.flush();
  }

  async flush() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    clearTimeout(this.timer);
    for (const [name, post] of Object.entries(this.waiting)) {
      if (!await this.send(name, post)) {
        this.timer = setTimeout(() => this.flush(), AGAIN);
        break;
      }
    }
    this.sending = false;
    this.changed();
  }

  /** @returns false if it has to wait */
  async send(name, post) {
    try {
      const answer = await this.call(post.method, post.path, post.body);
      this.drop(name, post);
      this.done(name, answer);
    } catch (problem) {
      const later = !problem.status || problem.status >= 500 || [401, 408, 429].includes(problem.status);
      if (problem.status === 401) {
        location.reload(); // leads to the sign-in and back; what waits is sent then
      }
      if (later) {
        return false;
      }
      this.drop(name, post);
      this.refused(name, problem);
    }
    return true;
  }

  /** Unless another took its place meanwhile. */
  drop(name, post) {
    if (this.waiting[name] === post) {
      delete this.waiting[name];
      this.keep();
    }
  }

  keep() {
    safely(() => this.any() ? localStorage.setItem(this.key, JSON.stringify(this.waiting)) : localStorage.removeItem(this.key));
  }
}
