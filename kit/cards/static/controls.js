// One control for each kind of question: sort, match, choose, several, numbers, order, dials, text, parts.
// Each takes {question, answer, change, look, uid}: `look` maps a place ("avery", "q1/me") to true when a reply is about it.

/** Boxes people learn to tell apart keep one colour everywhere. */
const BOXES = { me: "me", sell: "sale", you: "you", world: "world", S: "me", P: "sale", Y: "you", W: "world" };
const boxClass = (id) => (BOXES[id] ? `patio-box-${BOXES[id]}` : "");

function Key({ n }) {
  return n < 9 ? html`<kbd aria-hidden="true">${n + 1}</kbd>` : null;
}

/** The four boxes are named in a word on each pill; a key above says what each means. */
const SHORT = { me: "Me", sell: "Sale", you: "You", world: "Neutral" };

/** A labelled set of radio pills; digits choose and move on to the next row. */
function Sort({ question, answer, change, look, uid }) {
  const { choices } = question;
  const boxes = choices.every((choice) => SHORT[choice.id]);
  const pick = (row, choice) => change({ ...answer, [row]: choice });
  const onKey = (event, row) => {
    const n = digit(event);
    if (n >= 0 && n < choices.length) {
      event.preventDefault();
      pick(row, choices[n].id);
      stepFocus(event, ".patio-row", 1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault(); // up and down move between rows, also at either end; left and right choose
      stepFocus(event, ".patio-row", event.key === "ArrowDown" ? 1 : -1);
    }
  };
  return html`<div class="patio-rows">
    ${boxes && html`<dl class="patio-legendkey">${choices.map((choice) => html`<div class=${boxClass(choice.id)} key=${choice.id}>
      <dt>${SHORT[choice.id]}</dt><dd>${choice.text}</dd></div>`)}</dl>`}
    ${question.rows.map((row) => html`
    <fieldset key=${row.id} class=${`patio-row ${look[row.id] ? "patio-look" : ""}`} onKeyDown=${(e) => onKey(e, row.id)}>
      <legend>${row.text}</legend>
      <div class="patio-pills" style=${`--n:${choices.length}`}>${choices.map((choice, n) => html`
        <label key=${choice.id} class=${`patio-pill ${boxClass(choice.id)}`}>
          <input type="radio" name=${`${uid}-${row.id}`} checked=${answer[row.id] === choice.id}
            aria-label=${boxes ? choice.text : undefined} onChange=${() => pick(row.id, choice.id)} />
          <${Key} n=${n} /><span>${boxes ? SHORT[choice.id] : choice.text}</span></label>`)}
      </div>
    </fieldset>`)}</div>`;
}

/** Options as full-width rows; used wherever texts are long. */
function Options({ options, name, chosen, onPick, many, marks }) {
  return html`<div class="patio-options">${options.map((option, n) => html`
    <label key=${option.id} class="patio-option">
      <input type=${many ? "checkbox" : "radio"} name=${name}
        checked=${many ? chosen.includes(option.id) : chosen === option.id} onChange=${() => onPick(option.id)} />
      <${Key} n=${n} />
      ${marks && html`<${Mark} mark=${option.mark} />`}<span>${option.text}</span></label>`)}</div>`;
}

const MARKS = { P: ["sale", "Sale"], S: ["me", "Me"], Y: ["you", "You"], W: ["world", "Neutral"] };
function Mark({ mark }) {
  const known = MARKS[mark];
  return known ? html`<span class=${`patio-boxmark patio-box-${known[0]}`}>${known[1]}</span>` : null;
}

/** Rows of which one is open at a time; digits choose and open the next one that is still empty. */
function Accordion({ rows, options, answer, change, look, uid, marks, changedFrom }) {
  const firstOpen = () => rows.find((row) => !(row.id in answer))?.id ?? null;
  const [open, setOpen] = useState(changedFrom ? null : firstOpen);
  const box = useRef(null);
  const wantFocus = useRef(null);
  const browsing = useRef(false); // arrows look through the options of a row; a click, Space or a digit is done with it
  useEffect(() => {
    if (!wantFocus.current) return;
    const row = [...box.current.children].find((one) => one.dataset.row === wantFocus.current);
    wantFocus.current = null;
    (row?.querySelector("input:checked") || row?.querySelector("input") || row?.querySelector("button"))?.focus();
  });
  const show = (id, focus) => { setOpen(id); if (focus) wantFocus.current = focus; };
  const pick = (row, choice, byKey) => {
    const next = { ...answer, [row.id]: choice };
    change(next);
    if (!browsing.current) goOnFrom(row, next, byKey);
    browsing.current = false;
  };
  const goOnFrom = (row, given, byKey) => {
    const after = changedFrom ? null : rows.find((one) => !(one.id in given));
    if (byKey || after) show(after ? after.id : null, after ? after.id : row.id);
  };
  const onKey = (event, row, n) => {
    const index = digit(event);
    const available = options(row);
    browsing.current = event.target.type === "radio" && event.key.startsWith("Arrow");
    if (event.key === "Enter" && event.target.type === "radio" && row.id in answer) {
      event.preventDefault();
      goOnFrom(row, answer, true);
    } else if (open === row.id && index >= 0 && index < available.length) {
      event.preventDefault();
      pick(row, available[index].id, true);
    } else if (event.key === "Escape" && open === row.id) {
      event.preventDefault();
      show(null, row.id);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.tagName === "BUTTON") {
      const next = rows[n + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); wantFocus.current = next.id; setOpen(open === next.id ? open : null); }
    }
  };
  return html`<div class="patio-accordion" ref=${box}>${rows.map((row, n) => {
    const chosen = options(row).find((option) => option.id === answer[row.id]);
    const isOpen = open === row.id;
    const changed = changedFrom && chosen && changedFrom[row.id] !== chosen.id;
    return html`<fieldset key=${row.id} data-row=${row.id} onKeyDown=${(e) => onKey(e, row, n)}
        class=${`patio-item ${isOpen ? "patio-open" : ""} ${look[row.id] ? "patio-look" : ""} ${changed ? "patio-changed" : ""}`}>
      <legend class="patio-legend">${row.said && html`<span class="patio-said">${row.said}</span>`}
        ${row.text && html`<span>${row.text}</span>`}</legend>
      ${isOpen
        ? html`<${Options} options=${options(row)} name=${`${uid}-${row.id}`} chosen=${answer[row.id]} marks=${marks}
            onPick=${(id) => pick(row, id, false)} />
            ${changedFrom && html`<button type="button" class="patio-link" onClick=${() => show(null, row.id)}>Close</button>`}`
        : html`<button type="button" class=${`patio-chosen ${chosen ? "" : "patio-empty"}`} aria-expanded="false"
            aria-label=${`${row.text || row.said || row.id}: ${chosen ? chosen.text : "nothing chosen yet"}. Change`}
            onClick=${() => show(row.id, row.id)}>
            ${chosen && marks && html`<${Mark} mark=${chosen.mark} />`}
            <span class="patio-chosen-text">${chosen ? chosen.text : "Choose…"}</span>
            ${changed && html`<span class="patio-tag">changed</span>`}
            <span class="patio-change" aria-hidden="true">Change</span></button>`}
    </fieldset>`;
  })}</div>`;
}

