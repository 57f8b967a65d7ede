// The small bar over a question's text: it types the marks, so that nobody has to know them.
import { element, icon } from "./dom.js";
import { sendFile } from "./send-file.js";

/** @param withGap whether the question has gaps */
export function offerMarks(bar, text, withGap) {
  const area = document.getElementById(bar.dataset.marks);
  const button = (label, title, act) => {
    const made = element("button", { type: "button", class: "btn quiet", title, "aria-label": title }, label);
    made.addEventListener("click", act);
    return made;
  };
  const around = (before, after, sample) => () => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd) || sample;
    type(area, before + chosen + after, before.length, chosen.length);
  };
  bar.hidden = false;
  bar.append(button("B", text.bold, around("**", "**", text.boldSample)), button("x₂", text.sub, around("_{", "}", "2")), button("x²", text.sup, around("^{", "}", "2")),
    button("☰", text.list, () => lines(area, line => line.startsWith("- ") ? line : `- ${line}`)),
    button("▦", text.table, () => type(area, "\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n")), button("√x", text.formula, around("\\(", "\\)", "\\frac{1}{2}")),
    file(area, text), withGap ? button("____", text.gap, () => type(area, " ____ ")) : "");
}

/** A picture or a sound is kept at once; what is typed is its number. */
function file(area, text) {
  const input = element("input", { type: "file", accept: "image/jpeg,image/png,image/webp,image/gif,audio/mpeg,audio/mp4,audio/ogg,.mp3,.m4a,.ogg" });
  const said = element("span", { class: "hide" }, text.media);
  const label = element("label", { class: "btn quiet file-pick", title: text.media }, icon("image"), said, input);
  input.addEventListener("change", async () => {
    const chosen = input.files[0];
    if (!chosen) {
      return;
    }
    label.setAttribute("aria-busy", "true");
    area.parentElement.querySelector(".media-error")?.remove();
    try {
      const kept = await sendFile("question-media", chosen);
      const name = chosen.name.replace(/\.\w+$/, "").replaceAll(/[\]_\n[]/g, " ").trim();
      type(area, kept.type.startsWith("audio/") ? `!audio[${name}](${kept.id})` : `![${name}](${kept.id})`);
    } catch (problem) {
      area.after(element("p", { class: "error media-error", role: "alert" }, problem.message || text.mediaFailed));
    } finally {
      label.removeAttribute("aria-busy");
      input.value = "";
    }
  });
  return label;
}

function lines(area, change) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const chosen = area.value.slice(from, area.selectionEnd);
  area.setRangeText(chosen.split("\n").map(change).join("\n"), from, area.selectionEnd, "end");
  typed(area);
}

function type(area, words, from = words.length, length = 0) {
  const start = area.selectionStart;
  area.setRangeText(words, start, area.selectionEnd, "end");
  area.setSelectionRange(start + from, start + from + length);
  typed(area);
}

function typed(area) {
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}
