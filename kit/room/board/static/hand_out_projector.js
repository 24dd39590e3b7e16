/* The wall before anyone stands up: when and where the class meets again, and a code for phones. No names. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { find, place, say, showState } from "./page.js";

const here = place();
const state = how => showState(how, here.base);
const asking = new Asking(here, state);
let seen = -1;

function frame(now) {
  const mark = now.kept.fridays ?? 0;
  if (mark !== seen) {
    seen = mark;
    asking.told("hand-out/room").then(told => (told ? show(told) : (seen = -1)));
  }
}

function show({ fridays, kept, mend, days, hours, code }) {
  const ready = kept && !mend.length;
  find("scan").hidden = !ready;
  say(find("name"), fridays.name || "Our first Friday");
  say(find("when"), ready ? `${days[0]}, ${hours}` : "The date comes in a moment.");
  say(find("where"), ready ? fridays.place : "");
  say(find("then"), ready ? `Then every second week: ${days.slice(1).join(" and ")}.` : "");
  if (ready) {
    find("code").src = code;
  }
}

new Connection(here, { frame, state }).open("projector");
