/* Light or dark, through the application's own themes, so that every card and chart follows. */

import { rememberLook } from "./curtain.js";

const THEMES = "@jupyterlab/apputils-extension:themes";

/**
 * The switch behind the bar's button; null where the application has no themes to change.
 *
 * @returns {null | {dark(): boolean, toggle(): Promise<void>, changed(show: Function): void}}
 */
export function appearanceOf({ themes, settings }) {
  if (!themes || !settings) {
    return null;
  }
  const dark = () => document.body.dataset.jpThemeLight === "false";

  async function toggle() {
    // Both at once: the application stumbles when two changes ask it to load a theme at the same time.
    // From here on the choice made on the page outranks the system's.
    const theme = dark() ? "JupyterLab Light" : "JupyterLab Dark";
    const chosen = await settings.load(THEMES);
    await chosen.save(JSON.stringify({ ...chosen.user, "adaptive-theme": false, theme }));
  }

  themes.themeChanged.connect(() => rememberLook(dark()));
  return { dark, toggle, changed: show => themes.themeChanged.connect(show) };
}
