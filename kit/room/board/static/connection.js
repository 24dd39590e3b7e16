/* Keeps a page in step with the board: told of every change, or asking every two seconds where a proxy holds streams back. */

const FIRST_WORD = 4000; // milliseconds a stream may stay silent before we ask instead
const ASK_EVERY = 2000;

export class Connection {
  /**
   * @param {{base: string, word: string}} place  where the board is, and the word of this page
   * @param {{frame(frame: object): void, state(state: "live" | "looking" | "over"): void}} page
   */
  constructor(place, page) {
    this.place = place;
    this.page = page;
    this.view = "";
    this.seq = 0;
    this.source = null;
    this.timer = 0;
  }

  /** Show another view, from the beginning. */
  open(view) {
    this.close();
    this.view = view;
    this.seq = 0;
    this.listen();
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  address(what, since) {
    const asked = new URLSearchParams({ view: this.view, since: String(since), _xsrf: this.place.word });
    return `${this.place.base}${what}?${asked}`;
  }

  listen() {
    const source = new EventSource(this.address("stream", this.seq));
    this.source = source;
    const giveUp = () => {
      if (this.source === source) {
        this.close();
        this.ask();
      }
    };
    this.timer = setTimeout(giveUp, FIRST_WORD);
    source.onmessage = event => {
      clearTimeout(this.timer);
      this.take(JSON.parse(event.data));
    };
    source.onerror = () => {
      this.page.state("looking");
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(this.timer);
        giveUp();
      }
    };
  }

  async ask() {
    const view = this.view;
    try {
      const answer = await fetch(this.address("frame", this.seq), { cache: "no-store" });
      if (answer.status === 403) {
        this.page.state("over");
        return;
      }
      if (!answer.ok) {
        throw new Error(`The board answered ${answer.status}`);
      }
      const frame = await answer.json();
      if (view === this.view && !this.source) {
        this.take(frame);
      }
    } catch {
      this.page.state("looking");
    }
    if (view === this.view && !this.source) {
      this.timer = setTimeout(() => this.ask(), ASK_EVERY);
    }
  }

  take(frame) {
    this.seq = frame.seq;
    this.page.state("live");
    this.page.frame(frame);
  }

  /** Ask the board to do something; false when it did not. */
  async act(what) {
    try {
      const answer = await fetch(`${this.place.base}act`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-XSRFToken": this.place.word },
        body: JSON.stringify(what),
      });
      if (answer.status === 403) {
        this.page.state("over");
      }
      return answer.ok;
    } catch {
      this.page.state("looking");
      return false;
    }
  }
}
