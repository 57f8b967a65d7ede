// What every page needs: one click is one act, demo accounts fill the form, and lessons stay readable without network.
import "./offline.js";

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
  document.querySelectorAll("[type=submit][aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
});

document.querySelectorAll("[data-demo-account]").forEach(button => button.addEventListener("click", () => {
  document.getElementById("form:username").value = button.dataset.demoAccount;
  document.getElementById("form:password").value = "lianbing-demo";
  document.getElementById("form:submit").click();
}));

document.querySelectorAll("details:has(.error)").forEach(details => { details.open = true; });
document.querySelector(".errors")?.focus();
document.querySelectorAll(".field:has(.error)").forEach(field => {
  const input = field.querySelector("input, select, textarea");
  input?.setAttribute("aria-invalid", "true");
  input?.setAttribute("aria-describedby", field.querySelector(".error").id);
});
