// Keying in papers by the keyboard alone: Enter goes to the next field and after the last one finishes the paper; where one sign is all
// there is to type, the next field is gone to by itself.
const form = document.querySelector("form.keying");
const fields = [...form.querySelectorAll(".keyed input")];
const finish = form.querySelector("[id$=finish]");
const SIGNS = /^[√✓✔×✗✘vtyxfn10对错是否]$/i;

fields.forEach((field, place) => {
  field.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.altKey) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      go(place + (event.shiftKey ? -1 : 1));
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      go(Math.min(fields.length - 1, place + (event.key === "ArrowUp" ? -1 : 1)));
    }
  });
  field.addEventListener("input", event => {
    if (field.dataset.one === "true" && event.inputType === "insertText" && isWhole(field)) {
      go(Math.min(fields.length - 1, place + 1));
    }
  });
});
(fields.find(field => field.closest("li.bad")) ?? fields.find(field => field.value === "") ?? fields[0]).focus();

function isWhole(field) {
  const last = field.dataset.last;
  return last ? /^[a-z]$/i.test(field.value) && field.value.toUpperCase() <= last : SIGNS.test(field.value);
}

function go(place) {
  if (place >= fields.length) {
    finish.click();
  } else if (place >= 0) {
    fields[place].focus();
    fields[place].select();
  }
}
