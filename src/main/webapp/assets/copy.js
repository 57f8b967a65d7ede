// A button that copies the text of another element: data-copy="#address", data-copied="said when it is done". Where the browser
// lets no page at the clipboard (a plain-http intranet), the text is selected instead, so that one key copies it.
document.querySelectorAll("[data-copy]").forEach(button => button.addEventListener("click", async () => {
  const text = document.querySelector(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(text);
    button.textContent = button.dataset.selected;
  }
}));
