/* What the whole room may see: one lesson at a time, counts, no names, and nothing that gives an answer away. */

import { Connection } from "./connection.js";
import { count, find, make, place, say, showState } from "./page.js";
import { legend, Rows } from "./row.js";

const here = place();
const rows = new Rows(find("rows"));
const connection = new Connection(here, { frame, state: state => showState(state, here.base) });
let chosen = ""; // the lesson somebody pressed; "" follows the room

function frame(now) {
  rows.show(now);
  const minute = now.pace.minute === null ? "" : ` · minute ${Math.floor(now.pace.minute)}`;
  say(find("people"), `${count(now.people, "person", "people")} in the room${minute}`);
  for (const title of rows.lessons.keys()) {
    button(title);
  }
  showLesson(chosen || lessonNow(now.now));
}

/** Where the room is; else the last lesson anybody has begun; else the first. */
function lessonNow(now) {
  const told = [...rows.rows.values()];
  return (rows.rows.get(now) ?? told.findLast(row => row.isBegun) ?? told[0]).told.lesson;
}

function showLesson(lesson) {
  for (const [title, node] of rows.lessons) {
    node.hidden = title !== lesson;
    button(title).setAttribute("aria-pressed", String(title === lesson));
  }
}

function button(title) {
  let node = [...find("lessons").children].find(one => one.textContent === title);
  if (!node) {
    node = make("button", "button small", title);
    node.type = "button";
    node.addEventListener("click", () => {
      chosen = title;
      showLesson(title);
    });
    find("lessons").append(node);
  }
  return node;
}

legend(find("legend"));
connection.open("projector");
