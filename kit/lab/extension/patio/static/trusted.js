/* Whether a lesson may run by itself: it is signed on this computer, or it is the very one this site publishes. */

import { baseOf, inLite } from "./surroundings.js";

const codeOf = cells =>
  JSON.stringify(cells.filter(cell => cell.cell_type === "code").map(cell => [cell.source].flat().join("")));

/**
 * Say whether every code cell may run unasked.
 *
 * @param panel the lesson's notebook panel
 * @param app the application
 */
export async function isTrusted(panel, app) {
  const { model } = panel.content;
  if (Array.from(model.cells).every(cell => cell.type !== "code" || cell.trusted)) {
    return true;
  }
  if (!inLite()) {
    return false;
  }
  // Nobody signs in a browser. A lesson whose code is letter for letter what the site publishes is the site's own.
  const place = new URL(`files/${panel.context.path.split("/").map(encodeURIComponent).join("/")}`, baseOf(app));
  const published = await fetch(place).then(answer => answer.json(), () => null);
  return Array.isArray(published?.cells) && codeOf(published.cells) === codeOf(model.toJSON().cells);
}
