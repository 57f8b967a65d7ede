// The list of questions: picks all on the page, says how many are picked, and opens what can be done with them.
import { fill } from "./dom.js";

const boxes = [...document.querySelectorAll(".bank [name=pick]")];
const all = document.getElementById("pick-all");
const picked = document.getElementById("picked");
const bulk = document.getElementById("bulk");

function tell() {
  const count = boxes.filter(box => box.checked).length;
  picked.textContent = count === 0 ? picked.dataset.none : fill(picked.dataset.some, count);
  bulk.querySelectorAll(".toolbar :is(input, select)").forEach(field => { field.disabled = count === 0; });
  bulk.toggleAttribute("data-active", count > 0);
  all.checked = count === boxes.length;
  all.indeterminate = count > 0 && count < boxes.length;
}

if (bulk) {
  boxes.forEach(box => box.addEventListener("change", tell));
  all.addEventListener("change", () => {
    boxes.forEach(box => { box.checked = all.checked; });
    tell();
  });
  tell();
}
