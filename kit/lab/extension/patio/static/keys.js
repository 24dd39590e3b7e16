/* Nothing a learner presses may change a lesson: keys, double clicks, menus and saving. */

const SUPPRESS = "data-lm-suppress-shortcuts";

/**
 * Keep JupyterLab's shortcuts away from a lesson.
 *
 * After a widget's button is pressed a notebook is in command mode, where x cuts a cell, d d deletes one and
 * a, b, v, m, y, z change it. JupyterLab looks for its mark on the focused element itself (a mark on an ancestor
 * comes too late), so the mark is set on whatever receives the key, just before JupyterLab sees it. The key itself
 * goes on to the card. Listening on the window, in the capturing phase, is what makes us first.
 *
 * @param {HTMLElement} page the lesson's panel
 * @param {boolean} wholeWindow true where the lesson is all there is: then keys pressed with nothing in focus count too
 */
export function guardKeys(page, wholeWindow) {
  const guard = event => {
    const target = event.target instanceof Element ? event.target : document.body;
    const ours = page.contains(target) || (wholeWindow && !target.closest(".jp-Dialog"));
    if (!ours) {
      return;
    }
    if (!target.hasAttribute(SUPPRESS)) {
      target.setAttribute(SUPPRESS, "true");
      setTimeout(() => target.removeAttribute(SUPPRESS)); // JupyterLab has looked by then; leave no trace
    }
    if (event.key === "Tab") {
      page.querySelectorAll('.jp-Cell[tabindex="0"]').forEach(cell => (cell.tabIndex = -1)); // no stop that shows no ring
    }
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "s") {
      event.preventDefault(); // there is nothing to save: answers are kept as they are given
    }
  };
  window.addEventListener("keydown", guard, true);
  return () => window.removeEventListener("keydown", guard, true);
}

/**
 * Keep the focus where it is. JupyterLab takes a key pressed in a notebook but outside its cells as a wish for the
 * active cell, and moves the focus there: no button of ours beside the cells (Next lesson, Start again) could be
 * pressed by key.
 */
export function keepKeysOutsideCells(scroller) {
  scroller.addEventListener("keydown", event => {
    if (event.target instanceof Element && !event.target.closest(".jp-Cell")) {
      event.stopPropagation();
    }
  });
}

/**
 * A double click on prose would open its source, a right click would offer "Delete cell", and a file let go beside a
 * card would take the whole page away. None of that happens here.
 */
export function guardPointer(page) {
  const inProse = event => event.target instanceof Element && event.target.closest(".jp-MarkdownCell");
  page.addEventListener("dblclick", event => inProse(event) && event.stopPropagation(), true);
  page.addEventListener("contextmenu", event => event.stopPropagation(), true);
  page.addEventListener("dragover", event => event.preventDefault());
  page.addEventListener("drop", event => event.preventDefault());
}

/**
 * Never write to a lesson's file. What a learner makes is kept in their workbook; the file stays as it was published,
 * so an update of the course never meets a changed lesson, and no name from a card is left behind in a notebook.
 */
export function neverSave(context) {
  context.save = async () => {};
  const model = context.model;
  model.dirty = false;
  model.stateChanged.connect((_, change) => {
    if (change.name === "dirty" && change.newValue) {
      model.dirty = false;
    }
  });
}

/** Cells can be read but not typed into, also while their code is shown. */
export function lockCells(notebook) {
  const lock = () => notebook.widgets.forEach(cell => (cell.readOnly = true));
  lock();
  notebook.modelContentChanged.connect(lock);
}
