// The sum of a rubric's marks while they are typed.
const sum = document.querySelector("[data-criteria-sum]");
const marks = [...document.querySelectorAll("[data-criterion]")];

function add() {
  // in ten-thousandths: 0.1 and 0.2 make 0.3
  sum.textContent = String(marks.reduce((all, mark) => all + Math.round((Number(mark.value) || 0) * 10000), 0) / 10000);
}

if (sum) {
  marks.forEach(mark => mark.addEventListener("input", add));
  add();
  marks[0].focus();
}
