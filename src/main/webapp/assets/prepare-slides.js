// The slides of a lecture: brought, put in order, taken away and taken back.
import { element, fill, icon, root } from "./dom.js";
import { sendFile } from "./send-file.js";

const AGAIN = 3000;

export function slidesList(form, text, call) {
  const path = `lectures/${form.dataset.lecture}/slides`;
  const list = form.querySelector("#slides");
  const files = form.querySelector("#files");
  const error = form.querySelector("#slides-error");
  const open = form.dataset.slides === "true";
  const most = Number(form.dataset.megabytes) * 1024 * 1024;
  let items = [];
  let timer;

  files.closest("label").hidden = !open;
  files.addEventListener("change", bring);
  list.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) {
      change(button);
    }
  });
  attempt(() => call("GET", path));

  async function bring() {
    error.hidden = true;
    const chosen = [...files.files];
    files.value = "";
    for (const file of chosen) {
      const line = element("p", { class: "row" }, element("span", { class: "body" }, file.name), element("span", { class: "num" }));
      const row = element("li", {}, line);
      list.append(row);
      try {
        if (file.size > most) {
          throw new Error(fill(text.tooLarge, file.name, form.dataset.megabytes));
        }
        await sendFile(path, file, share => { line.lastChild.textContent = `${Math.round(share * 100)} %`; });
      } catch (problem) {
        fail(problem.message ? `${file.name}: ${problem.message}` : text.noNetwork);
      }
      row.remove();
      await attempt(() => call("GET", path));
    }
  }

  async function change(button) {
    const { act, id } = button.dataset;
    const ids = items.map(item => item.id);
    const at = ids.indexOf(id);
    if (act === "remove") {
      await attempt(() => call("DELETE", `${path}/${id}`));
      undo(id, button.dataset.name);
    } else if (act === "restore") {
      await attempt(() => call("POST", `${path}/${id}/restoration`, {}));
    } else {
      const to = act === "up" ? at - 1 : at + 1;
      [ids[at], ids[to]] = [ids[to], ids[at]];
      await attempt(() => call("PUT", path, { order: ids }));
    }
    list.querySelector(`[data-id="${id}"]:not(:disabled)`)?.focus();
  }

  function undo(id, name) {
    const back = element("button", { type: "button", class: "btn quiet", "data-act": "restore", "data-id": id }, icon("undo"), text.undo);
    list.append(element("li", {}, element("p", { class: "row" }, element("span", { class: "body soft" }, fill(text.removed, name)), back)));
  }

  async function attempt(act) {
    try {
      ({ items } = await act());
      show();
    } catch (problem) {
      fail(problem.message || text.noNetwork);
    }
  }

  function fail(message) {
    error.textContent = message;
    error.hidden = false;
  }

  function show() {
    list.replaceChildren(...items.map(line));
    clearTimeout(timer);
    if (items.some(item => item.state === "waiting" || item.state === "working")) {
      timer = setTimeout(() => attempt(() => call("GET", path)), AGAIN);
    }
  }

  function line(item, place) {
    const state = item.picture ? "" : item.state === "shown" ? fill(text.pages, item.pages.length) : text[`slides.${item.state}`];
    return element("li", {}, element("div", { class: "row" },
      item.pages.length ? element("img", { src: `${root}/api/${item.pages[0]}`, alt: "", loading: "lazy" }) : element("span", { class: "no-picture" }, icon("image")),
      element("span", { class: "body" }, element("a", { class: "name", href: `${root}/api/${item.path}` }, item.name),
        element("span", { class: "meta" }, [fill(text.megabytes, item.megabytes), state].filter(Boolean).join(" · "))),
      open ? element("span", { class: "option-tools" }, tool(item, "up", "chevron-up", place === 0), tool(item, "down", "chevron-up", place === items.length - 1),
        tool(item, "remove", "close", false)) : null));
  }

  function tool(item, act, sign, disabled) {
    return element("button", { type: "button", class: `btn quiet ${act}`, "data-act": act, "data-id": item.id, "data-name": item.name, "aria-label": fill(text[`slides.${act}`], item.name), disabled }, icon(sign));
  }
}
