/* The instructor's page of circles: draws what the board tells, and tells it what was pressed. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { find, make, place, say, showState } from "./page.js";
import { People } from "./circles_people.js";

const AGAIN = 10_000; // milliseconds after which we look for people who joined and have told the board nothing yet
const here = place();
const state = how => showState(how, here.base);
const asking = new Asking(here, state);
const people = new People(tell);
let room = null;
let round = 0;
let picked = ""; // the first of two names to swap
let seen = "";
let asked = 0;

async function tell(what, news = "") {
  const after = await asking.tell("circles/do", what);
  if (after) {
    show(after);
    say(find("news"), news);
  }
  return after;
}

function frame(now) {
  const mark = `${now.kept.circles ?? 0}/${now.people}`;
  if (mark !== seen || performance.now() - asked > AGAIN) {
    seen = mark;
    asked = performance.now();
    asking.told("circles/room").then(told => (told ? show(told) : (seen = "")));
  }
}

function show(told) {
  if (JSON.stringify(told) === JSON.stringify(room)) {
    return; // nothing moves under the instructor's fingers
  }
  room = told;
  round = Math.min(round, Math.max(room.rounds.length - 1, 0));
  const made = room.rounds.length > 0;
  const few = room.people.length < 3;
  say(find("words"), room.words);
  say(find("minutes"), `${room.minutes} minutes a person`);
  for (const id of ["wall", "cards"]) {
    find(id).hidden = !made;
  }
  find("before-wall").hidden ||= !made;
  find("make").hidden = made;
  find("make").disabled = few;
  find("shuffle").hidden = !made;
  say(find("shuffle"), room.changed ? "Make them again" : "Shuffle again");
  find("shuffle").classList.toggle("main", room.changed);
  find("second").hidden = !room.more;
  find("undo").hidden = !room.undo;
  find("swap").hidden = !made;
  say(find("lead"), lead(made, few));
  showRounds();
  showNotes();
  showSeats();
  people.show(room);
}

function lead(made, few) {
  if (made) {
    return room.rounds.length > 1 && round ? "Second round: people meet others." : "";
  }
  return few
    ? "Three people make the first circle. Show the join page, or type the names."
    : "Fours from different trades, never two competitors. You can shuffle, swap and undo.";
}

function showRounds() {
  const many = room.rounds.length > 1;
  find("rounds").hidden = !many;
  find("rounds").replaceChildren(
    ...(many ? room.rounds : []).map((_, at) => {
      const button = make("button", "button small", `Round ${at + 1}`);
      button.type = "button";
      button.setAttribute("aria-pressed", String(at === round));
      button.addEventListener("click", () => turn(at));
      return button;
    }),
  );
  find("cards").href = `${here.base}circles/cards?round=${round + 1}`;
}

function turn(at) {
  round = at;
  picked = "";
  const told = room;
  room = null;
  show(told);
  find("rounds").children[at]?.focus();
}

function showNotes() {
  const notes = [];
  if (room.standing.length) {
    const words = `${room.standing.join(", ")} ${room.standing.length === 1 ? "has" : "have"} no seat yet.`;
    const then = room.full ? " Every circle is full. Shuffle again, or wait until three are standing." : " Nobody else has to get up.";
    notes.push(make("div", "said", make("p", "", make("b", "", words), then), room.full ? "" : seatButton()));
  }
  if (room.changed) {
    notes.push(make("div", "said", make("p", "", "Trades or wishes changed after these circles were made. Make them again, or leave them as they are.")));
  }
  notes.push(...(room.rounds[round]?.notes ?? []).map(words => make("div", "said", make("p", "", words))));
  find("notes").replaceChildren(...notes);
}

function seatButton() {
  const button = make("button", "button small", "Seat them");
  button.type = "button";
  button.addEventListener("click", async () => {
    const names = room.standing;
    const after = await tell({ do: "seat" });
    say(find("news"), `${names.filter(name => !after?.standing.includes(name)).join(", ")} now sit.`);
    find("circles").focus();
  });
  return button;
}

function showSeats() {
  const trades = new Map(room.people.map(one => [one.name, one.trade]));
  find("seats").replaceChildren(
    ...(room.rounds[round]?.circles ?? []).map((circle, at) =>
      make("li", `circle tint-${at % 3}`, make("h3", "", make("span", "sr", "Circle "), String(at + 1)), make("ul", "", ...circle.names.map(name => seat(name, trades.get(name), name === circle.keeper)))),
    ),
  );
}

function seat(name, trade, keeps) {
  const button = make("button", "seat", make("b", "", name), make("span", "soft", trade || "no trade said"));
  button.type = "button";
  button.dataset.name = name;
  button.setAttribute("aria-pressed", String(name === picked));
  if (keeps) {
    button.append(make("span", "keeps", "keeps the time"));
  }
  button.addEventListener("click", () => pick(name));
  return make("li", "", button);
}

async function pick(name) {
  const one = picked;
  if (!one || one === name) {
    picked = one ? "" : name;
    for (const button of find("seats").querySelectorAll(".seat")) {
      button.setAttribute("aria-pressed", String(button.dataset.name === picked));
    }
    say(find("news"), picked ? `${name} picked. Press who changes places with them.` : "");
    return;
  }
  picked = "";
  await tell({ do: "swap", round, one, other: name }, `${one} and ${name} changed places.`);
  [...find("seats").querySelectorAll(".seat")].find(button => button.dataset.name === name)?.focus();
}

function press(id, what, news, next) {
  find(id).addEventListener("click", async () => {
    const last = round;
    if (await tell(what, news)) {
      if (next !== undefined) {
        turn(Math.min(next, room.rounds.length - 1));
      } else {
        round = last;
      }
      (find(id).hidden ? find("circles") : find(id)).focus();
    }
  });
}

press("make", { do: "make" }, "Circles are made.", 0);
press("shuffle", { do: "shuffle" }, "New circles.");
press("second", { do: "second" }, "A second round is made: people meet others.", 1);
press("undo", { do: "undo" }, "Undone.");
find("wall").addEventListener("click", () => {
  const opens = find("before-wall").hidden;
  find("before-wall").hidden = !opens;
  find("wall").setAttribute("aria-expanded", String(opens));
  if (opens) {
    find("before-wall").querySelector("a").focus();
  }
});
new Connection(here, { frame, state }).open("quiet");
