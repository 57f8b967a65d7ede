// Beside every password a button that shows it; under a new one, how hard it is to guess.

const STEPS = ["weak", "fair", "good"];

/** Kinds of characters count less than length: four words are better than P@ssw0rd. */
function strength(password) {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter(kind => kind.test(password)).length;
  const different = new Set(password).size;
  if (password.length < 8 || different < 4) {
    return 0;
  }
  return password.length >= 14 || password.length >= 10 && kinds >= 3 && different >= 7 ? 2 : password.length >= 10 || kinds >= 3 ? 1 : 0;
}

function showButton(inputs, texts) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet show-password";
  const say = shown => {
    button.textContent = shown ? texts.hide : texts.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  say(false);
  button.addEventListener("click", () => {
    const shown = inputs[0].type === "password";
    inputs.forEach(input => { input.type = shown ? "text" : "password"; });
    say(shown);
  });
  return button;
}

document.querySelectorAll("[data-strength]").forEach(input => {
  const texts = JSON.parse(input.dataset.strength);
  const field = input.closest(".field");
  const inputs = [...input.form.querySelectorAll("[autocomplete=new-password]")];
  const line = document.createElement("p");
  const meter = document.createElement("progress");
  const word = document.createElement("output");
  line.className = "strength";
  meter.className = "progress";
  meter.max = STEPS.length;
  meter.setAttribute("aria-label", texts.strength);
  line.append(meter, word, showButton(inputs, texts));
  field.querySelector(".help").before(line);
  const tell = () => {
    const step = input.value ? strength(input.value) : -1;
    meter.value = step + 1;
    meter.className = `progress ${["warn", "", "ok"][step] ?? ""}`;
    word.textContent = step < 0 ? "" : texts[STEPS[step]];
  };
  input.addEventListener("input", tell);
  tell();
});
