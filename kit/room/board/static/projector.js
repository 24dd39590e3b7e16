/* What the whole room may see: counts, no names, and nothing that gives an answer away. */

import { Connection } from "./connection.js";
import { count, find, place, say, showState } from "./page.js";
import { legend, Rows } from "./row.js";

const here = place();
const rows = new Rows(find("rows"));
const connection = new Connection(here, {
  frame(now) {
    rows.show(now);
    const minute = now.pace.minute === null ? "" : ` · minute ${Math.floor(now.pace.minute)}`;
    say(find("people"), `${count(now.people, "person", "people")} in the room${minute}`);
  },
  state: state => showState(state, here.base),
});
legend(find("legend"));
connection.open("projector");
