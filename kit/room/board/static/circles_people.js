/* Who is here with their trades, who sits out, and what the instructor knows about pairs. */

import { find, make, say } from "./page.js";

const KINDS = { compete: "compete", apart: "sit apart", together: "stay together" };

function button(name, words, does) {
  const made = make("button", name, words);
  made.type = "button";
  made.addEventListener("click", does);
  return made;
}

export class People {
  /** @param {(what: object, news?: string) => Promise<object | null>} tell  tells the board what to do */
  constructor(tell) {
    this.tell = tell;
    this.rows = new Map();
    find("add").addEventListener("submit", event => this.add(event));
    find("wish").addEventListener("submit", event => this.wish(event));
  }

  show(room) {
    find("no-people").hidden = room.people.length > 0;
    find("pairs").hidden = room.people.length < 2;
    const names = room.people.map(one => one.name);
    for (const name of [...this.rows.keys()].filter(name => !names.includes(name))) {
      this.rows.get(name).remove();
      this.rows.delete(name);
    }
    room.people.forEach((one, at) => {
      const row = this.rows.get(one.name) ?? this.row(one.name);
      this.rows.set(one.name, row);
      this.fill(row, one, room.typed.includes(one.name));
      if (find("people").children[at] !== row) {
        find("people").insertBefore(row, find("people").children[at] ?? null);
      }
    });
    find("away").hidden = !room.away.length;
    find("gone").replaceChildren(
      ...room.away.map(name => make("li", "", name, button("button small", "Bring back", () => this.tell({ do: "here", name }, `${name} is here again.`)))),
    );
    find("gone").querySelectorAll("button").forEach((one, at) => one.setAttribute("aria-label", `Bring back: ${room.away[at]}`));
    this.showWishes(room.wishes);
    this.choices(find("one"), names);
    this.choices(find("other"), names);
  }

  row(name) {
    const trade = make("input");
    trade.type = "text";
    trade.maxLength = 60;
    trade.placeholder = "trade?";
    trade.setAttribute("aria-label", `Trade of ${name}`);
    trade.addEventListener("change", () => this.tell({ do: "trade", name, trade: trade.value }, `Trade of ${name} kept.`));
    const out = button("button small quiet", "Not here", async () => {
      await this.tell({ do: "away", name }, `${name} sits in no circle now.`);
      find("people-head").focus();
    });
    out.setAttribute("aria-label", `Not here: ${name}`);
    return make("li", "", make("b", "", name), trade, out, make("p", "soft"));
  }

  fill(row, { name, trade, reads }, typed) {
    const [, input, , reading] = row.children;
    if (document.activeElement !== input) {
      input.value = trade;
    }
    const plain = trade.trim().toLowerCase();
    const says = reads.length && !(reads.length === 1 && reads[0] === plain) ? `counts as ${reads.join(" and ")}` : "";
    say(reading, [says, typed ? "typed by you" : ""].filter(Boolean).join(" · "));
    reading.hidden = !reading.textContent;
  }

  showWishes(wishes) {
    find("wishes").replaceChildren(
      ...wishes.map(({ kind, one, other }) => {
        const gone = button("button small quiet", "Take back", async () => {
          await this.tell({ do: "unwish", kind, one, other }, "Taken back.");
          find("wishes-head").focus();
        });
        gone.setAttribute("aria-label", `Take back: ${one} and ${other} ${KINDS[kind]}`);
        return make("li", "", make("span", "", make("b", "", one), " and ", make("b", "", other), ` ${KINDS[kind]}`), gone);
      }),
    );
  }

  choices(select, names) {
    if ([...select.options].map(one => one.value).join("\n") !== ["", ...names].join("\n")) {
      const chosen = select.value;
      select.replaceChildren(new Option("Choose…", ""), ...names.map(name => new Option(name, name)));
      select.value = names.includes(chosen) ? chosen : "";
    }
  }

  async add(event) {
    event.preventDefault();
    const typed = find("typed");
    if (typed.value.trim() && (await this.tell({ do: "add", people: typed.value }, "Added."))) {
      typed.value = "";
      typed.focus();
    }
  }

  async wish(event) {
    event.preventDefault();
    const [one, other, kind] = ["one", "other", "kind"].map(id => find(id).value);
    if (!one || !other || one === other) {
      say(find("news"), "Choose two people first.");
      find(one ? "other" : "one").focus();
    } else if (await this.tell({ do: "wish", kind, one, other }, `Kept: ${one} and ${other} ${KINDS[kind]}.`)) {
      find("one").value = find("other").value = "";
      find("one").focus();
    }
  }
}
