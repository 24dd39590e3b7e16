/* Where the page is: which application shows it, and where that lies. */

/** The settings the application was started with; JupyterLite is told by its own. */
export function settingsOfPage() {
  return JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
}

/** In JupyterLite there is no server: notebooks lie beside the page, and copies of them in the browser's storage. */
export function inLite() {
  const settings = settingsOfPage();
  return settings.appName === "JupyterLite" || Boolean(settings.litePluginSettings);
}

/** The address that everything of this application lies under. */
export function baseOf(app) {
  return new URL(app.serviceManager.serverSettings.baseUrl, window.location.href);
}
