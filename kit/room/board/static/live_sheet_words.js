/* A run sheet in words: what to say, do and watch for in a row, and how the room stands. */

import { count, make } from "./page.js";
import { isOver, onTheWall } from "./live_sheet_times.js";

export const KINDS = {
  exercise: "Exercise",
  worked: "Worked example",
  own: "Their own",
  pairs: "In pairs",
  talk: "All together",
  circles: "Circles",
  break: "Break",
  closing: "Closing",
};

const list = (name, lines) => make("ul", name, ...lines.map(line => (line instanceof Node ? line : make("li", "", line))));

const part = (title, ...inside) => make("div", "part", make("h3", "", title), ...inside);

/** "Exercise · Lesson 2: Me, you, the world". */
export const about = row => [KINDS[row.kind], row.lesson].filter(Boolean).join(" · ");

/** Everything an instructor reads of a row. */
export function words(row) {
  const parts = [];
  if (row.says.length) {
    parts.push(part("Say", ...row.says.flatMap(says)));
  }
  if (row.do.length) {
    const who = { helper: " (your helper)", both: " (you and your helper)" }[row.who] ?? "";
    parts.push(part(`Do${who}`, list("", row.do)));
  }
  if (row.watch.length) {
    parts.push(part("Watch for answers as if…", list("watch", row.watch.map(mixUp))));
  }
  parts.push(part("On the slide", make("p", "", row.room), row.points.length ? list("", row.points) : ""));
  if (row.instead) {
    parts.push(part("If you cut it", make("p", "", row.instead)));
  }
  return parts;
}

function says({ title, when, say, room }) {
  return [make("blockquote", "", `“${say}”`), make("p", "soft hint", `${title}. ${when}`), room ? make("p", "soft hint", room) : ""];
}

function mixUp({ words: thought, say, shown }) {
  const seen = make("span", shown ? "seen" : "seen none", shown ? `${count(shown, "person", "people")} so far` : "nobody so far");
  return make("li", "", make("p", "", `${thought} `, seen), make("p", "soft hint", say));
}

/** Where we are, and when we end. */
export function standing(room, times, minute) {
  if (!room.clock) {
    return `${count(room.minutes, "minute", "minutes")}, ${count(room.rows.length, "row", "rows")}. The clock has not started.`;
  }
  if (isOver(room)) {
    return `All rows are done. The plan was to end at ${onTheWall(room, room.minutes)}.`;
  }
  const late = Math.round(times.late);
  const ends = onTheWall(room, times.ends);
  const where = `Minute ${Math.floor(minute)} of ${room.minutes}. `;
  if (late >= 1) {
    return `${where}About ${count(late, "minute", "minutes")} late: as it stands, you end at ${ends}.`;
  }
  return where + (late <= -1 ? `About ${count(-late, "minute", "minutes")} early: as it stands, you end at ${ends}.` : `On time: you end at ${ends}.`);
}

/** What that means for the list of cuts. */
export function lateness(minutes) {
  const late = Math.round(minutes);
  if (late >= 1) {
    return `You are about ${count(late, "minute", "minutes")} late. Tick what to cut, and the rest of the times move.`;
  }
  return late <= -1 ? `No: you have about ${count(-late, "minute", "minutes")} in hand.` : "No: you are on time, and nothing has to go.";
}
