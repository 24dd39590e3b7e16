/* The one quiet place where the page says something about itself: starting, waiting, starting again. */

/**
 * A line at the top of the lesson that screen readers announce.
 *
 * @param {HTMLElement} scroller the element a lesson scrolls in
 */
export function noticeIn(scroller) {
  const node = document.createElement("div");
  node.className = "patio-notice";
  node.hidden = true;
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  node.append(text);
  scroller.prepend(node);

  /** Say a sentence, with at most one thing to press. */
  function say(sentence, label, press) {
    node.hidden = false;
    node.classList.toggle("patio-asks", Boolean(label));
    text.textContent = sentence;
    node.querySelector("button")?.remove();
    if (label) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "patio-press";
      button.textContent = label;
      button.addEventListener("click", press);
      node.append(button);
    }
  }

  function hush() {
    node.hidden = true;
    text.textContent = "";
    node.querySelector("button")?.remove();
  }

  return { say, hush };
}
