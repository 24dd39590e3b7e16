/* What to leave out when the room is late: a list to tick. The rest of the times move. */

import { count, find, make } from "./page.js";
import { here } from "./live_sheet_times.js";

export class Cuts {
  /** @param {(row: number, cut: boolean) => void} cut  hears what was ticked */
  constructor(cut) {
    this.cut = cut;
    this.drawn = "";
  }

  show(room) {
    const at = here(room);
    const ahead = room.cuts.filter(one => one.place > at);
    const ticked = one => room.cut.includes(one.place);
    const needed = ahead.filter(one => one.needed || ticked(one));
    const others = ahead.filter(one => !needed.includes(one));
    find("late").hidden = !room.clock || !ahead.length;
    const mark = JSON.stringify([room.format, needed, others, room.cut]);
    if (mark === this.drawn) {
      return;
    }
    this.drawn = mark;
    const focused = document.activeElement?.dataset?.cut;
    this.fill("needed", needed, room);
    this.fill("others", others, room);
    find("more").hidden = !others.length;
    if (focused) {
      const again = document.querySelector(`[data-cut="${focused}"]`);
      again?.closest("details")?.setAttribute("open", "");
      again?.focus();
    }
  }

  fill(id, cuts, room) {
    find(id).replaceChildren(
      ...cuts.map(({ place, wins, ours }) => {
        const row = room.rows[place];
        const tick = make("input");
        tick.type = "checkbox";
        tick.dataset.cut = place;
        tick.checked = room.cut.includes(place);
        tick.addEventListener("change", () => this.cut(place, tick.checked));
        const what = row.least ? `Shorten ${row.title} to ${count(row.least, "minute", "minutes")}` : `Leave out ${row.title}`;
        const why = make("p", "soft hint", row.instead);
        return make("li", ours ? "ours" : "", make("label", "", tick, make("span", "", what, " ", make("b", "wins", `+${wins} min`))), why);
      }),
    );
  }
}
