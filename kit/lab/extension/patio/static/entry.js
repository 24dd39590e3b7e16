/* The door JupyterLab comes in by: hands over one plugin, written as plain modules beside this file.
 *
 * A prebuilt extension is a "container" with two words, `init` and `get`. Writing those two by hand
 * needs no Node, no bundler and no build step, and the same file serves JupyterLab, Notebook 7,
 * JupyterHub and JupyterLite.
 */
(() => {
  const home = new URL(".", document.currentScript.src).href;
  const style = document.createElement("link");
  let scope = null;

  style.rel = "stylesheet";
  style.href = home + "page.css";
  document.head.append(style);
  import(home + "curtain.js").then(({ drawCurtain }) => drawCurtain());

  /** A module the application shares with its extensions, in whichever version it carries. */
  async function shared(name) {
    const offers = Object.values(scope[name]);
    const offer = offers.find(one => one.loaded) || offers[0];
    return (await offer.get())();
  }

  async function plugin() {
    const [notebook, cells, apputils, settings, widgets, lesson] = await Promise.all([
      shared("@jupyterlab/notebook"),
      shared("@jupyterlab/cells"),
      shared("@jupyterlab/apputils"),
      shared("@jupyterlab/settingregistry"),
      shared("@lumino/widgets"),
      import(home + "lesson.js")
    ]);
    const { CodeCell } = cells;
    const { Dialog } = apputils;
    const { Widget } = widgets;
    return {
      id: "patio:lesson",
      autoStart: true,
      requires: [notebook.INotebookTracker],
      optional: [apputils.IThemeManager, settings.ISettingRegistry],
      activate: (app, tracker, themes, settings) =>
        lesson.watch({ app, tracker, themes, settings, CodeCell, Dialog, Widget })
    };
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB.patio = {
    init: shareScope => {
      scope = shareScope;
    },
    get: async () => {
      const ready = await plugin();
      return () => ({ __esModule: true, default: ready });
    }
  };
})();
