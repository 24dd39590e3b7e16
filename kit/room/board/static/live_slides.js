/* The slides follow the run sheet by themselves; arrow keys move by hand, until somebody presses “Follow again”. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { here, isOver, length, Minutes, onTheWall, timed } from "./live_sheet_times.js";
import { find, make, place, say, showState } from "./page.js";

const WELCOME = {
  place: -1,
  kind: "talk",
  title: "Welcome!",
  room: "Sit where you like. We begin in a moment.",
  points: ["Your posts and contacts are yours. The board shows ticks and counts, never one of them.", "Nobody sells anything today."],
};
const OVER = { kind: "closing", title: "Thank you. See you at the table!", room: "", points: [] };
const board = place();
const state = how => showState(how, board.base);
const asking = new Asking(board, state);
const minutes = new Minutes();
let room = null;
let seen = "";
let at = 0; // the slide that is shown
let row = null; // the row that was on when it came
let isByHand = false;

function frame(now) {
  const mark = `${now.kept["run-sheet"] ?? 0}/${now.kept.fridays ?? 0}/${now.pace.format}/${now.pace.minute === null}`;
  if (mark !== seen) {
    seen = mark;
    asking.told("slides/room").then(told => (told ? show(told) : (seen = "")));
  }
}

function show(told) {
  const isSame = room?.clock === told.clock;
  room = told;
  minutes.hear(room.minute, Boolean(room.clock));
  if (!isSame || (!isByHand && row !== here(room))) {
    follow();
  }
  draw();
}

const slides = () => (room.clock && room.slides.length ? [...room.slides, { ...OVER, place: room.rows.length }] : [WELCOME]);

function follow() {
  isByHand = false;
  row = here(room);
  at = Math.max(slides().findIndex(one => one.place === row), 0);
}

/** A step by hand. Another slide of the row that is on still follows. */
function step(by) {
  if (room) {
    at = Math.min(Math.max(at + by, 0), slides().length - 1);
    row = here(room);
    isByHand = Boolean(room.clock) && slides()[at].place !== row;
    draw();
  }
}

function draw() {
  at = Math.min(at, slides().length - 1);
  const slide = slides()[at];
  const told = room.rows[slide.place];
  find("board").className = `patio-root slides kind-${slide.kind}`;
  say(find("open"), opens(told));
  say(find("title"), told?.number ? slide.title.replace(`${told.number} `, "") : slide.title);
  say(find("task"), slide.room);
  find("points").replaceChildren(...slide.points.map(point => make("li", "", make("span", "", point))));
  find("follow").hidden = !isByHand;
  find("before").disabled = at === 0;
  find("after").disabled = at === slides().length - 1;
  showFriday(slide.kind === "closing");
  tick();
}

/** What to open: "Lesson 2: Me, you, the world · exercise 2.4". */
function opens(told) {
  if (!told?.lesson || ["talk", "circles", "closing"].includes(told.kind)) {
    return "";
  }
  return told.number ? `${told.lesson} · exercise ${told.number}` : told.lesson;
}

function showFriday(isClosing) {
  const { day, hours, place: where } = room.friday;
  find("friday").hidden = !(isClosing && day);
  find("friday").replaceChildren(make("span", "", "Our first Friday"), make("b", "", `${day}, ${hours}`), make("span", "", where ?? ""));
}

function tick() {
  if (!room) {
    return;
  }
  const slide = slides()[at];
  const isOn = Boolean(room.clock) && slide.place === here(room) && !isOver(room);
  find("minutes").hidden = !isOn;
  find("through").hidden = !isOn;
  if (isOn) {
    showLeft(slide, timed(room, minutes.now));
  }
}

function showLeft({ kind, place: on }, times) {
  const left = Math.ceil(times.left);
  if (kind === "break") {
    say(find("number"), onTheWall(room, times.rows[on].to));
    say(find("unit"), "is when we go on");
  } else {
    say(find("number"), left > 0 ? String(left) : "Time");
    say(find("unit"), left > 1 ? "minutes left" : left === 1 ? "minute left" : "is up");
  }
  find("minutes").classList.toggle("is-up", left <= 0);
  const share = 1 - times.left / Math.max(length(room, on), 0.01);
  find("through").firstElementChild.style.width = `${Math.min(Math.max(share, 0), 1) * 100}%`;
}

document.addEventListener("keydown", event => {
  const by = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.key];
  if (by && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    step(by);
  }
});
find("before").addEventListener("click", () => step(-1));
find("after").addEventListener("click", () => step(1));
find("follow").addEventListener("click", () => {
  follow();
  draw();
  find("after").focus();
});
setInterval(tick, 1000);
new Connection(board, { frame, state }).open("projector");
