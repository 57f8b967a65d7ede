// Pages that are swiped, or turned with the arrow keys; full screen for the projector.
document.querySelectorAll(".deck").forEach(deck => {
  const pages = deck.querySelector(".pages");
  const count = deck.querySelector(".at");
  const all = [...pages.children];
  const at = () => Math.round(pages.scrollLeft / Math.max(1, pages.clientWidth));
  const go = page => pages.scrollTo({ left: Math.min(all.length - 1, Math.max(0, page)) * pages.clientWidth, behavior: "instant" });
  const tell = () => {
    count.textContent = `${at() + 1} / ${all.length}`;
    deck.querySelector("[data-turn='-1']").disabled = at() === 0;
    deck.querySelector("[data-turn='1']").disabled = at() === all.length - 1;
  };
  pages.addEventListener("scroll", tell, { passive: true });
  deck.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.turn) {
      go(at() + Number(button.dataset.turn));
    } else if (button) {
      document.fullscreenElement ? document.exitFullscreen() : deck.requestFullscreen?.();
    }
  });
  deck.addEventListener("keydown", event => {
    const turn = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (turn && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      go(at() + turn);
    }
  });
  deck.addEventListener("fullscreenchange", () => {
    const page = Number(count.textContent.split(" ")[0]) - 1;
    requestAnimationFrame(() => go(page));
    pages.focus();
  });
  tell();
});
