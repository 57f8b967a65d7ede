// The list of questions: says how many are picked, and opens what can be done with them.
import { fill } from "./dom.js";

const picked = document.getElementById("picked");
const bulk = document.getElementById("bulk");

function tell() {
  const count = bulk.form.querySelectorAll("[name=pick]:checked").length;
  picked.textContent = count === 0 ? picked.dataset.none : fill(picked.dataset.some, count);
  bulk.querySelectorAll(".toolbar :is(input, select)").forEach(field => { field.disabled = count === 0; });
  bulk.toggleAttribute("data-active", count > 0);
}

if (bulk) {
  bulk.form.addEventListener("change", tell);
  tell();
}
