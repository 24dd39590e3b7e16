/* Small pieces both pages are made of. Everything is written as text: nothing here can become markup. */

/** Make an element with a class and text or children. */
export function make(tag, name = "", ...inside) {
  const made = document.createElement(tag);
  if (name) {
    made.className = name;
  }
  made.append(...inside.filter(one => one !== null && one !== ""));
  return made;
}

/** Change a text only where it differs, so that a screen reader or a selection is not disturbed. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const find = id => document.getElementById(id);

/** Where the board is, as the page was told. */
export function place() {
  const { base, word, formats } = find("board").dataset;
  return { base, word, formats: JSON.parse(formats) };
}

const LIVE = { live: "Live", looking: "Looking for the board…", over: "Closed" };

/** Show how the connection stands. */
export function showState(state, base) {
  say(find("live"), LIVE[state]);
  find("live").dataset.state = state;
  const trouble = find("trouble");
  trouble.hidden = state !== "over";
  if (state === "over" && !trouble.childNodes.length) {
    const again = make("a", "", "Open it again");
    again.href = base;
    trouble.append("This page has been open for long, and its session is over. Nothing is lost. ", again, ".");
  }
}
