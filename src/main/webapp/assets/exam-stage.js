// The hall's screen: the server's clock, and how long until the exam begins or ends.
import "./print.js";
import { fill } from "./dom.js";

const hall = document.querySelector("main");
const text = JSON.parse(hall.dataset.text);
const ahead = Date.parse(hall.dataset.now) - performance.now();
const MINUTE = 60000;
const HOUR = 60;

document.getElementById("full").addEventListener("click", () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
tick();
setInterval(tick, 500);

function tick() {
  const now = ahead + performance.now();
  put("room-clock", new Date(now).toLocaleTimeString("zh-CN", { hour12: false, timeZone: hall.dataset.zone }));
  const opens = Date.parse(hall.dataset.opens);
  const closes = Date.parse(hall.dataset.closes);
  put("phase", now < opens ? fill(text.opensIn, span(opens - now)) : now < closes ? fill(text.closesIn, span(closes - now)) : text.over);
}

function span(milliseconds) {
  const minutes = Math.ceil(milliseconds / MINUTE);
  return minutes < HOUR ? fill(text.minutes, minutes) : fill(text.hours, Math.floor(minutes / HOUR), minutes % HOUR);
}

/** Only what has changed, so that a screen reader is not called twice a second. */
function put(id, words) {
  const shown = document.getElementById(id);
  if (shown.textContent !== words) {
    shown.textContent = words;
  }
}
