/* The list of pages to print, for the paper and the start chosen beside it. */

import { Asking } from "./asking.js";
import { find, make, place } from "./page.js";

const here = place();

function show(pages) {
  const asked = new URLSearchParams({ paper: find("paper").value, start: find("begins").value });
  find("prints").replaceChildren(
    ...pages.map(({ name, title }) => {
      const link = make("a", "", title, make("span", "sr", " (opens in a new tab)"));
      link.href = `${here.base}print/${name}?${asked}`;
      link.target = "_blank";
      link.rel = "noopener";
      return make("li", "", link);
    }),
  );
  find("print").hidden = false;
}

const pages = await new Asking(here, () => {}).told("print");
if (pages) {
  show(pages);
  find("print").addEventListener("input", () => show(pages));
}
