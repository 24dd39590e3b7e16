/* "Stop for two minutes": a quiet note when more than a third share one mix-up, until it was talked about. */

import { make, say } from "./page.js";

export class Notes {
  constructor(node, news, talked) {
    this.node = node;
    this.news = news;
    this.talked = talked;
    this.notes = new Map();
  }

  show(rows) {
    const wanted = new Map();
    for (const row of rows) {
      for (const one of row.common ?? []) {
        if (one.stop && !one.talked) {
          wanted.set(`${row.name}/${one.code}`, { row, one });
        }
      }
    }
    for (const [key, note] of this.notes) {
      if (!wanted.has(key)) {
        if (note.node.contains(document.activeElement)) {
          document.getElementById("exercises").focus({ preventScroll: true });
        }
        note.node.remove();
        this.notes.delete(key);
      }
    }
    for (const [key, { row, one }] of wanted) {
      const note = this.notes.get(key) ?? this.add(key, row, one);
      const still = one.still ? `${one.still} still do.` : "All have mended it since.";
      say(note.fact, `At ${row.number} ${row.title}, ${one.shown} of ${one.tried} answered as if ${one.words}. ${still}`);
    }
    this.node.hidden = !wanted.size;
  }

  add(key, row, one) {
    const note = { fact: make("p") };
    const button = make("button", "button small", "We talked about it");
    button.type = "button";
    button.addEventListener("click", () => this.talked(row.name, one.code));
    const advice = make("p", "soft", "Let neighbours compare their answers, then ask for hands again.");
    note.node = make("div", "note", make("div", "", make("h2", "", "Stop for two minutes?"), note.fact, advice), button);
    this.node.append(note.node);
    this.notes.set(key, note);
    say(this.news, `More than a third share one answer at ${row.number}.`);
    return note;
  }
}
