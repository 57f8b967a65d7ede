// A mark that tells this browser from another one of the same member; it says nothing else, and serves the invigilator only.
import { safely } from "./dom.js";

const KEPT = "lianbing.device";

/** The same as long as this browser keeps it; a new one each time where it may keep nothing. */
export function device() {
  const known = safely(() => localStorage.getItem(KEPT));
  const mark = known ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  safely(() => localStorage.setItem(KEPT, mark));
  return mark;
}
