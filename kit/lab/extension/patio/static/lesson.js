/* A lesson's page: recognise it, make it calm, keep it safe, go from one to the next. */

import { appearanceOf } from "./appearance.js";
import { buildBar } from "./bar.js";
import { addressOf, fromCourse, titleOf } from "./course.js";
import { liftCurtain } from "./curtain.js";
import { guardKeys, guardPointer, keepKeysOutsideCells, lockCells, neverSave } from "./keys.js";
import { Thinking } from "./kernel.js";
import { noticeIn } from "./notice.js";
import { keepPlace } from "./place.js";

const AROUND = [
  "jp-top-panel", "jp-menu-panel", "jp-top-bar", "jp-bottom-panel", "jp-SideBar", "jp-skiplink", // JupyterLab
  "top-panel-wrapper", "menu-panel-wrapper" // Notebook 7
];

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
  const page = panel.node;
  const scroller = panel.content.outerNode ?? panel.content.node;
  const alone = standsAlone(app);
  page.classList.add("patio-lesson");
  panel.toolbar.hide();
  if (alone) {
    clearTheRoom(app);
    nameTheWindow(`${titleOf(panel)} · Patio`);
  }
  neverSave(panel.context);
  lockCells(panel.content);
  guardPointer(page);
  keepKeysOutsideCells(scroller);
  const goBack = keepPlace(scroller, panel.context.path);
  const ready = () => {
    goBack();
    if (document.activeElement === document.body) {
      scroller.tabIndex = -1; // so that arrows and Page Down move the page from the start
      scroller.focus({ preventScroll: true });
    }
  };
  const thinking = new Thinking(jupyter, panel, noticeIn(scroller), ready);
  const open = async path => {
    await thinking.leave(path);
    window.location.assign(addressOf(app, path));
  };
  const { bar, map, foot, dispose } = buildBar(panel, {
    app,
    open,
    appearance: appearanceOf(jupyter),
    toggleCode: () => showCode(panel, page.classList.toggle("patio-code"))
  });
  panel.contentHeader.addWidget(new Widget({ node: bar }));
  page.append(map);
  scroller.append(foot);
  const undo = [guardKeys(page, alone), followLinks(page, panel, open), dispose];
  panel.disposed.connect(() => undo.forEach(step => step()));
  thinking.begin();
  liftCurtain();
}

/** Unfold or fold the code of every cell; the class on the page does the rest. */
function showCode(panel, shown) {
  panel.content.widgets.filter(cell => cell.model.type === "code").forEach(cell => (cell.inputHidden = !shown));
  return shown;
}

/** Is the lesson all there is in the window (`/doc/tree/...`, Notebook 7, JupyterLite's notebook page)? */
function standsAlone(app) {
  return app.shell.mode === "single-document" || app.shell.mode === undefined;
}

/** Put away menus, side bars and the status bar around a lesson that stands alone. */
function clearTheRoom(app) {
  const visit = widget => {
    if (AROUND.some(name => widget.id === name || widget.hasClass(name))) {
      widget.hide();
    } else {
      for (const child of widget.layout ?? []) {
        visit(child);
      }
    }
  };
  visit(app.shell);
}

/** Keep the window's own title; a notebook panel's title is no place for it, as changing that renames the file. */
function nameTheWindow(title) {
  const name = () => document.title !== title && (document.title = title);
  name();
  new MutationObserver(name).observe(document.querySelector("title"), { childList: true });
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