function Match({ question, ...rest }) {
  return html`<${Accordion} ...${rest} rows=${question.rows} options=${() => question.choices} />`;
}

function Choose({ question, answer, change, look, uid, text }) {
  const onKey = (event) => {
    const n = digit(event);
    if (n >= 0 && n < question.options.length) { event.preventDefault(); change(question.options[n].id); }
  };
  return html`<fieldset class=${`patio-plainset ${look[""] ? "patio-look" : ""}`} onKeyDown=${onKey}>
    <legend>${text || question.text || "Pick one"}</legend>
    <${Options} options=${question.options} name=${uid} chosen=${answer} onPick=${change} /></fieldset>`;
}

const WORDS = { me: "Me", you: "You", world: "Neutral" };
function Several({ question, answer, change, look, text, uid }) {
  const options = question.options.map((o) => ({ ...o, text: o.text || WORDS[o.id] || o.id }));
  const toggle = (id) => change(answer.includes(id) ? answer.filter((one) => one !== id) : [...answer, id]);
  const onKey = (event) => {
    const n = digit(event);
    if (n >= 0 && n < options.length) { event.preventDefault(); toggle(options[n].id); }
  };
  const small = options.every((o) => o.text.length < 24);
  const looked = Object.keys(look).length > 0;
  return html`<fieldset class=${`patio-plainset ${looked ? "patio-look" : ""}`} onKeyDown=${onKey}>
    <legend>${text || question.text || (question.pick ? `Tick ${question.pick}` : "Tick all that fit")}</legend>
    ${small
      ? html`<div class="patio-pills">${options.map((o, n) => html`
          <label key=${o.id} class=${`patio-pill ${boxClass(o.id)}`}>
            <input type="checkbox" checked=${answer.includes(o.id)} onChange=${() => toggle(o.id)} />
            <${Key} n=${n} /><span>${o.text}</span></label>`)}</div>`
      : html`<${Options} options=${options} name=${uid} chosen=${answer} onPick=${toggle} many />`}
  </fieldset>`;
}

