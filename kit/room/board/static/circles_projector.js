/* What the wall shows while people look for their table: first names by circle, as large as they fit. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { find, make, place, showState } from "./page.js";

const here = place();
const state = how => showState(how, here.base);
const asking = new Asking(here, state);
let rounds = [];
let round = 0;
let seen = -1;

function frame(now) {
  const mark = now.kept.circles ?? 0;
  if (mark !== seen) {
    seen = mark;
    asking.told("circles/wall").then(told => {
      if (told) {
        round = told.rounds.length > rounds.length ? told.rounds.length - 1 : Math.min(round, Math.max(told.rounds.length - 1, 0));
        rounds = told.rounds;
        show();
      } else {
        seen = -1;
      }
    });
  }
}

function show() {
  const circles = rounds[round] ?? [];
  find("none").hidden = circles.length > 0;
  fit(circles);
  find("seats").replaceChildren(
    ...circles.map(({ names, keeper }, at) =>
      make("li", `circle tint-${at % 3}`, make("h2", "", make("span", "sr", "Circle "), String(at + 1)), make("ul", "", ...names.map(name => make("li", "", name, name === keeper ? make("span", "keeps", "keeps the time") : "")))),
    ),
  );
  find("rounds").replaceChildren(
    ...(rounds.length > 1 ? rounds : []).map((_, at) => {
      const button = make("button", "button", `Round ${at + 1}`);
      button.type = "button";
      button.setAttribute("aria-pressed", String(at === round));
      button.addEventListener("click", () => {
        round = at;
        show();
        find("rounds").children[at].focus();
      });
      return button;
    }),
  );
}

/** Choose columns and type so that all circles stand on one screen. */
function fit(circles) {
  const rows = circles.reduce((most, one) => Math.max(most, one.names.length), 1);
  const across = [2, 3, 4, 5, 6].find(columns => columns * columns * 0.75 >= circles.length) ?? 7;
  const down = Math.ceil(circles.length / across);
  find("board").style.setProperty("--across", String(Math.min(across, Math.max(circles.length, 1))));
  const high = 43 / (down * (rows * 1.22 + 1)); // of the screen's width, for a screen of 16 to 9
  const wide = 62 / (across * 7.5);
  find("board").style.setProperty("--size", `${Math.min(high, wide, 4).toFixed(2)}vw`);
}

new Connection(here, { frame, state }).open("projector");
