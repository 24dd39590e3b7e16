/* What the page knows of the course: which lessons there are, how far the learner is, and how to get to another. */

import { baseOf, inLite, settingsOfPage } from "./surroundings.js";

let latest = null; // what a card last told us; cards know best
const listeners = new Set();

document.addEventListener("patio:course", event => {
  if (Array.isArray(event.detail?.lessons)) {
    latest = event.detail;
    listeners.forEach(tell => tell());
  }
});

/** Call `tell` whenever a card sends progress. Returns a function that stops it. */
export function onProgress(tell) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const folderOf = path => path.split("/").slice(0, -1).join("/");
const join = (folder, path) => (folder ? `${folder}/${path}` : path);

/** "lessons/02-...ipynb" as a card says it, seen from where the course lies on this server. */
export function fromCourse(here, path) {
  return join(folderOf(folderOf(here)), path.replace(/^\/+/, ""));
}

/** The first heading of a lesson, or its file name made readable. */
export function titleOf(panel) {
  for (const cell of panel.content.model.cells) {
    const heading = cell.type === "markdown" && /^#\s+(.+)$/m.exec(cell.sharedModel.getSource());
    if (heading) {
      return heading[1].replace(/[*_`]/g, "").trim();
    }
  }
  return titleFromPath(panel.context.path);
}

function titleFromPath(path) {
  const words = path.split("/").pop().replace(/\.ipynb$/, "").replace(/^\d+-/, "").replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The lessons beside this one, in the order of their numbers: used until a card has told us more. */
async function lessonsBeside(app, here) {
  const folder = await app.serviceManager.contents.get(folderOf(here), { content: true });
  return folder.content
    .filter(file => /^\d+-.*\.ipynb$/.test(file.name))
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map(file => ({ path: file.path, number: Number.parseInt(file.name, 10), title: titleFromPath(file.path) }));
}

/**
 * The lessons in order, each {path, number, title, minutes?, done?, of?, here}.
 *
 * @param app the application
 * @param {string} here path of the lesson on this page
 */
export async function lessonsFor(app, here) {
  const told = latest?.lessons.map(lesson => ({ ...lesson, path: fromCourse(here, lesson.path) }));
  const known = told?.length ? told : await lessonsBeside(app, here).catch(() => []);
  return known.map(lesson => ({
    ...lesson,
    here: lesson.path === here || (latest !== null && lesson.slug !== undefined && lesson.slug === latest.here)
  }));
}

/** The address at which a lesson opens by itself, in JupyterLab, Notebook 7 or JupyterLite. */
export function addressOf(app, path) {
  if (inLite()) {
    return new URL(`notebooks/index.html?path=${encodeURIComponent(path)}`, baseOf(app)).href;
  }
  const view = settingsOfPage().notebookPage ? "notebooks/" : "doc/tree/";
  return new URL(view + path.split("/").map(encodeURIComponent).join("/"), baseOf(app)).href;
}