function Numbers({ question, answer, change, look, uid }) {
  const set = (id) => (event) => change({ ...answer, [id]: event.target.value }, true);
  const { guess } = question;
  const guessed = guess && answer[guess.id] !== undefined;
  return html`<div class="patio-numbers">
    ${guess && html`<div class="patio-guess">
      <label for=${`${uid}-guess`}>${guess.label}</label>
      <input id=${`${uid}-guess`} type="range" min=${guess.least} max=${guess.most}
        value=${guessed ? answer[guess.id] : Math.round((guess.least + guess.most) / 2)} onInput=${set(guess.id)} />
      <output for=${`${uid}-guess`}>${guessed ? answer[guess.id] : "not set"}</output></div>`}
    ${question.boxes.map((box) => html`<div key=${box.id} class=${`patio-number ${look[box.id] ? "patio-look" : ""}`}>
      <label for=${`${uid}-${box.id}`}>${box.label}</label>
      <span class="patio-unit"><input id=${`${uid}-${box.id}`} type="text" inputmode="decimal" autocomplete="off" size="6"
        value=${answer[box.id] ?? ""} onInput=${set(box.id)} />${box.unit && html`<span>${box.unit}</span>`}</span></div>`)}
  </div>`;
}

function Order({ question, answer, change, look }) {
  const ids = answer.length ? answer : question.items.map((item) => item.id);
  const text = Object.fromEntries(question.items.map((item) => [item.id, item.text]));
  const box = useRef(null);
  const keep = useRef(null);
  useEffect(() => {
    if (keep.current) {
      const arrows = [...box.current.querySelectorAll(`[data-name^="${keep.current.id}-"]:not(:disabled)`)];
      (arrows.find((one) => one.dataset.name === keep.current.name) || arrows[0])?.focus(); // at either end one is off
    }
    keep.current = null;
  });
  const move = (n, by) => {
    const to = n + by;
    if (to < 0 || to >= ids.length) return;
    const next = [...ids];
    [next[n], next[to]] = [next[to], next[n]];
    keep.current = { id: ids[n], name: `${ids[n]}-${by < 0 ? "up" : "down"}` };
    change(next);
  };
  const onKey = (event, n) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by) { event.preventDefault(); move(n, by); }
  };
  return html`<ol class="patio-order" ref=${box}>${ids.map((id, n) => html`
    <li key=${id} class=${look[id] ? "patio-look" : ""} onKeyDown=${(e) => onKey(e, n)}><span>${text[id]}</span>
      <span class="patio-arrows">
        <${Button} name=${`${id}-up`} quietly disabled=${n === 0} label=${`Move up: ${text[id]}`}
          onPress=${() => move(n, -1)}>↑<//>
        <${Button} name=${`${id}-down`} quietly disabled=${n === ids.length - 1} label=${`Move down: ${text[id]}`}
          onPress=${() => move(n, 1)}>↓<//></span></li>`)}</ol>`;
}

