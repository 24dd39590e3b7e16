/* Asks one of the desk's pages for what it draws, and tells it what to do. */

export class Asking {
  /**
   * @param {{base: string, word: string}} place  where the board is, and the word of this page
   * @param {(state: "live" | "looking" | "over") => void} state  hears how that went
   */
  constructor(place, state) {
    this.place = place;
    this.state = state;
  }

  /** What a page draws; null when the board does not answer just now. */
  told(path) {
    return this.fetch(path, { cache: "no-store" });
  }

  /** Do something; gives what the page then draws, null when it was not done. */
  tell(path, what) {
    return this.fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what),
    });
  }

  async fetch(path, { headers, ...rest }) {
    try {
      const answer = await fetch(this.place.base + path, { ...rest, headers: { ...headers, "X-XSRFToken": this.place.word } });
      if (answer.status === 403) {
        this.state("over");
      } else if (answer.status === 503) {
        this.state("looking");
      }
      return answer.ok ? await answer.json() : null;
    } catch {
      this.state("looking");
      return null;
    }
  }
}
