// The invitation: slots or one's own text, findings to look at or dismiss, a wording for each channel with a copy button.

/** Copy a text; the browser may say no, and then the words are selected for Ctrl C. */
function Copy({ text, what, main }) {
  const [said, setSaid] = useState("");
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (event) => {
    const beside = event.currentTarget.closest("[data-copy]")?.querySelector("[data-words]");
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      if (beside) getSelection().selectAllChildren(beside);
      setSaid("Selected: press Ctrl C, or ⌘ C on a Mac");
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(""), 4000);
  };
  return html`<span class="patio-copy"><${Button} main=${main} onPress=${copy} disabled=${!text} label=${`Copy ${what}`}>Copy<//>
    <span role="status" class="patio-soft">${said}</span></span>`;
}

function Underlined({ pieces }) {
  return html`<p class="patio-invitetext">${pieces.map((piece) => (piece.finding ? html`<mark>${piece.text}</mark>` : piece.text))}</p>`;
}

const AT_ONCE = 4; // more at a time is a wall
const SORTS = { sells: "sounds like a pitch", unclear: "a stranger can't act on it", closed: "shuts somebody out", unsafe: "safety", needed: "still to say" };
function Findings({ state, send }) {
  const dismiss = (name, on) => send({ do: "dismiss", name, on });
  if (state.findings.length === 0 && state.dismissed.length === 0) {
    return html`<p class="patio-resume" role="status">A stranger can act on it without asking you anything.</p>`;
  }
  const line = (one) => html`<li key=${one.name + one.words} class=${`patio-find-${one.sort}`}>
      <span class="patio-sort">${SORTS[one.sort]}</span><span>${one.reply}</span>
      <button type="button" class="patio-link" aria-label=${`That is fine here: ${one.words || one.reply}`} onClick=${() => dismiss(one.name, true)}>That's fine here</button></li>`;
  const rest = state.findings.slice(AT_ONCE);
  return html`<div><p class="patio-soft" role="status">${count(state.findings.length, "thing")} to look at. You decide.</p>
    <ul class="patio-findings">${state.findings.slice(0, AT_ONCE).map(line)}</ul>
    ${rest.length > 0 && html`<details class="patio-more"><summary>And ${count(rest.length, "more thing")}</summary><ul class="patio-findings">${rest.map(line)}</ul></details>`}
    ${state.dismissed.length > 0 && html`<p class="patio-soft">You said these are fine: ${state.dismissed.map((name) => html`<button type="button" class="patio-link" key=${name} onClick=${() => dismiss(name, false)}>${name} (look again)</button> `)}</p>`}</div>`;
}

function InviteCard({ state, send, uid }) {
  const [free, setFree] = useState(Boolean(state.own));
  const over = state.length > state.limit;
  return html`<${Frame} id=${uid} eyebrow="Your own plan" title="Your invitation" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.empty ? html`<p class="patio-resume">${state.empty}</p>` : html`
    <div class="patio-bubble" data-copy><div data-words><${Underlined} pieces=${state.pieces} /></div>
      <p class=${`patio-limit ${over ? "patio-over-limit" : ""}`}>${state.length} of ${state.limit} letters${over ? `: ${state.length - state.limit} too many for a short post` : ""}</p></div>
    <${Findings} state=${state} send=${send} />`}
    <div class="patio-pills patio-gap" role="radiogroup" aria-label="How you write it">
      <label class="patio-pill"><input type="radio" name=${`${uid}-way`} checked=${!free} onChange=${() => { setFree(false); if (state.own) send({ do: "own", text: "" }); }} /><span>Part by part</span></label>
      <label class="patio-pill"><input type="radio" name=${`${uid}-way`} checked=${free} onChange=${() => setFree(true)} /><span>My own text</span></label></div>
    ${free ? html`<div class="patio-field"><label for=${`${uid}-own`}>Your own text</label>
        <${Draft} id=${`${uid}-own`} rows="6" value=${state.own} save=${(text) => send({ do: "own", text })} /></div>`
      : html`<div class="patio-form patio-gap">${state.slots.map((slot) => html`<${Entry} key=${slot.id} id=${`${uid}-${slot.id}`} label=${slot.label} value=${slot.text} wide=${["who", "where", "access", "more"].includes(slot.id)}
          hint=${slot.byHand ? "Your words. Empty it to follow the plan again." : ""} save=${(text) => send({ do: "slot", slot: slot.id, text })} />`)}</div>`}
    <h4 class="patio-gap">Ready to copy</h4>
    <div class="patio-wordings">${state.wordings.map((one) => html`<article key=${one.channel} class="patio-wording" data-copy>
      <header><h5>${one.title}</h5><span class=${one.fits ? "patio-soft" : "patio-over-limit"}>${one.count}</span></header>
      ${one.subject && html`<p class="patio-subject"><span class="patio-soft">${one.channel === "poster" ? "Headline" : "Subject"}</span> ${one.subject}</p>`}
      <div class="patio-words" data-words tabindex="0" role="group" aria-label=${`The words for ${one.title}`}>${one.text}</div>
      ${one.advice && html`<p class="patio-advice">${one.advice}</p>`}
      <footer><${Copy} text=${one.text} what=${one.title} />${one.channel === "e-mail" && html`<a class="patio-link" href=${state.mail}>Begin it in your mail program</a>`}</footer></article>`)}</div>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}