function Dials({ question, answer, change, uid }) {
  const sum = Object.values(answer).reduce((a, b) => a + b, 0);
  const set = (id, n) => change({ ...answer, [id]: Math.min(Math.max(n || 0, 0), question.total) });
  const left = question.total - sum;
  return html`<div class="patio-dials">
    ${question.dials.map((dial) => html`<div key=${dial.id} class=${`patio-dial ${boxClass(dial.id)}`}>
      <label for=${`${uid}-${dial.id}`}>${dial.label}</label>
      <${Button} quietly label=${`One fewer: ${dial.label}`} disabled=${answer[dial.id] === 0}
        onPress=${() => set(dial.id, answer[dial.id] - 1)}>−<//>
      <input id=${`${uid}-${dial.id}`} type="number" min="0" max=${question.total} value=${answer[dial.id]}
        onInput=${(e) => set(dial.id, parseInt(e.target.value, 10))} />
      <${Button} quietly label=${`One more: ${dial.label}`} disabled=${answer[dial.id] === question.total}
        onPress=${() => set(dial.id, answer[dial.id] + 1)}>+<//></div>`)}
    <p class="patio-total" role="status">${sum} of ${question.total} posts planned.${" "}
      ${left > 0 ? `Add ${left}.` : left < 0 ? `Take away ${-left}.` : "That is the full ten."}</p></div>`;
}

function FreeText({ question, answer, change, state, uid, send }) {
  const text = answer.text || "";
  const findings = state.findings || [];
  const write = (event) => change({ ...answer, text: event.target.value }, true);
  const dismiss = (name, on) => change({
    ...answer, dismissed: on ? [...answer.dismissed, name] : answer.dismissed.filter((one) => one !== name) });
  return html`<div class="patio-text">
    <label for=${`${uid}-text`}>${question.label}</label>
    <textarea id=${`${uid}-text`} rows=${question.rows} placeholder=${question.placeholder} value=${text} onInput=${write}></textarea>
    ${question.limit > 0 && html`<p class="patio-limit">${text.length} of ${question.limit} characters</p>`}
    ${findings.length > 0 && html`<ul class="patio-checklist" aria-label="Checklist, not a mark">
      ${findings.map((f) => html`<li key=${f.name} class=${f.fine ? "patio-fine" : "patio-todo"}>
        <span aria-hidden="true">${f.fine ? "✓" : "○"}</span>
        <span>${f.label}${f.words && !f.wanted ? html`: “<mark>${f.words}</mark>”` : ""}${f.dismissed ? " (you said it is fine)" : ""}
          <span class="patio-sr">${f.fine ? "seen" : "not yet"}</span></span>
        ${!f.wanted && (f.words || f.dismissed) && html`<button type="button" class="patio-link"
          onClick=${() => dismiss(f.name, !f.dismissed)}>${f.dismissed ? "Ask me again" : "That is fine here"}</button>`}
      </li>`)}</ul>`}
  </div>`;
}

/** Places of one part: "q1/me" becomes "me", "q1" becomes "". */
function lookIn(look, part) {
  const inside = Object.keys(look).filter((where) => where === part || where.startsWith(`${part}/`));
  return Object.fromEntries(inside.map((where) => [where.slice(part.length + 1), true]));
}

function Parts({ question, answer, change, look, uid, state, send }) {
  return html`<div class="patio-parts">${question.parts.map((part) => html`
    <div key=${part.id} class="patio-part">
      ${["choose", "several"].includes(part.question.kind) ? null : html`<p class="patio-parttext">${part.text}</p>`}
      <${Control} question=${part.question} answer=${answer[part.id]} text=${part.text} uid=${`${uid}-${part.id}`}
        change=${(next, typing) => change({ ...answer, [part.id]: next }, typing)} look=${lookIn(look, part.id)} state=${state} send=${send} />
    </div>`)}</div>`;
}

const CONTROLS = {
  sort: Sort, match: Match, choose: Choose, several: Several, numbers: Numbers, order: Order, dials: Dials,
  text: FreeText, parts: Parts, slots: (props) => html`<${Slots} ...${props} />`,
};
function Control(props) {
  return html`<${CONTROLS[props.question.kind]} ...${props} />`;
}
