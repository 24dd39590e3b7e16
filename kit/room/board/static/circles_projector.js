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
      make("li", `circle tint-${at % 3}`, make("div", "", make("h2", "", make("span", "sr", "Circle "), String(at + 1)), make("p", "", `${keeper} keeps the time`)), make("ul", "", ...names.map(name => make("li", "", name)))),
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

/* Choose columns and type so that all circles stand on one screen of 16 to 9. Lengths are in its width's hundredths. */
function fit(circles) {
  const rows = Math.max(...circles.map(one => one.names.length), 1);
  const letters = Math.min(Math.max(...circles.flatMap(one => one.names.map(name => name.length)), 6), 18);
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map(across => {
    const high = (39 / Math.ceil(circles.length / across) - 4.2) / (rows * 1.2 + 2.1);
    const wide = (94.8 / across - 4.6) / (letters * 0.6);
    return Math.min(high, wide, 4.2);
  });
  const best = sizes.indexOf(Math.max(...sizes));
  find("board").style.setProperty("--across", String(best + 1));
  find("board").style.setProperty("--size", `${Math.max(sizes[best], 0).toFixed(2)}vw`);
}

new Connection(here, { frame, state }).open("projector");
