/* The part that does the thinking: starting it, running the cells, noticing when it stops, letting it go. */

import { isTrusted } from "./trusted.js";

const SETTING = "Setting the table…";
const STOPPED = "This page lost touch with the part that does the thinking. Your answers are safe.";
const OURS = "Something broke on our side, not yours. Your answers are safe.";
const CLOSED = "Patio is closed, or this computer was asleep. Start Patio again if it is closed. Your answers are safe.";
const UNTRUSTED = "This lesson came from somewhere else, so it waits for you. Start it if you know where it is from.";
const REMEMBERED = "patio-lessons"; // which notebooks were opened as lessons, so that we only ever stop our own
const QUIET = 60_000; // ms without work before an unwatched lesson's kernel is let go: longer than any reload takes

const SETTLING = 15_000; // ms a server's own restart may take

const codeCells = panel => panel.content.widgets.filter(cell => cell.model.type === "code");

/** The life of one lesson's kernel. */
export class Thinking {
  /**
   * @param jupyter what the application gave us, see entry.js
   * @param panel the lesson's notebook panel
   * @param notice where to say what is going on, see notice.js
   * @param {Function} ready called each time all cells have run
   */
  constructor(jupyter, panel, notice, ready) {
    Object.assign(this, { jupyter, panel, notice, ready, leaving: false, turn: 0, fresh: false });
    this.session = panel.sessionContext;
    this.again = () => this.startAgain();
    this.watchForTrouble();
  }

  /** Start at once when this computer trusts the lesson; otherwise ask first. */
  async begin() {
    letOthersGo(this.jupyter.app, this.panel.context.path);
    if (await isTrusted(this.panel, this.jupyter.app)) {
      return this.run();
    }
    return this.notice.say(UNTRUSTED, "Start this lesson", () => this.run());
  }

  /** Run every code cell, each by itself, so that trouble in one leaves the others working. */
  async run() {
    const { panel, session, notice } = this;
    const turn = ++this.turn;
    const over = () => panel.isDisposed || this.leaving || turn !== this.turn;
    panel.node.classList.add("patio-starting");
    notice.say(SETTING);
    codeCells(panel).forEach(cell => (cell.model.trusted = true)); // decided by now; widgets show in trusted cells only
    await session.ready;
    this.fresh = false;
    for (const cell of codeCells(panel)) {
      if (!over() && session.session?.kernel) {
        await this.jupyter.CodeCell.execute(cell, session).catch(() => undefined);
      }
    }
    if (over()) {
      return; // another run has begun meanwhile, or the page is on its way elsewhere
    }
    panel.node.classList.remove("patio-starting");
    this.rest(false);
    this.ready();
    if (!session.session?.kernel) {
      notice.say(STOPPED, "Start again", this.again);
    } else if (codeCells(panel).some(endedInTrouble)) {
      notice.say(OURS, "Start again", this.again);
    } else {
      notice.hush();
    }
    document.dispatchEvent(new CustomEvent("patio:ready", { detail: { path: panel.context.path } }));
  }

  /** A fresh kernel and every cell again; cards refill from the workbook. */
  async startAgain() {
    const { session } = this;
    this.notice.say(SETTING);
    this.rest(true);
    await settled(session); // a second restart on top of the server's own would lose the cells that run between them
    const kernel = session.session?.kernel;
    if (kernel && kernel.status !== "dead") {
      if (!this.fresh) {
        await kernel.restart().catch(() => undefined);
      }
    } else {
      await session.changeKernel({ name: session.kernelPreference.name || "python3" }).catch(() => undefined);
    }
    await this.run();
  }

  /** Say so in our own words when the kernel or the server stops; the application's own windows say less. */
  watchForTrouble() {
    const { panel, session, notice, jupyter } = this;
    const say = (sentence, label, press) => {
      if (!this.leaving) {
        this.rest(true);
        notice.say(sentence, label, press);
        setTimeout(() => jupyter.Dialog.flush());
      }
    };
    session.statusChanged.connect((_, status) => {
      if (status === "autorestarting" || status === "dead") {
        this.turn += 1; // a run that is under way has lost its beginning
        this.fresh = status === "autorestarting"; // the server has begun a new one by itself
        say(STOPPED, "Start again", this.again);
      }
    });
    let away = false;
    const lost = () => {
      away = true;
      say(CLOSED, "Look again", () => window.location.reload());
    };
    session.connectionStatusChanged.connect((_, status) => {
      if (away && status === "connected") {
        away = false; // it was only asleep, and nothing is lost
        this.rest(false);
        notice.hush();
      }
    });
    jupyter.app.serviceManager.connectionFailure.connect(lost);
    document.addEventListener("patio:start-again", this.again);
    panel.disposed.connect(() => {
      jupyter.app.serviceManager.connectionFailure.disconnect(lost);
      document.removeEventListener("patio:start-again", this.again);
    });
  }

  /** While nothing can be saved, cards can be read but not touched: nobody types into a card that does not listen. */
  rest(resting) {
    codeCells(this.panel).forEach(cell => (cell.node.inert = resting));
  }

  /** Cards put down what they hold, then the kernel is let go; never waits longer than a breath. */
  async leave(path) {
    this.leaving = true;
    document.dispatchEvent(new CustomEvent("patio:leaving", { detail: { path } }));
    const limit = new Promise(done => setTimeout(done, 1500));
    const heard = this.session.session?.kernel?.requestKernelInfo(); // answered after all that cards sent before it
    const gone = Promise.resolve(heard)
      .catch(() => undefined)
      .then(() => this.session.shutdown())
      .catch(() => undefined);
    await Promise.race([gone, limit]);
  }
}

/** Wait until the kernel has made up its mind: at work, at rest, or gone. */
function settled(session) {
  const calm = () => ["idle", "busy", "dead", undefined].includes(session.session?.kernel?.status);
  return new Promise(done => {
    const look = () => {
      if (calm()) {
        clearTimeout(enough);
        session.statusChanged.disconnect(look);
        done();
      }
    };
    const enough = setTimeout(() => {
      session.statusChanged.disconnect(look);
      done();
    }, SETTLING);
    session.statusChanged.connect(look);
    look();
  });
}

function endedInTrouble(cell) {
  const outputs = cell.outputArea.model;
  return Array.from({ length: outputs.length }, (_, place) => outputs.get(place)).some(one => one.type === "error");
}

/** Let go of lessons that nobody looks at any more (a closed tab, the back button), so that memory does not fill. */
async function letOthersGo(app, here) {
  const lessons = new Set(JSON.parse(localStorage.getItem(REMEMBERED) || "[]")).add(here);
  localStorage.setItem(REMEMBERED, JSON.stringify([...lessons]));
  const { sessions } = app.serviceManager;
  await sessions.refreshRunning().catch(() => undefined);
  for (const session of sessions.running()) {
    const { connections, last_activity: last, execution_state: state } = session.kernel ?? {};
    const unwatched = connections === 0 && state === "idle" && Date.now() - Date.parse(last) > QUIET;
    if (unwatched && session.path !== here && lessons.has(session.path)) {
      sessions.shutdown(session.id).catch(() => undefined);
    }
  }
}
