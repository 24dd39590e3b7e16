/* From the first moment a lesson's window looks like a lesson: no menus or planets flash by while it starts. */

import { settingsOfPage } from "./surroundings.js";

const DARK = "patio-dark"; // how the page looked last time; known before any theme is loaded
const LONGEST = 20_000; // ms; whatever happens, nobody is left before a closed curtain

let curtain = null;

/** Remember light or dark for the next time a window opens. */
export function rememberLook(dark) {
  localStorage.setItem(DARK, String(dark));
}

/** Take the curtain away; fine to call when there is none. */
export function liftCurtain() {
  curtain?.remove();
  curtain = null;
}

/**
 * Draw the curtain when the notebook that is about to open in a window of its own is a lesson.
 *
 * The server is asked for the notebook, as nothing else tells so early; where there is no server to ask
 * (JupyterLite), the lesson opens without a curtain.
 */
export async function drawCurtain() {
  const page = settingsOfPage();
  const path = page.mode === "single-document" ? page.treePath : page.notebookPage && page.notebookPath;
  if (!path?.endsWith(".ipynb")) {
    return;
  }
  const asked = `${page.baseUrl}api/contents/${path.split("/").map(encodeURIComponent).join("/")}?content=1`;
  const notebook = await fetch(asked).then(answer => answer.json(), () => null);
  if (typeof notebook?.content?.metadata?.patio?.lesson !== "string" || document.querySelector(".patio-lesson")) {
    return;
  }
  const dark = localStorage.getItem(DARK) ?? String(matchMedia("(prefers-color-scheme: dark)").matches);
  curtain = document.createElement("div");
  curtain.className = "patio-curtain";
  curtain.classList.toggle("patio-dark", dark === "true");
  curtain.setAttribute("role", "status");
  curtain.textContent = "Setting the table…";
  document.body.append(curtain);
  setTimeout(liftCurtain, LONGEST);
}
