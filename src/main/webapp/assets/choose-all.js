// The box in a table's head chooses every row that can be chosen.
document.querySelectorAll("[data-choose-all]").forEach(all => {
  const boxes = () => [...all.form.querySelectorAll(`[name="${all.dataset.chooseAll}"]`)];
  const tell = () => {
    const chosen = boxes().filter(box => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes().length;
    all.indeterminate = chosen > 0 && chosen < boxes().length;
  };
  all.addEventListener("change", () => boxes().forEach(box => { box.checked = all.checked; }));
  all.form.addEventListener("change", event => event.target === all || tell());
  tell();
});
