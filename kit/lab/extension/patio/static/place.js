/* Coming back to the place where one was reading, after a reload. */

/**
 * Remember how far down the lesson is, and go there again when the page is only being loaded anew.
 *
 * @param {HTMLElement} scroller what the lesson scrolls in
 * @param {string} path the lesson
 * @returns {Function} go back there, once the cards have their height; a lesson newly opened starts at its top
 */
export function keepPlace(scroller, path) {
  const name = `patio-place:${path}`;
  window.addEventListener("pagehide", () => sessionStorage.setItem(name, String(scroller.scrollTop)));
  const again = performance.getEntriesByType("navigation")[0]?.type === "reload";
  const place = again ? Number(sessionStorage.getItem(name)) || 0 : 0;
  let done = false;
  return () => {
    if (!done) {
      scroller.scrollTop = place;
      done = true;
    }
  };
}
