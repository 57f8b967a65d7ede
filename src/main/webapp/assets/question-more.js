// The rarer kinds of question: pairs, steps, a place in a picture, a file, a case with its own questions. See question.js.
import { element, fill, icon, root } from "./dom.js";

const STEP = 0.02;
const ACCEPT = { picture: "image/jpeg,image/png,image/webp", sheet: ".xlsx,.xls,.et,.csv", document: ".pdf,.docx,.doc,.wps,.pptx,.ppt" };

/** For each on the left a menu of the options: as easy with a thumb as with a keyboard. */
export function matching(item, given, { prompt, letter, plain }) {
  const chosen = { ...given.response };
  const rich = item.options.some(option => /<(img|math|table)/.test(option.text));
  const rows = item.left.map(left => {
    const words = element("span", { id: `left-${item.slot}-${left.id}` });
    words.innerHTML = left.text;
    const select = element("select", { "aria-labelledby": words.id }, element("option", { value: "" }, given.text.choose ?? ""),
      ...item.options.map((option, place) => element("option", { value: option.id }, rich ? letter(place) : `${letter(place)} ${plain(option.text)}`)));
    select.value = chosen[left.id] ?? "";
    select.addEventListener("change", () => {
      select.value === "" ? delete chosen[left.id] : chosen[left.id] = select.value;
      given.onChange(Object.keys(chosen).length === 0 ? null : { ...chosen });
    });
    return element("li", {}, words, select, verdict(given, key => key[left.id], chosen[left.id], id => plain(item.options.find(option => option.id === id)?.text ?? "")));
  });
  return element("fieldset", { disabled: given.disabled }, prompt("legend", item),
    rich ? element("ol", { class: "lettered" }, ...item.options.map(option => html("li", option.text))) : null, element("ul", { class: "pairs" }, ...rows));
}

/** Steps that are moved by buttons or dragged by their handle. Where the order shown is meant, a button says so. */
export function ordering(item, given, { prompt }) {
  const byId = new Map(item.options.map(option => [option.id, option]));
  const list = element("ol", { class: "steps" });
  const said = element("p", { class: "hide", role: "status" });
  const ids = () => [...list.children].map(row => row.dataset.id);
  const keep = element("button", { type: "button", class: "btn" }, given.text.keepOrder ?? "");
  const changed = () => {
    [...list.children].forEach((row, place) => {
      row.querySelector("[data-move=up]").disabled = place === 0;
      row.querySelector("[data-move=down]").disabled = place === list.children.length - 1;
    });
  };
  const answered = row => {
    keep.hidden = true;
    changed();
    said.textContent = row ? fill(given.text.moved ?? "{0}", ids().indexOf(row.dataset.id) + 1) : "";
    given.onChange(ids());
  };
  list.append(...(given.response ?? item.options.map(option => option.id)).map((id, place) => step(byId.get(id), place, given, list, answered)));
  keep.hidden = given.disabled || given.response !== null;
  keep.addEventListener("click", () => answered(null));
  changed();
  return element("fieldset", { disabled: given.disabled }, prompt("legend", item), element("p", { class: "soft" }, given.text.orderHelp ?? ""), list, said,
    element("p", {}, keep));
}

function step(option, place, given, list, answered) {
  const button = (way, label) => element("button", { type: "button", class: `btn quiet ${way}`, "data-move": way, "aria-label": label, title: label }, icon("chevron-up"));
  const row = element("li", { "data-id": option.id }, element("span", { class: "handle", "aria-hidden": "true" }, "⠿"), html("span", option.text),
    button("up", given.text.up), button("down", given.text.down), verdict(given, key => key[place], option.id, () => ""));
  row.addEventListener("click", event => {
    const way = event.target.closest("button")?.dataset.move;
    if (way) {
      way === "up" ? row.previousElementSibling?.before(row) : row.nextElementSibling?.after(row);
      answered(row);
      const same = row.querySelector(`[data-move=${way}]`);
      (same.disabled ? row.querySelector("button:not(:disabled)") : same).focus();
    }
  });
  const handle = row.querySelector(".handle");
  handle.addEventListener("pointerdown", down => {
    if (given.disabled) {
      return;
    }
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    row.classList.add("dragged");
    const move = at => {
      const over = [...list.children].find(other => other !== row && at.clientY > other.getBoundingClientRect().top && at.clientY < other.getBoundingClientRect().bottom);
      over && ([...list.children].indexOf(over) < [...list.children].indexOf(row) ? over.before(row) : over.after(row));
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => {
      handle.removeEventListener("pointermove", move);
      row.classList.remove("dragged");
      answered(row);
    }, { once: true });
  });
  return row;
}

