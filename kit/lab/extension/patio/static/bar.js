/* The slim bar over a lesson: where am I, what comes next, what have I done, and how should it look. */

import { lessonsFor, onProgress, titleOf } from "./course.js";

const SHAPES = {
  previous: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  map: "M4 6h16M4 12h16M4 18h10",
  dark: "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5z",
  light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5"
};

function element(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) {
    node.textContent = text;
  }
  return node;
}

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", SHAPES[name]);
  picture.append(line);
  return picture;
}

/** A button of the bar: a picture and words; on a narrow page the words are only heard. */
function button(name, words, press) {
  const node = element("button", `patio-tool patio-tool-${name}`);
  node.type = "button";
  node.append(icon(name), element("span", "patio-tool-words", words));
  node.title = words;
  node.addEventListener("click", press);
  node.rename = (shape, text) => {
    node.firstChild.replaceWith(icon(shape));
    node.querySelector(".patio-tool-words").textContent = text;
    node.title = text;
  };
  return node;
}

const counted = lesson => (lesson.of ? `${lesson.done} of ${lesson.of} done` : "");

/** One line of the course map. */
function mapLine(lesson, open) {
  const line = element("li", "patio-map-line");
  const link = element("button", "patio-map-link");
  link.type = "button";
  if (lesson.here) {
    link.setAttribute("aria-current", "page");
  }
  const number = element("span", "patio-map-number", String(lesson.number ?? ""));
  const words = element("span", "patio-map-words");
  words.append(element("span", "patio-map-title", lesson.title));
  const facts = [lesson.minutes ? `${lesson.minutes} min` : "", counted(lesson)].filter(Boolean).join(" · ");
  if (facts) {
    words.append(element("span", "patio-map-facts", facts));
  }
  const finished = lesson.of > 0 && lesson.done >= lesson.of;
  link.classList.toggle("patio-finished", finished);
  link.append(number, words);
  link.addEventListener("click", () => open(lesson.path));
  line.append(link);
  return line;
}

/** The way on, at the end of a lesson. */
function onward(lesson, open) {
  const link = element("button", "patio-onward");
  link.type = "button";
  link.append(element("span", "patio-onward-next", "Next lesson"), element("span", "patio-onward-title", lesson.title));
  link.append(icon("next"));
  link.addEventListener("click", () => open(lesson.path));
  return link;
}

/**
 * Build the bar over a lesson, its course map, and the way on at its end.
 *
 * @param panel the notebook panel of the lesson
 * @param actions {app, open(path), toggleCode(): boolean, appearance: null | {dark(): boolean, toggle(): Promise, changed(fn)}}
 * @returns {{bar: HTMLElement, map: HTMLElement, foot: HTMLElement, dispose: Function}}
 */
export function buildBar(panel, actions) {
  const here = () => panel.context.path;
  const bar = element("nav", "patio-bar");
  bar.setAttribute("aria-label", "Course");
  const mark = element("span", "patio-mark", "Patio");
  const title = element("span", "patio-title", titleOf(panel));
  const neighbours = { previous: null, next: null };
  const go = side => () => neighbours[side] && actions.open(neighbours[side].path);
  const previous = button("previous", "Previous lesson", go("previous"));
  const next = button("next", "Next lesson", go("next"));
  const mapButton = button("map", "Course map", () => (map.hidden ? unfold() : fold()));
  const code = button("code", "Show the code", () => {
    const shown = actions.toggleCode();
    code.setAttribute("aria-pressed", String(shown));
  });
  code.setAttribute("aria-pressed", "false");
  const progress = element("span", "patio-progress");
  mapButton.append(progress);
  mapButton.setAttribute("aria-expanded", "false");
  bar.append(mark, title, previous, next, mapButton, ...appearanceButton(actions.appearance), code);

  const map = element("section", "patio-map");
  map.setAttribute("aria-label", "Course map");
  map.hidden = true;
  const foot = element("nav", "patio-foot");
  foot.setAttribute("aria-label", "Next lesson");

  function unfold() {
    map.hidden = false;
    mapButton.setAttribute("aria-expanded", "true");
    (map.querySelector("[aria-current]") || map.querySelector("button"))?.focus();
  }
  function fold() {
    map.hidden = true;
    mapButton.setAttribute("aria-expanded", "false");
  }
  map.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      fold();
      mapButton.focus();
    }
  });
  panel.node.addEventListener("pointerdown", event => {
    if (!map.hidden && !map.contains(event.target) && !mapButton.contains(event.target)) {
      fold();
    }
  });

  async function draw() {
    const lessons = await lessonsFor(actions.app, here());
    const place = lessons.findIndex(lesson => lesson.here);
    neighbours.previous = place > 0 ? lessons[place - 1] : null;
    neighbours.next = place >= 0 ? (lessons[place + 1] ?? null) : null;
    for (const [side, tool] of [["previous", previous], ["next", next]]) {
      tool.disabled = !neighbours[side];
      tool.title = neighbours[side] ? `${side === "next" ? "Next" : "Previous"}: ${neighbours[side].title}` : "";
    }
    const current = lessons[place];
    title.textContent = current?.slug ? current.title : titleOf(panel);
    progress.textContent = current ? counted(current) : "";
    const list = element("ol", "patio-map-list");
    list.append(...lessons.map(lesson => mapLine(lesson, actions.open)));
    foot.replaceChildren(...(neighbours.next ? [onward(neighbours.next, actions.open)] : []));
    map.replaceChildren(element("h2", "patio-map-heading", "Course map"), list);
  }
  const stop = onProgress(draw);
  draw();
  return { bar, map, foot, dispose: stop };
}

/** The light and dark switch; none where the application has no themes to change. */
function appearanceButton(appearance) {
  if (!appearance) {
    return [];
  }
  const node = button("dark", "Dark page", () => appearance.toggle());
  const show = () => (appearance.dark() ? node.rename("light", "Light page") : node.rename("dark", "Dark page"));
  appearance.changed(show);
  show();
  return [node];
}
