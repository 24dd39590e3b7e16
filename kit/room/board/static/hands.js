/* Who asked for help, the longest waiting first; each can be cleared. */

import { make, say } from "./page.js";

export class Hands {
  constructor(node, nobody, news, clear) {
    this.node = node;
    this.nobody = nobody;
    this.news = news;
    this.clear = clear;
    this.lines = new Map();
    this.first = true;
    setInterval(() => this.tick(), 20_000);
  }

  show(hands, exercise) {
    const up = new Set(hands.map(one => one.hand));
    for (const [hand, line] of this.lines) {
      if (!up.has(hand)) {
        if (line.node.contains(document.activeElement)) {
          this.moveOn(line.node);
        }
        line.node.remove();
        this.lines.delete(hand);
      }
    }
    for (const one of hands) {
      const line = this.lines.get(one.hand) ?? this.add(one);
      const told = exercise(one.exercise);
      const who = one.learner ?? "Somebody";
      say(line.who, who);
      say(line.what, told ? ` is stuck at ${told.number} ${told.title}` : " is stuck, between exercises");
      line.button.setAttribute("aria-label", `Clear: ${who}${line.what.textContent}`);
    }
    this.nobody.hidden = hands.length > 0;
    this.tick();
    this.first = false;
  }

  add({ hand, since }) {
    const line = { since: Date.parse(since), who: make("b"), what: make("span"), ago: make("span", "soft") };
    line.button = make("button", "button small", "Clear");
    line.button.type = "button";
    line.button.addEventListener("click", () => this.clear(hand));
    line.node = make("li", "", make("span", "hand", "!"), make("p", "", line.who, line.what, make("br"), line.ago), line.button);
    line.node.firstChild.setAttribute("aria-hidden", "true");
    this.node.append(line.node);
    this.lines.set(hand, line);
    if (!this.first) {
      say(this.news, "Somebody asks for help.");
    }
    return line;
  }

  /** A cleared line takes its focus with it: hand it to the next, or to the heading. */
  moveOn(node) {
    const next = node.nextElementSibling ?? node.previousElementSibling;
    const target = next?.querySelector("button") ?? document.getElementById("hands-head");
    if (!next) {
      target.tabIndex = -1;
    }
    target.focus();
  }

  tick() {
    for (const line of this.lines.values()) {
      const minutes = Math.floor(Math.max(Date.now() - line.since, 0) / 60000);
      say(line.ago, minutes < 1 ? "just now" : minutes === 1 ? "for 1 minute" : `for ${minutes} minutes`);
    }
  }
}
