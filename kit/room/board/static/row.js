/* One exercise: its stacked picture, the counts in words, and what the instructor may want to know beside it. */

import { count, make, say } from "./page.js";

export const STATES = [
  ["done", "done", "✓"],
  ["working", "working", "…"],
  ["stuck", "stuck", "!"],
  ["not_started", "not started", ""],
];
const ONE_BY_ONE = 60; // people up to whom each one has a place of their own in the bar

/** The counts in words: the bar's text twin. */
export function inWords(counts) {
  const told = STATES.filter(([state]) => counts[state]);
  if (told.length === 1) {
    return told[0][0] === "not_started" ? "Nobody yet" : `Everybody ${told[0][1]}`;
  }
  return told.map(([state, words]) => `${counts[state]} ${words}`).join(" · ") || "Nobody yet";
}

/** A stacked bar. Shape and sign tell the states apart as well as colour does. */
export class Bar {
  constructor() {
    this.node = make("div", "bar");
    this.node.setAttribute("role", "img");
    this.parts = STATES.map(([state, , sign]) => {
      const part = make("span", `part ${state}`, make("b"));
      part.dataset.sign = sign;
      this.node.append(part);
      return [state, part];
    });
  }

  show(counts) {
    const people = STATES.reduce((sum, [state]) => sum + counts[state], 0);
    this.node.setAttribute("aria-label", inWords(counts));
    this.node.classList.toggle("crowd", people > ONE_BY_ONE);
    for (const [state, part] of this.parts) {
      part.style.flexGrow = counts[state];
      part.hidden = !counts[state];
      part.style.setProperty("--people", counts[state] || 1);
      say(part.firstChild, counts[state] ? `${part.dataset.sign} ${counts[state]}`.trim() : "");
    }
  }
}

export class Row {
  constructor(name) {
    this.title = make("h3");
    this.here = make("span", "here", "Now");
    this.planned = make("span", "planned");
    this.bar = new Bar();
    this.words = make("span");
    this.more = make("span", "soft");
    this.common = make("ul", "common");
    this.who = make("dl", "who");
    const words = make("p", "counts", this.words, this.more);
    this.words.setAttribute("aria-hidden", "true"); // the bar has the same words for who does not see it
    this.node = make(
      "article",
      "row",
      make("div", "head", this.title, this.here, this.planned),
      make("div", "body", this.bar.node, words, this.common, this.who),
    );
    this.node.id = `at-${name}`;
    this.node.tabIndex = -1;
    this.node.dataset.exercise = name;
  }

  show(told) {
    const { counts } = told;
    this.told = told;
    this.isBegun = counts.done + counts.working + counts.stuck > 0;
    this.node.classList.toggle("begun", this.isBegun);
    say(this.title, `${told.number} ${told.title}`);
    say(this.planned, planned(told));
    this.bar.show(counts);
    say(this.words, inWords(counts));
    say(this.more, more(told));
    this.showCommon(told.common ?? []);
    this.showWho(told);
  }

  isNow(now) {
    this.here.hidden = !now;
    this.node.classList.toggle("now", now);
  }

  showCommon(common) {
    this.common.hidden = !common.length;
    this.common.replaceChildren(
      ...common.map(one => {
        const share = make("span", "share");
        share.style.setProperty("--share", `${(100 * one.shown) / one.tried}%`);
        share.setAttribute("aria-hidden", "true");
        const now = one.still ? `${one.still} still do` : "all have mended it";
        return make("li", "", share, make("span", "", make("b", "", `${one.shown} of ${one.tried}`), ` answered as if ${one.words}. `, make("span", "soft", `${capital(now)}.`)));
      }),
    );
  }

  showWho({ who, visit }) {
    const lines = who ? STATES.filter(([state]) => who[state].length).map(([state, words]) => [capital(words), who[state], state]) : [];
    if (visit?.length) {
      lines.push(["Worth a walk past", visit, "visit"]);
    }
    this.who.hidden = lines.length < 2; // where everybody is in one place, the words beside the bar say it all
    this.who.replaceChildren(
      ...lines.flatMap(([head, names, state]) => [make("dt", state, head), make("dd", "", names.join(", "))]),
    );
  }
}

const capital = words => words[0].toUpperCase() + words.slice(1);

export function planned({ planned: slot }) {
  return slot ? `minutes ${Math.round(slot[0])}–${Math.round(slot[1])}` : "";
}

function more({ hints, seen, visits, visit }) {
  return [
    hints ? `${count(hints, "person", "people")} opened a hint` : "",
    seen ? `${count(seen, "person", "people")} saw the answer` : "",
    visits && !visit ? `${count(visits, "person has", "people have")} tried often and not asked` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Rows in teaching order, a card for each lesson; each is made once and then only changed. */
export class Rows {
  constructor(node) {
    this.node = node;
    this.rows = new Map();
    this.lessons = new Map();
  }

  show(frame) {
    for (const told of frame.rows) {
      let row = this.rows.get(told.name);
      if (!row) {
        row = new Row(told.name);
        this.rows.set(told.name, row);
        this.lesson(told.lesson).append(row.node);
      }
      row.show(told);
    }
    for (const [name, row] of this.rows) {
      row.isNow(name === frame.now);
    }
  }

  lesson(title) {
    let node = this.lessons.get(title);
    if (!node) {
      node = make("section", "card lesson", make("h2", "", title));
      node.setAttribute("aria-label", title);
      this.lessons.set(title, node);
      this.node.append(node);
    }
    return node;
  }
}

/** What the colours and signs mean. */
export function legend(node) {
  node.replaceChildren(
    ...STATES.map(([state, words, sign]) => make("span", "", make("i", `part ${state}`, sign), words)),
  );
}
