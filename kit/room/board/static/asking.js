/* Asks one of the desk's pages for what it draws, and tells it what to do. */

export class Asking {
  /**
   * @param {{base: string, word: string}} place  where the board is, and the word of this page
   * @param {(state: "live" | "looking" | "over") => void} state  hears how that went
   */
  constructor(place, state) {
    this.place = place;
    this.state = state;
    this.last = Promise.resolve();
  }

  /** What a page draws; null when the board does not answer just now, or when what it told is old already. */
  async told(path) {
    let last = null;
    while (last !== this.last) {
      last = this.last;
      await last;
    }
    const told = await this.fetch(path, { cache: "no-store" });
    return last === this.last ? told : null; // something was done meanwhile: its own answer is newer
  }

  /** Do something, after what was asked before it; gives what the page then draws, null when it was not done. */
  tell(path, what) {
    const sent = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what),
    };
    this.last = this.last.then(() => this.fetch(path, sent));
    return this.last;
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
