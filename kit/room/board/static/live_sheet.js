/* The instructor's run sheet: what is on, for how long still, and what comes next. It ticks by itself. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { count, find, make, place, say, showState } from "./page.js";
import { Cuts } from "./live_sheet_cuts.js";
import { WholeSession } from "./live_sheet_rows.js";
import { after, countdown, here, isOver, length, Minutes, onTheWall, timed } from "./live_sheet_times.js";
import { about, lateness, standing, words } from "./live_sheet_words.js";

const AGAIN = 10_000; // milliseconds after which mix-ups and suggested cuts are asked for again
const board = place();
const state = how => showState(how, board.base);
const asking = new Asking(board, state);
const connection = new Connection(board, { frame, state });
const minutes = new Minutes();
const session = new WholeSession(to => move({ do: "go", to }));
const cuts = new Cuts((row, cut) => move({ do: "cut", row, cut }));
let room = null;
let wanted = "";
let seen = "";
let asked = 0;
let shown = "";
let left = 0; // minutes the row that is on had left when we last looked

function frame(now) {
  const mark = `${now.kept["run-sheet"] ?? 0}/${now.pace.format}/${now.pace.minute === null}`;
  if (mark !== seen || performance.now() - asked > AGAIN) {
    seen = mark;
    ask();
  }
}

async function ask() {
  asked = performance.now();
  const told = await asking.told(`run-sheet/room?format=${encodeURIComponent(wanted)}`);
  if (told) {
    show(told);
  } else {
    seen = "";
  }
}

async function move(what) {
  const told = await asking.tell("run-sheet/do", { ...what, from: here(room) });
  if (told) {
    show(told);
    const row = room.rows[here(room)];
    const now = row ? `Now: ${row.title}, ${count(length(room, here(room)), "minute", "minutes")}.` : "All rows are done.";
    say(find("news"), what.do === "cut" ? find("stand").textContent : now);
  }
}

function show(told) {
  room = told;
  const runs = Boolean(room.clock);
  minutes.hear(room.minute, runs);
  find("begin").hidden = runs;
  find("stop").hidden = !runs;
  find("sure").hidden ||= !runs;
  find("whole").hidden = !room.rows.length;
  find("stage").hidden = !runs || !room.rows.length;
  say(find("rows-head"), room.rows.length ? "All rows" : "Places to stop");
  showFormats();
  say(find("title"), room.title ? `${room.format}: ${room.title}` : room.format[0].toUpperCase() + room.format.slice(1));
  if (room.rows.length) {
    session.show(room);
    cuts.show(room);
    showRow();
    tick();
  } else {
    showAlone();
  }
}

function showFormats() {
  const select = find("format");
  if (!select.options.length) {
    select.append(...room.formats.map(format => new Option(format, format)));
  }
  if (document.activeElement !== select) {
    select.value = room.format;
  }
}

function showAlone() {
  find("late").hidden = true;
  session.forget();
  say(find("stand"), "Nobody waits for anybody. Good places to stop, and what one has by then:");
  find("rows").replaceChildren(
    ...room.alone.map(one => make("li", "stop", make("b", "", one.lessons.join(", ")), make("p", "soft", `About ${one.minutes} minutes. ${one.has}`))),
  );
}

function showRow() {
  const at = here(room);
  const row = room.rows[at];
  const next = after(room);
  const mark = JSON.stringify([room.clock, at, row, next]);
  find("back").disabled = room.began.length < 2;
  find("next").hidden = isOver(room);
  if (mark === shown) {
    return;
  }
  shown = mark;
  left = 0;
  find("stage").className = `card stage kind-${row?.kind ?? "closing"}`;
  say(find("place"), row ? `Row ${at + 1} of ${room.rows.length}` : "The end");
  say(find("row-kind"), row ? about(row) : "");
  say(find("row-title"), row ? row.title : "That was the last row. Thank you!");
  const end = "Stop the clock when everybody has the date. Then write down two changes for next time.";
  find("row-words").replaceChildren(...(row ? words(row) : [make("p", "", end)]));
  const told = next === null ? "Then: that's all." : `Then: ${room.rows[next].title}, ${count(length(room, next), "minute", "minutes")}`;
  say(find("upcoming"), row ? told : "");
}

function tick() {
  if (!room?.rows.length) {
    return;
  }
  const minute = minutes.now;
  const times = timed(room, minute);
  const stands = standing(room, times, minute);
  session.tick(room, times, minute);
  say(find("stand"), stands);
  if (find("strip").ariaLabel !== stands) {
    find("strip").ariaLabel = stands;
  }
  say(find("late-lead"), lateness(times.late));
  find("late").classList.toggle("is-late", Math.round(times.late) >= 1);
  if (room.clock) {
    showCount(times);
  }
}

function showCount(times) {
  const at = here(room);
  const isUp = times.left <= 0;
  if (isOver(room)) {
    find("stage").dataset.time = "over";
    say(find("count"), onTheWall(room, times.ends));
    say(find("left"), "is when you finished");
    say(find("mini"), "Done");
    say(find("mini-words"), "");
    return;
  }
  find("stage").dataset.time = isUp ? "up" : times.left <= 1 ? "soon" : "";
  const long = count(length(room, at), "minute", "minutes");
  const clock = isUp ? `+${countdown(times.left)}` : countdown(times.left);
  say(find("count"), clock);
  say(find("left"), isUp ? `over the ${long} of this row` : `left of ${long} · until ${onTheWall(room, times.rows[at].to)}`);
  say(find("mini"), clock);
  say(find("mini-words"), isUp ? "over" : "left");
  const share = 1 - times.left / Math.max(length(room, at), 0.01);
  find("through").firstElementChild.style.width = `${Math.min(Math.max(share, 0), 1) * 100}%`;
  if (isUp && left > 0) {
    const next = after(room);
    say(find("news"), `Time is up for ${room.rows[at].title}.${next === null ? "" : ` Next: ${room.rows[next].title}.`}`);
  }
  left = times.left;
}

/** A key counts when no control has the focus: there it has its own meaning. */
const isFree = target => !target.closest?.("button, a, input, select, textarea, summary");

function press(event) {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat);
  const id = { " ": "next", ArrowRight: "next", ArrowLeft: "back" }[event.key];
  if (id && isPlain && room?.clock && room.rows.length && isFree(event.target)) {
    event.preventDefault();
    if (!find(id).hidden && !find(id).disabled) {
      move({ do: id });
    }
  }
}

function stopping(asks) {
  find("sure").hidden = !asks;
  find(asks ? "go-on" : "stop").focus();
}

document.addEventListener("keydown", press);
for (const id of ["next", "back"]) {
  find(id).addEventListener("click", () => move({ do: id }));
}
find("format").addEventListener("change", () => {
  wanted = find("format").value;
  ask();
});
find("start").addEventListener("submit", async event => {
  event.preventDefault();
  document.activeElement?.blur(); // from now on the space bar means next
  await connection.act({ do: "clock", format: find("format").value });
});
find("stop").addEventListener("click", () => stopping(true));
find("go-on").addEventListener("click", () => stopping(false));
find("stop-now").addEventListener("click", () => {
  stopping(false);
  connection.act({ do: "clock", format: "" });
});
addEventListener("beforeprint", () => session.open());
addEventListener("afterprint", () => session.close());
setInterval(tick, 500);
connection.open("quiet");
