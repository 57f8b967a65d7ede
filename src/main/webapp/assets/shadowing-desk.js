// The mentor's desk: one tap ticks a day, and says so where it was tapped.
import { api } from "./api.js";
import { element, icon, root } from "./dom.js";

const text = JSON.parse(document.getElementById("desk").dataset.text);
const call = api(root);

document.querySelectorAll("[data-tick]").forEach(button => button.addEventListener("click", () => tick(button)));

async function tick(button) {
  const actions = button.closest("[data-actions]");
  actions.parentElement.querySelector(".notice")?.remove();
  button.setAttribute("aria-busy", "true");
  try {
    await call("POST", `shadowing/${button.dataset.tick}/tick`, { comment: "" });
    const said = element("p", { class: "notice ok", role: "status", tabindex: "-1" }, icon("check"), text.ticked);
    actions.replaceWith(said);
    said.focus();
  } catch (problem) {
    button.removeAttribute("aria-busy");
    actions.before(element("p", { class: "notice bad", role: "alert" }, icon("alert"), problem.status === 0 ? text.noNetwork : problem.message));
  }
}
