// Keeps lessons readable without network, and forgets them when somebody else signs in. Works where the browser allows a service
// worker (https, or this machine); elsewhere only what waits to be sent is kept.
import { root, safely } from "./dom.js";
import { flush } from "./progress.js";

const LAST_MEMBER = "lianbing.member";
const member = document.documentElement.dataset.member || null;

const worker = navigator.serviceWorker;
worker?.register(`${root}/sw.js`, { scope: `${root}/` }).catch(refused => console.info("offline reading is off:", refused.message));
tell(worker, member);
addEventListener("online", flush);
flush();

/** A page without a member is the sign-in page: then nothing of the last reader stays. */
function tell(workers, reader) {
  const last = safely(() => localStorage.getItem(LAST_MEMBER));
  if (reader !== last) {
    workers?.ready.then(registration => registration.active.postMessage({ act: "forget" }));
    safely(() => reader === null ? localStorage.removeItem(LAST_MEMBER) : localStorage.setItem(LAST_MEMBER, reader));
  }
}
