/* The whole session: a bar with where we are, and the list of all rows with their times. */

import { find, make, say } from "./page.js";
import { onTheWall } from "./live_sheet_times.js";
import { about, KINDS, words } from "./live_sheet_words.js";

const STATES = { done: "done", now: "on now", ahead: "", cut: "left out", passed: "passed over" };

export class WholeSession {
  /** @param {(place: number) => void} go  what a press of "Go to this row" does */
  constructor(go) {
    this.go = go;
    this.rows = [];
    this.drawn = "";
  }

  /** Draw the rows, when they are not those we have. What was open stays open. */
  show(room) {
    const mark = JSON.stringify([room.format, room.rows]);
    if (mark === this.drawn) {
      return;
    }
    this.drawn = mark;
    const open = new Set(this.rows.flatMap((row, place) => (row.details.open ? [`${this.format}/${place}`] : [])));
    this.format = room.format;
    this.rows = room.rows.map((row, place) => this.row(row, place, open.has(`${room.format}/${place}`)));
    find("rows").replaceChildren(...this.rows.map(one => one.node));
    this.parts = room.rows.map(row => make("i", `kind-${row.kind}`));
    this.needle = make("b", "needle");
    find("strip").replaceChildren(...this.parts, this.needle);
    const kinds = [...new Set(room.rows.map(row => row.kind))];
    find("key").replaceChildren(...kinds.map(kind => make("li", "", make("i", `kind-${kind}`), KINDS[kind])));
  }

  forget() {
    this.drawn = "";
    this.rows = [];
  }

  /** Open every row, for paper; and close those again. */
  open() {
    this.opened = this.rows.filter(({ details }) => !details.open);
    this.opened.forEach(({ details }) => details.setAttribute("open", ""));
  }

  close() {
    this.opened?.forEach(({ details }) => details.removeAttribute("open"));
  }

  row(row, place, open) {
    const time = make("span", "time");
    const state = make("span", "state");
    const minutes = make("span", "minutes");
    const summary = make("summary", "", time, make("span", "what", make("b", "", row.title), make("span", "soft", about(row))), state, minutes);
    const go = make("button", "button small", "Go to this row");
    go.type = "button";
    go.addEventListener("click", () => this.go(place));
    const details = make("details", "", summary, make("div", "inside", ...words(row), go));
    details.open = open;
    return { node: make("li", `kind-${row.kind}`, details), details, time, state, minutes, go };
  }

  /** Move the times. */
  tick(room, times, minute) {
    const whole = Math.max(times.ends, room.minutes, 1);
    this.rows.forEach((row, place) => {
      const { state, from, to } = times.rows[place];
      const shorter = room.cut.includes(place) && state !== "cut";
      const off = state === "cut" || state === "passed";
      row.node.dataset.state = state;
      say(row.time, off ? "–" : room.clock ? onTheWall(room, from) : `${Math.round(from)}–${Math.round(to)}`);
      say(row.state, shorter ? "shorter" : STATES[state]);
      say(row.minutes, off ? "" : `${Math.round(to - from)} min`);
      row.go.hidden = !room.clock || state === "now";
      this.parts[place].style.setProperty("flex-grow", String(off ? 0 : to - from));
      this.parts[place].dataset.state = state;
    });
    this.needle.hidden = !room.clock;
    this.needle.style.setProperty("left", `${Math.min((minute / whole) * 100, 100)}%`);
    say(find("strip-starts"), room.clock ? onTheWall(room, 0) : "minute 0");
    say(find("strip-ends"), room.clock ? onTheWall(room, times.ends) : `minute ${room.minutes}`);
  }
}
