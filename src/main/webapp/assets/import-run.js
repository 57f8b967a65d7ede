// How far an import is: asked for each second until it has ended; then the page says what became of it.
import { api } from "./api.js";
import { fill, root } from "./dom.js";

const PAUSE = 1000;

const run = document.getElementById("run");
const bar = document.getElementById("bar");
const said = document.getElementById("said");

if (run) {
  const call = api(root);
  const text = JSON.parse(run.dataset.text);
  const look = async () => {
    try {
      const now = await call("GET", `questions/import/runs/${run.dataset.id}`);
      if (now.state === "done" || now.state === "refused") {
        location.reload();
        return;
      }
      show(now, text);
    } catch (problem) {
      if (problem.status) {
        location.reload();
        return;
      }
    }
    setTimeout(look, PAUSE);
  };
  setTimeout(look, PAUSE);
}

function show(now, text) {
  bar.max = now.total || 1;
  bar.value = now.done;
  const words = now.total ? fill(text.writing, now.done, now.total) : text.reading;
  if (said.textContent !== words) {
    said.textContent = words;
  }
}
