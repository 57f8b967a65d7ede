// The right places in a picture: drawn with the pointer, or moved and resized by number fields for whoever has none.
import { element, icon, root } from "./dom.js";
import { sendFile } from "./send-file.js";

const SMALLEST = 0.02;
const NEW = [0.4, 0.4, 0.2, 0.2];

/** @param changed called after every change */
export function keepAreas(field, text, changed) {
  const board = field.querySelector(".board");
  const list = field.querySelector(".area-list");
  const hidden = field.querySelector("[name$=picture]");
  const said = field.querySelector("[data-picture-error]");
  const picture = element("img", { alt: "", draggable: "false" });
  const add = element("button", { type: "button", class: "btn" }, icon("plus"), text.addArea);
  const name = field.dataset.areas;
  board.append(picture);
  list.after(element("p", {}, add));

  const show = () => {
    board.hidden = add.hidden = hidden.value === "";
    if (hidden.value !== "") {
      picture.src = `${root}/api/question-media/${hidden.value}`;
    }
    board.querySelectorAll(".area").forEach(area => area.remove());
    [...list.children].forEach((row, place) => {
      const [x, y, width, height] = row.querySelector("input").value.split(",").map(Number);
      const area = element("span", { class: "area" }, String(place + 1));
      Object.assign(area.style, { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
      board.append(area);
    });
    changed();
  };
  const put = (row, numbers) => {
    row.querySelector("input[type=hidden]").value = numbers.map(number => Number(number.toFixed(4))).join(",");
    [...row.querySelectorAll("input[type=number]")].forEach((input, place) => { input.value = Math.round(numbers[place] * 100); });
    show();
  };
  const dress = row => {
    const kept = row.querySelector("input[type=hidden]");
    const fields = ["left", "top", "width", "height"].map((side, place) => {
      const input = element("input", { type: "number", min: 0, max: 100, step: 1, "aria-label": text[`area.${side}`], title: text[`area.${side}`] });
      input.value = Math.round(Number(kept.value.split(",")[place]) * 100);
      input.addEventListener("input", () => put(row, within([...row.querySelectorAll("input[type=number]")].map(one => Number(one.value) / 100))));
      return input;
    });
    const remove = element("button", { type: "button", class: "btn quiet", "aria-label": text.removeArea, title: text.removeArea }, icon("close"));
    remove.addEventListener("click", () => {
      row.remove();
      show();
      add.focus();
    });
    row.append(...fields, remove);
  };
  const more = numbers => {
    const row = element("li", {}, element("input", { type: "hidden", name, value: numbers.join(",") }));
    list.append(row);
    dress(row);
    put(row, within(numbers));
    return row;
  };
  [...list.children].forEach(dress);
  add.addEventListener("click", () => more(NEW).querySelector("input[type=number]").focus());
  draw(board, picture, more, put);
  field.querySelector("[data-picture]").addEventListener("change", async event => {
    const chosen = event.target.files[0];
    if (!chosen) {
      return;
    }
    said.hidden = true;
    try {
      hidden.value = (await sendFile("question-media", chosen)).id;
      show();
    } catch (problem) {
      said.hidden = false;
      said.textContent = problem.message || text.mediaFailed;
    }
    event.target.value = "";
  });
  show();
}

/** From one corner to the other. */
function draw(board, picture, more, put) {
  board.addEventListener("pointerdown", down => {
    down.preventDefault();
    board.setPointerCapture(down.pointerId);
    const start = at(picture, down);
    let row;
    const move = event => {
      const now = at(picture, event);
      const box = [0, 1].map(axis => Math.min(start[axis], now[axis])).concat([0, 1].map(axis => Math.abs(start[axis] - now[axis])));
      if (row || Math.max(box[2], box[3]) > SMALLEST) {
        row ??= more(box);
        put(row, within(box));
      }
    };
    board.addEventListener("pointermove", move);
    board.addEventListener("lostpointercapture", () => board.removeEventListener("pointermove", move), { once: true });
  });
}

function at(picture, event) {
  const box = picture.getBoundingClientRect();
  return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height].map(share => Math.min(1, Math.max(0, share)));
}

/** Inside the picture and not too small to hit. */
function within([x, y, width, height]) {
  const side = share => Math.min(1, Math.max(SMALLEST, share || 0));
  const [wide, high] = [side(width), side(height)];
  return [Math.min(1 - wide, Math.max(0, x || 0)), Math.min(1 - high, Math.max(0, y || 0)), wide, high];
}
