// The meeting on the projector: the code of these 20 seconds by the server's clock, who is there, what goes on.
import { api } from "./api.js";
import { fill, root } from "./dom.js";

const screen = document.getElementById("screen");
const text = JSON.parse(screen.dataset.text);
const call = api(root);
const find = name => document.getElementById(name);
const EVERY = 3000;
const STEP = 20;
let ends = 0;
let ahead = 0;
let asked = 0;

if (find("code")) {
  look();
  setInterval(look, EVERY);
  setInterval(tick, 200);
} else {
  setTimeout(() => location.reload(), 3 * EVERY);
}

async function look() {
  asked = Date.now();
  try {
    show(await call("GET", `chaired-meetings/${screen.dataset.meeting}/screen`));
  } catch (problem) {
    if (problem.status === 409 || problem.status === 401) {
      location.reload(); // it is closed, or the sign-in ran out
    }
  }
}

function show(now) {
  ahead = Date.parse(now.serverNow) - Date.now();
  ends = Date.parse(now.endsAt);
  put(find("code"), `${now.code.slice(0, 3)} ${now.code.slice(3)}`);
  find("qr").setAttribute("viewBox", now.qrBox);
  find("qr").querySelector("path").setAttribute("d", now.qrPath);
  put(find("in"), String(now.in));
  put(find("expected"), String(now.expected));
  put(find("now"), now.lecture ? words(now.lecture) : text.welcome);
  tick();
}

function words(talk) {
  const what = fill(text[`phase.${talk.phase}`], talk.lecturer, talk.title || text.untitled);
  return talk.phase === "rating" ? `${what} · ${fill(text.rated, talk.rated)}` : what;
}

/** A code whose time is over is not shown a moment longer; the next one is fetched at once. */
function tick() {
  const left = Math.max(0, (ends - Date.now() - ahead) / 1000);
  put(find("seconds"), String(Math.ceil(left)));
  find("ring").setAttribute("stroke-dashoffset", String(100 - left / STEP * 100));
  if (left === 0 && ends > 0) {
    put(find("code"), "······");
    if (Date.now() - asked > 1000) {
      look();
    }
  }
}

function put(place, said) {
  if (place.textContent !== said) {
    place.textContent = said;
  }
}
