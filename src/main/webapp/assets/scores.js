// The score sheet: moves like a spreadsheet, saves each cell as it is left, and says in the cell what became of it.
import { api } from "./api.js";
import { element, fill } from "./dom.js";
import { cents, plain } from "./score-number.js";

const place = document.getElementById("scores");
const AT_ONCE = 4;
let running = 0;
const queue = [];

if (place?.querySelector("td.cell")) {
  begin();
}

function begin() {
  const text = JSON.parse(place.dataset.text);
  const call = api(place.dataset.root);
  const state = document.getElementById("scores-state");
  const cells = new Map([...place.querySelectorAll("td.cell")].map(td => [td, new Cell(td)]));
  place.querySelectorAll("tbody tr").forEach(sum);
  if (!place.querySelector("input.points")) {
    return;
  }
  place.addEventListener("input", event => of(event)?.typed());
  place.addEventListener("focusin", event => event.target.matches(".points") && event.target.select());
  place.addEventListener("focusout", event => {
    const cell = of(event);
    if (cell && !cell.td.contains(event.relatedTarget)) {
      cell.leave();
    }
  });
  place.addEventListener("keydown", event => of(event) && key(event, of(event)));
  place.addEventListener("paste", event => event.target.matches(".points") && paste(event, of(event)));
  document.querySelectorAll("[data-column]").forEach(column);
  addEventListener("online", () => cells.forEach(cell => cell.offline && cell.leave()));
  addEventListener("beforeunload", event => [...cells.values()].some(cell => cell.pending()) && event.preventDefault());

  function of(event) {
    return cells.get(event.target.closest("td.cell"));
  }

  /** One indicator of one member. */
  function Cell(td) {
    const cell = this;
    const row = td.parentElement;
    const path = `score-sheets/${place.dataset.period}/members/${encodeURIComponent(row.dataset.member)}/${td.dataset.indicator}`;
    const points = td.querySelector(".points");
    const reason = td.querySelector(".reason");
    const said = td.querySelector(".said");
    const weight = Number(td.dataset.weight);
    let held = td.dataset.awaited === "true" ? null : Number(td.dataset.points);
    let seen = td.dataset.seen;
    let undoable = td.dataset.undoable === "true";
    let told = said.textContent;
    let saving = false;
    Object.assign(cell, { td, row, points, reason, weight });

    cell.value = () => points ? cents(points.value) : held;
    cell.counted = () => points && Number.isInteger(cell.value()) ? cell.value() : held;
    cell.isAwaited = () => held === null;
    cell.dirty = () => points.value.trim() === "" ? false : cell.value() !== held;
    cell.pending = () => saving || points && cell.dirty();
    cell.typed = () => {
      cell.offline = false;
      td.classList.toggle("writing", cell.dirty());
      sum(row);
    };
    cell.needsReason = () => cell.dirty() && Number.isInteger(cell.value()) && (weight === 0 || cell.value() !== weight) && why() === "";

    function why() {
      const whole = document.querySelector(`[data-column="${td.dataset.indicator}"] input`);
      return reason.value.trim() || whole?.value.trim() || "";
    }

    cell.leave = () => {
      if (saving) {
        return;
      } else if (points.value.trim() === "" || !cell.dirty()) {
        points.value = held === null ? "" : plain(held);
        td.classList.remove("writing");
        if (td.dataset.look === "bad") {
          show("", told);
        }
      } else if (!Number.isInteger(cell.value())) {
        show("bad", text.noPoints);
      } else if (weight > 0 && cell.value() > weight) {
        show("bad", fill(text.tooMany, plain(weight)));
      } else if (cell.needsReason()) {
        show("bad", text.reasonMissing);
      } else {
        save();
      }
      sum(row);
    };

    function save() {
      saving = true;
      const sent = { points: cell.value() / 100, reason: why(), seen };
      show("", text.saving);
      return inTurn(() => call("PUT", path, sent)).then(answer => take(answer, text.saved), refused).finally(() => {
        saving = false;
        sum(row);
        tally();
      });
    }

    function take(answer, word) {
      const typed = cell.value();
      const before = held;
      held = answer.state === "awaited" ? null : Math.round(answer.points * 100);
      seen = answer.seen;
      undoable = answer.undoable;
      told = answer.reason ?? "";
      if (typed === before || typed === held || held === null) {
        points.value = held === null ? "" : plain(held);
      }
      reason.value = "";
      td.classList.remove("writing");
      show("ok", word, undoable ? button(text.undo, cell.undo) : null);
    }

    function refused(problem) {
      if (problem.code === "appraisal.sheet.stale") {
        return call("GET", path).then(clash, failed);
      }
      return failed(problem);
    }

    function failed(problem) {
      if (!("status" in problem)) {
        throw problem;
      }
      cell.offline = problem.status === 0;
      show("bad", cell.offline ? text.offline : problem.problems[0]?.message ?? problem.message, cell.offline ? button(text.again, cell.leave) : null);
    }

    /** Somebody else has written meanwhile: both are shown, and the writer decides. */
    function clash(now) {
      const mine = points.value;
      const theirs = now.state === "awaited" ? text.nothing : plain(Math.round(now.points * 100));
      show("bad", fill(text.stale, now.by ?? text.somebody, theirs, mine),
        button(fill(text.keepMine, mine), () => { seen = now.seen; held = now.state === "awaited" ? null : Math.round(now.points * 100); cell.leave(); }),
        button(fill(text.keepTheirs, theirs), () => { points.value = ""; take(now, text.taken); sum(row); points.focus(); }));
    }

    cell.undo = () => {
      saving = true;
      show("", text.saving);
      return inTurn(() => call("POST", `${path}/undo`, { seen })).then(answer => { points.value = ""; take(answer, text.undone); points.value = held === null ? "" : plain(held); },
        failed).finally(() => { saving = false; sum(row); tally(); });
    };
    cell.undoable = () => undoable && !cell.dirty();
    cell.restore = () => { points.value = held === null ? "" : plain(held); reason.value = ""; cell.leave(); };

    function show(look, words, ...buttons) {
      td.dataset.look = look;
      points.setAttribute("aria-invalid", look === "bad");
      td.classList.toggle("asking", look === "bad" && words === text.reasonMissing);
      said.replaceChildren(words, ...buttons.filter(Boolean).flatMap(one => [" ", one]));
      if (look === "bad") {
        state.textContent = `${points.getAttribute("aria-label")}: ${words}`;
      }
    }
  }

  function button(words, act) {
    const made = element("button", { type: "button", class: "link" }, words);
    made.addEventListener("click", act);
    return made;
  }

  function tally() {
    const rest = [...cells.values()];
    const pending = rest.filter(cell => cell.pending()).length;
    const awaited = rest.filter(cell => cell.isAwaited() && cell.weight > 0).length;
    const asking = rest.filter(cell => cell.needsReason()).length;
    state.textContent = asking > 0 ? fill(text.asking, asking) : pending > 0 ? fill(text.pending, pending) : awaited > 0 ? fill(text.awaited, awaited) : text.all;
  }

  function sum(row) {
    const mine = [...row.querySelectorAll("td.cell")].map(td => cells.get(td));
    const total = mine.reduce((all, cell) => all + (cell.counted() ?? 0), Number(row.dataset.other));
    const entered = mine.filter(cell => cell.counted() !== null).reduce((all, cell) => all + cell.weight, Number(row.dataset.entered));
    row.querySelector(".sum").textContent = plain(total);
    row.querySelector(".entered").textContent = fill(text.entered, plain(entered), plain(Number(row.dataset.hundred)));
  }

  function key(event, cell) {
    const { target } = event;
    if (event.isComposing || event.altKey || event.metaKey) {
      return;
    } else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.key === "Enter" && target === cell.points && cell.needsReason()) {
        cell.td.classList.add("asking");
        cell.reason.focus();
        return;
      }
      below(cell, event.key === "ArrowUp" || event.key === "Enter" && event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      cell.restore();
      cell.points.focus();
    } else if (event.key === "z" && event.ctrlKey && cell.undoable()) {
      event.preventDefault();
      cell.undo();
    } else if (target === cell.points && (event.key === "ArrowLeft" && atStart(target) || event.key === "ArrowRight" && atEnd(target))) {
      event.preventDefault();
      beside(cell, event.key === "ArrowLeft" ? -1 : 1)?.points.focus();
    }
  }

  function atStart(input) {
    return input.selectionStart === 0;
  }

  function atEnd(input) {
    return input.selectionEnd === input.value.length;
  }

  /** The same indicator of the next member who has it; where there is none, the cell is left where it is. */
  function below(cell, step) {
    const column = inColumn(cell.td.dataset.indicator);
    const next = column[column.indexOf(cell) + step];
    next ? next.points.focus() : cell.leave();
  }

  function beside(cell, step) {
    const line = [...cell.row.querySelectorAll("td.cell")].map(td => cells.get(td));
    return line[line.indexOf(cell) + step];
  }

  function inColumn(indicator) {
    return [...cells.values()].filter(cell => cell.td.dataset.indicator === indicator);
  }

  /** A block that was copied from a spreadsheet goes down and to the right from here. */
  function paste(event, cell) {
    const lines = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "").split("\n").map(line => line.split("\t"));
    if (lines.length === 1 && lines[0].length === 1) {
      return;
    }
    event.preventDefault();
    const written = [];
    let at = cell;
    for (const line of lines) {
      let target = at;
      for (const value of line) {
        if (target && value.trim() !== "") {
          target.points.value = value.trim();
          target.typed();
          written.push(target);
        }
        target = target && beside(target, 1);
      }
      const column = at && inColumn(at.td.dataset.indicator);
      at = at && column[column.indexOf(at) + 1];
    }
    written.forEach(one => one.leave());
    const asking = written.filter(one => one.needsReason());
    if (asking.length > 0) {
      document.querySelector("details.columns").open = true;
      tally();
      document.querySelector(`[data-column="${asking[0].td.dataset.indicator}"] input`).focus();
    }
  }

  /** The reason for a whole column, and full marks for all who have nothing yet. */
  function column(line) {
    const indicator = line.dataset.column;
    line.querySelector("input").addEventListener("change", () => inColumn(indicator).filter(cell => cell.dirty()).forEach(cell => cell.leave()));
    line.querySelector("input").addEventListener("keydown", event => event.key === "Enter" && event.target.blur());
    line.querySelector("button")?.addEventListener("click", event => {
      const open = inColumn(indicator).filter(cell => cell.isAwaited() && !cell.dirty());
      open.forEach(cell => { cell.points.value = plain(cell.weight); cell.leave(); });
      if (open.length === 0) {
        state.textContent = text.noneAwaited;
      } else {
        offerUndo(event.target, open);
      }
    });
  }

  function offerUndo(after, filled) {
    const undo = element("button", { type: "button", class: "btn quiet" }, fill(text.undoAll, filled.length));
    undo.addEventListener("click", () => { filled.filter(cell => cell.undoable()).forEach(cell => cell.undo()); undo.remove(); });
    after.parentElement.querySelector(".quiet")?.remove();
    after.after(undo);
  }

  /** A few calls at a time, in the order in which they were asked for. */
  function inTurn(act) {
    return new Promise((done, failed) => {
      queue.push(() => act().then(done, failed).finally(() => { running--; next(); }));
      next();
    });
  }

  function next() {
    while (running < AT_ONCE && queue.length > 0) {
      running++;
      queue.shift()();
    }
  }
}