/** Tapped, or pointed at by the arrow keys. */
export function hotspot(item, given, { prompt }) {
  const picture = element("img", { src: item.picture ? `${root}/api/question-media/${item.picture}` : null, hidden: !item.picture, alt: "", draggable: "false" });
  const mark = element("span", { class: "mark", hidden: given.response === null });
  const board = element("div", { class: "hotspot", tabindex: given.disabled ? null : 0, role: "group", "aria-label": given.text.hotspotHelp ?? "",
    "aria-describedby": `prompt-${item.slot}` }, picture, mark);
  const said = element("p", { class: "hide", role: "status" });
  let point = given.response;
  const show = () => {
    mark.hidden = !point;
    set(mark, point ?? [0, 0]);
  };
  const answer = (x, y) => {
    point = [x, y].map(share => Math.round(Math.min(1, Math.max(0, share)) * 10000) / 10000);
    show();
    said.textContent = fill(given.text.pointed ?? "{0} {1}", Math.round(point[0] * 100), Math.round(point[1] * 100));
    given.onChange(point);
  };
  if (!given.disabled) {
    board.addEventListener("click", event => {
      const box = picture.getBoundingClientRect();
      answer((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    });
    board.addEventListener("keydown", event => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (way) {
        event.preventDefault();
        const far = event.shiftKey ? 5 * STEP : STEP;
        point ? answer(point[0] + way[0] * far, point[1] + way[1] * far) : answer(0.5, 0.5);
      }
    });
  }
  if (given.feedback?.key) {
    const right = element("span", { class: "mark right" }, icon("check"));
    set(right, given.feedback.key);
    board.append(right);
  }
  show();
  return element("div", {}, prompt("div", item), given.disabled ? null : element("p", { class: "soft" }, given.text.hotspotHelp ?? ""), board, said);
}

function set(mark, [x, y]) {
  mark.style.left = `${x * 100}%`;
  mark.style.top = `${y * 100}%`;
}

/** A file that is sent at once; given.upload(file, onProgress) → {id, name}, given.fileUrl(id). */
export function file(item, given, { prompt }) {
  const state = element("p", { class: "file-state", role: "status" });
  const bar = element("progress", { class: "progress", max: 1, value: 0, hidden: true });
  const input = element("input", { type: "file", accept: (item.accepts ?? []).map(code => ACCEPT[code]).join(","), "aria-labelledby": `prompt-${item.slot}`,
    disabled: given.disabled || !given.upload });
  const label = element("label", { class: "btn file-pick" }, icon("upload"), element("span", {}, given.text.pickFile ?? ""), input);
  const show = (id, name) => state.replaceChildren(id === null ? given.text.noFile ?? "" : element("span", { class: "badge ok" }, given.text.fileThere ?? ""),
    ...(id === null || !given.fileUrl ? [] : [" ", element("a", { href: given.fileUrl(id), target: "_blank", rel: "noopener" }, name ?? given.text.lookFile ?? "")]));
  show(given.response);
  input.addEventListener("change", async () => {
    const chosen = input.files[0];
    if (!chosen) {
      return;
    }
    bar.hidden = false;
    state.textContent = fill(given.text.sendingFile ?? "{0}", chosen.name);
    try {
      const kept = await given.upload(chosen, share => { bar.value = share; });
      given.onChange(kept.id);
      show(kept.id, kept.name);
    } catch (problem) {
      state.replaceChildren(element("span", { class: "error" }, problem.message || given.text.fileFailed || ""));
    } finally {
      bar.hidden = true;
      input.value = "";
    }
  });
  const kinds = (item.accepts ?? []).map(code => given.text[`accepts.${code}`]).join(given.text.comma ?? ", ");
  return element("div", {}, prompt("div", item), element("p", { class: "soft" }, fill(given.text.fileHelp ?? "{0}", kinds)), element("p", {}, label), bar, state);
}

/** The situation, and under it its questions; the response is the list of theirs. */
export function study(item, given, { prompt, render }) {
  const responses = item.parts.map((part, place) => given.response?.[place] ?? null);
  const parts = item.parts.map((part, place) => {
    const shown = render({ ...part, slot: `${item.slot}-${place + 1}` }, { ...given, number: `(${place + 1})`, response: responses[place],
      feedback: given.feedback ? { key: given.feedback.key?.[place] } : null,
      onChange: response => {
        responses[place] = response;
        given.onChange(responses.every(one => one === null) ? null : [...responses]);
      } });
    return element("li", {}, shown);
  });
  return element("div", {}, prompt("div", item), element("ol", { class: "case-parts" }, ...parts));
}

/** Beside what was answered: right, or what would have been. */
function verdict(given, rightOf, answered, words) {
  if (!given.feedback?.key) {
    return null;
  }
  const right = rightOf(given.feedback.key);
  return right === answered ? element("span", { class: "badge ok" }, given.text.right ?? "")
    : element("span", { class: "badge bad" }, words(right) || (given.text.wrong ?? ""));
}

function html(name, sanitised) {
  const made = element(name);
  made.innerHTML = sanitised;
  return made;
}
