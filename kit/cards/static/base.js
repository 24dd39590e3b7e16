// What every card shares: talking to Python, "saved 10:42", keys, focus, and the frame around a card.

const SLOW = 1500; // after this long without an answer the card says "Saving…"
const LOST = 8000; // after this long it says what to do
const TYPING = 300; // text is saved this long after the last key

// Lab's one-letter shortcuts act on the focused element unless it carries this mark itself; an ancestor is not enough.
const quiet = (event) => event.target.setAttribute?.("data-lm-suppress-shortcuts", "true");

/** The learner's answer: shown at once, saved in Python, replaced by what Python says only when that is not older. */
function useAnswer(state, send) {
  const [answer, setAnswer] = useState(state.answer);
  const sent = useRef(state.seq || 0);
  useEffect(() => {
    if ((state.seq || 0) < sent.current) return;
    sent.current = state.seq || 0;
    setAnswer(state.answer);
  }, [state]);
  const [later, flush, drop] = useLastWord();
  const change = (next, typing) => {
    sent.current += 1;
    setAnswer(next);
    const seq = sent.current;
    later(() => send({ do: "answer", answer: next, seq }), TYPING); // one undo step a word, not a letter
    if (!typing) flush();
  };
  const settle = () => { drop(); return { answer, seq: sent.current }; };
  return [answer, change, sent.current > (state.seq || 0), settle];
}

/** Do something a moment after the last key; at once when the learner leaves the page or the card goes. */
function useLastWord() {
  const timer = useRef(0);
  const due = useRef(null);
  const drop = () => { clearTimeout(timer.current); due.current = null; };
  const flush = () => { const act = due.current; drop(); act?.(); };
  const later = (act, after) => { drop(); due.current = act; timer.current = setTimeout(flush, after); };
  useEffect(() => {
    document.addEventListener("patio:leaving", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("patio:leaving", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);
  return [later, flush, drop];
}

/** True once `waiting` has lasted `after` milliseconds. */
function useLater(waiting, after) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return late && waiting;
}

const startAgain = () => document.dispatchEvent(new CustomEvent("patio:start-again"));

/** A moment as a clock in the learner's own time zone shows it. */
const clock = (iso) => (iso ? new Date(iso).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }) : "");

/** "Saved 10:42", or what to do when it is not. */
function Saved({ at, waiting }) {
  const slow = useLater(waiting, SLOW);
  const lost = useLater(waiting, LOST);
  if (lost) {
    return html`<span class="patio-saved patio-lost">Not saved yet: the lesson has stopped listening. What was saved is safe.
      <button type="button" class="patio-link" onClick=${startAgain}>Start the lesson again</button></span>`;
  }
  return html`<span class="patio-saved">${slow ? "Saving…" : at ? `Saved ${at}` : ""}</span>`;
}

/** The frame around every card: a section with a heading, a body, and a place where trouble on our side is told. */
function Frame({ id, eyebrow, title, badge, children, trouble, tone }) {
  const heading = `patio-h-${id}`;
  return html`<section class=${`patio-card ${tone || ""}`} aria-labelledby=${heading} onFocusIn=${quiet}>
    <header class="patio-head">
      ${eyebrow && html`<p class="patio-eyebrow">${eyebrow}</p>`}
      <h3 id=${heading} tabindex="-1">${title}</h3>
      ${badge}
    </header>
    ${trouble && html`<p class="patio-trouble" role="alert">${trouble}</p>`}
    ${children}
  </section>`;
}

function MadeUp() {
  return html`<p class="patio-madeup"><span aria-hidden="true">✎</span> Made-up business, made-up people.</p>`;
}

function Button({ children, onPress, main, quietly, disabled, label, name }) {
  const look = main ? "patio-main" : quietly ? "patio-quiet" : "patio-plain";
  return html`<button type="button" class=${`patio-button ${look}`} disabled=${disabled} aria-label=${label}
    data-name=${name} onClick=${onPress}>${children}</button>`;
}

/** Digits 1-9 as an index, else -1. Leaves alone keys held with Ctrl, Alt or Meta. */
const digit = (event) =>
  event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key) ? -1 : Number(event.key) - 1;

const isUndo = (event) => (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";

/** Move focus to the nearest element matching `what` inside the card, `by` places from the one that holds it now. */
function stepFocus(event, what, by) {
  const all = [...event.target.closest(".patio-card").querySelectorAll(what)];
  const here = all.findIndex((one) => one === event.target || one.contains(event.target));
  const next = all[here + by];
  if (!next) return;
  event.preventDefault();
  (next.matches("input,button,textarea,select") ? next : next.querySelector("input:checked") || next.querySelector("input, button"))?.focus();
}

/** Take the learner on to the card after this one. */
function goOn(event) {
  const all = [...document.querySelectorAll(".patio-card")];
  const next = all[all.indexOf(event.target.closest(".patio-card")) + 1];
  if (!next) return;
  next.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  next.querySelector("h3")?.focus({ preventScroll: true });
}

const count = (n, one, many) => `${n} ${n === 1 ? one : many || `${one}s`}`;

const PATIENCE = 400; // a second answer this soon was meant for the next card, which is not here yet

/** Do something once a card: a quick second key must not change the answer just given. */
function useOnce(card, act) {
  const last = useRef({ card: null, at: 0 });
  const once = (value) => {
    const now = Date.now();
    if (card && last.current.card === card && now - last.current.at < PATIENCE) return;
    last.current = { card, at: now };
    act(value);
  };
  once.again = () => { last.current = { card: null, at: 0 }; }; // after an undo the same card is asked anew
  return once;
}
