/* The page people join from: counts those who are in, as they come. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { find, place, say, showState } from "./page.js";

const AGAIN = 3000; // milliseconds: somebody may have joined whose lesson has told nothing yet
const here = place();
const state = how => showState(how, here.base);
const asking = new Asking(here, state);

async function look() {
  const told = await asking.told("join/room");
  if (told) {
    say(find("people"), String(told.people));
    say(find("are"), told.people === 1 ? "person is in" : "people are in");
  }
}

find("door").addEventListener("click", () => print());
new Connection(here, { frame: look, state }).open("projector");
setInterval(look, AGAIN);
