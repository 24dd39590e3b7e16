/* The instructor's page. */

import { Connection } from "./connection.js";
import { Hands } from "./hands.js";
import { Notes } from "./notes.js";
import { count, find, make, place, say, showState } from "./page.js";
import { Bar, legend, planned, Rows, STATES } from "./row.js";

const here = place();
const rows = new Rows(find("rows"));
const connection = new Connection(here, { frame, state: state => showState(state, here.base) });
const hands = new Hands(find("hands"), find("no-hands"), find("news"), hand => connection.act({ do: "clear", hand }));
const notes = new Notes(find("notes"), find("news"), (exercise, code) => connection.act({ do: "talked", exercise, code }));
let pace = null;
let told = 0;

function frame(now) {
  rows.show(now);
  say(find("people"), `${count(now.people, "person", "people")} in the room`);
  showNow(rows.rows.get(now.now)?.told);
  find("empty").hidden = now.people > 0;
  hands.show(now.hands, name => rows.rows.get(name)?.told);
  notes.show([...rows.rows.values()].map(row => row.told));
  showTable();
  pace = now.pace;
  told = performance.now();
  showPace();
}

function showNow(row) {
  find("now").hidden = !row;
  if (row) {
    find("now").lastElementChild.href = `#at-${row.name}`;
    say(find("now").lastElementChild, `${row.number} ${row.title}`);
  }
}

function showPace() {
  if (!pace) {
    return;
  }
  const runs = pace.minute !== null;
  say(find("pace"), pace.words);
  find("minute").hidden = find("stop").hidden = !runs;
  find("start").hidden = runs;
  if (runs) {
    const minute = Math.floor(pace.minute + (performance.now() - told) / 60000);
    say(find("minute").children[0], String(minute));
    say(find("minute").children[1], `${minute === 1 ? "minute" : "minutes"} in · ${pace.format}`);
  }
}

function showTable() {
  find("table").replaceChildren(
    ...[...rows.rows.values()].map(({ told: one }) => {
      const head = make("th", "", `${one.number} ${one.title}`);
      head.scope = "row";
      const cells = [...STATES.map(([state]) => one.counts[state]), one.hints, one.seen, planned(one) || "–"];
      return make("tr", "", head, ...cells.map(cell => make("td", "", String(cell))));
    }),
  );
}

function showNames(shown) {
  const button = find("names");
  button.setAttribute("aria-pressed", String(shown));
  say(button, shown ? "Hide names" : "Show names");
  connection.open(shown ? "names" : "quiet");
}

find("names").addEventListener("click", () => showNames(find("names").getAttribute("aria-pressed") !== "true"));
find("format").append(...here.formats.map(format => new Option(format, format)));
find("start").addEventListener("submit", event => {
  event.preventDefault();
  connection.act({ do: "clock", format: find("format").value });
});
find("stop").addEventListener("click", event => {
  if (event.target.closest("button")) {
    connection.act({ do: "clock", format: "" });
  }
});

legend(find("legend"));
const sample = new Bar();
sample.show({ done: 5, working: 3, stuck: 1, not_started: 1 });
find("sample").append(sample.node, make("p", "counts", "5 done · 3 working · 1 stuck · 1 not started"));
setInterval(showPace, 5000);
showNames(false);
