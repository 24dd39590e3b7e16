/* The life of a lesson's page: recognise it, make it calm, run it, keep it safe, leave it tidy. */

import { buildBar } from "./bar.js";
import { addressOf, fromCourse } from "./course.js";
import { guardKeys, guardPointer, lockCells, neverSave } from "./keys.js";
import { noticeIn } from "./notice.js";

const SETTING = "Setting the table…";
const STOPPED = "This page lost its connection to the part that does the thinking. Your answers are safe.";
const OURS = "Something broke on our side, not yours. Your answers are safe.";
const UNTRUSTED = "This lesson came from somewhere else, so it waits for you. Start it if you know where it is from.";

/** Follow every notebook that opens; the ones that say they are lessons become calm pages. */
export function watch(jupyter) {
  const consider = async panel => {
    await panel.context.ready;
    const ours = panel.content.model?.getMetadata("patio");
    if (typeof ours?.lesson === "string" && !panel.isDisposed) {
      openLesson(jupyter, panel);
    }
  };
  jupyter.tracker.widgetAdded.connect((_, panel) => consider(panel));
  jupyter.tracker.forEach(consider);
}

function openLesson(jupyter, panel) {
  const { app, Widget } = jupyter;
  const alone = standsAlone(app);
  const page = panel.node;
  page.classList.add("patio-lesson");
  panel.toolbar.hide();
  if (alone) {
    clearTheRoom(app);
  }
  neverSave(panel.context);
  lockCells(panel.content);
  guardPointer(page);
  const unguard = guardKeys(page, alone);
  const notice = noticeIn(scrollerOf(panel));
  const open = path => leaveFor(app, panel, path);
  const { bar, map, dispose } = buildBar(panel, {
    app,
    open,
    appearance: appearanceOf(jupyter.themes),
    toggleCode: () => page.classList.toggle("patio-code")
  });
  const top = new Widget({ node: bar });
  panel.contentHeader.addWidget(top);
  page.append(map);
  const stop = followLinks(page, panel, open);
  panel.disposed.connect(() => {
    unguard();
    dispose();
    stop();
  });
  begin(jupyter, panel, notice);
}

/** Is the lesson the only thing in the window (`/doc/tree/...`, Notebook 7, JupyterLite's notebook page)? */
function standsAlone(app) {
  return app.shell.mode === "single-document" || app.shell.mode === undefined;
}

const AWAY = [
  "jp-top-panel", "jp-menu-panel", "jp-top-bar", "jp-bottom-panel", "jp-SideBar", "jp-skiplink", // JupyterLab
  "top-panel-wrapper", "menu-panel-wrapper" // Notebook 7
];

/** Put away menus, side bars and the status bar around a lesson that stands alone. */
function clearTheRoom(app) {
  const visit = widget => {
    if (AWAY.some(name => widget.id === name || widget.hasClass(name))) {
      widget.hide();
    } else {
      for (const child of widget.layout ?? []) {
        visit(child);
      }
    }
  };
  visit(app.shell);
  document.body.classList.add("patio-alone");
}

const scrollerOf = panel => panel.content.outerNode ?? panel.content.node;
const codeCells = panel => panel.content.widgets.filter(cell => cell.model.type === "code");

/** Start at once when the lesson is one this computer trusts; otherwise ask first. */
function begin(jupyter, panel, notice) {
  const cells = codeCells(panel);
  followKernel(jupyter, panel, notice);
  if (cells.every(cell => cell.model.trusted)) {
    run(jupyter, panel, notice);
    return;
  }
  notice.say(UNTRUSTED, "Start this lesson", () => {
    codeCells(panel).forEach(cell => (cell.model.trusted = true));
    run(jupyter, panel, notice);
  });
}

/** Run every code cell, each by itself, so that trouble in one leaves the others working. */
async function run(jupyter, panel, notice) {
  const scroller = scrollerOf(panel);
  panel.node.classList.add("patio-starting");
  notice.say(SETTING);
  await panel.sessionContext.ready;
  for (const cell of codeCells(panel)) {
    if (panel.isDisposed || !panel.sessionContext.session?.kernel) {
      break;
    }
    await jupyter.CodeCell.execute(cell, panel.sessionContext).catch(() => undefined);
  }
  if (panel.isDisposed) {
    return;
  }
  panel.node.classList.remove("patio-starting");
  scroller.scrollTop = 0;
  if (!panel.sessionContext.session?.kernel) {
    notice.say(STOPPED, "Start again", () => startAgain(jupyter, panel, notice));
  } else if (codeCells(panel).some(endedInTrouble)) {
    notice.say(OURS, "Start again", () => startAgain(jupyter, panel, notice));
  } else {
    notice.hush();
  }
  document.dispatchEvent(new CustomEvent("patio:ready", { detail: { path: panel.context.path } }));
}

function endedInTrouble(cell) {
  const outputs = cell.outputArea.model;
  for (let place = 0; place < outputs.length; place += 1) {
    if (outputs.get(place).type === "error") {
      return true;
    }
  }
  return false;
}

/** A fresh kernel and every cell again; cards refill from the workbook. */
async function startAgain(jupyter, panel, notice) {
  notice.say(SETTING);
  const session = panel.sessionContext;
  if (session.session?.kernel && session.kernelDisplayStatus !== "dead") {
    await session.session.kernel.restart().catch(() => session.changeKernel({ name: "python3" }));
  } else {
    await session.startKernel().catch(() => session.changeKernel({ name: "python3" }));
  }
  await run(jupyter, panel, notice);
}

/** Say so, in our own words, when the kernel stops under the page. */
function followKernel(jupyter, panel, notice) {
  const again = () => startAgain(jupyter, panel, notice);
  panel.sessionContext.statusChanged.connect((_, status) => {
    if (status === "autorestarting" || status === "dead") {
      notice.say(STOPPED, "Start again", again);
      setTimeout(() => jupyter.Dialog.flush()); // JupyterLab's own window about it says less
    }
  });
  document.addEventListener("patio:start-again", again);
  panel.disposed.connect(() => document.removeEventListener("patio:start-again", again));
}

/** Anything marked data-patio-open="lessons/....ipynb" opens that lesson. */
function followLinks(page, panel, open) {
  const follow = event => {
    const mark = event.target instanceof Element && event.target.closest("[data-patio-open]");
    if (mark) {
      event.preventDefault();
      open(fromCourse(panel.context.path, mark.getAttribute("data-patio-open")));
    }
  };
  page.addEventListener("click", follow);
  return () => page.removeEventListener("click", follow);
}

/** Go to another lesson. Cards may put down what they hold; then this lesson's kernel is let go. */
async function leaveFor(app, panel, path) {
  document.dispatchEvent(new CustomEvent("patio:leaving", { detail: { path } }));
  const limit = new Promise(done => setTimeout(done, 1500));
  await Promise.race([panel.sessionContext.shutdown().catch(() => undefined), limit]);
  window.location.assign(addressOf(app, path));
}

/** Light and dark through the application's own themes, so that cards and charts follow. */
function appearanceOf(themes) {
  if (!themes) {
    return null;
  }
  const dark = () => document.body.dataset.jpThemeLight === "false";
  return {
    dark,
    async toggle() {
      if (themes.isToggledAdaptiveTheme?.()) {
        await themes.toggleAdaptiveTheme(); // a choice made here outranks the system's
      }
      await themes.setTheme(dark() ? "JupyterLab Light" : "JupyterLab Dark");
    },
    changed: show => themes.themeChanged.connect(show)
  };
}
