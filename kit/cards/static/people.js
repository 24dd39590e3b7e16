// Contacts: loading them, one person per person, met or not one card at a time, and the honest audit.

function PeopleCard({ state, send, uid, listen }) {
  const loaded = state.people > 0;
  return html`<${Frame} id=${uid} eyebrow="Your own data" title=${state.title} trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}
    ${loaded ? html`<p class="patio-sentence">${state.sentence}</p>
      <ul class="patio-networks">${state.networks.map((one) => html`<li key=${one.name}><strong>${one.count}</strong> ${one.name}</li>`)}</ul>`
      : html`<p class="patio-task">${state.empty}</p>`}
    <${Told} state=${state} />
    ${state.imports.length > 0 && html`<details class="patio-more"><summary>What was loaded</summary>
      <ul class="patio-facts">${state.imports.map((line) => html`<li>${line}</li>`)}</ul></details>`}
    <${Fetch} state=${state} send=${send} listen=${listen} uid=${uid} open=${!loaded} accept=".zip,.csv,.vcf,.json,.js,.xlsx,.xls,.txt,.tsv,.car,.gz"
      paste="Paste names instead" pasteLabel="One person a line. “Dana Reyes, landscape designer” works" pasteButton="Add these people" more="Load more contacts, or a guest list" />
  <//>`;
}

const STATES = [["met_first", "Met first", "then connected"], ["online_first", "Connected first", "then met"], ["never", "Not met yet", "not in the same place"], ["unsure", "Not sure", "met, or who it is"]];

function MetCard({ state, send, uid }) {
  const person = state.person || { id: "" };
  const mark = useOnce(person.id, (value) => send({ do: "mark", person: person.id, value }));
  if (!state.person) {
    return html`<${Frame} id=${uid} eyebrow="Your own data" title="Whom have you met?" trouble=${state.trouble}>
      <p class="patio-task">${state.empty}</p>
      ${state.canMore && html`<p><${Button} main name="more" onPress=${() => send({ do: "more" })}>${state.moreWords}<//></p>`}<//>`;
  }
  const onKey = (event) => {
    if (event.target.matches("input[type=text]")) return;
    if (isUndo(event) || event.key === "u") { event.preventDefault(); mark.again(); send({ do: "undo" }); return; }
    const n = digit(event);
    if (n >= 0 && n < 4) { event.preventDefault(); mark(STATES[n][0]); }
    else if (n === 4) { event.preventDefault(); mark("not_a_person"); }
    else if (n === 5) { event.preventDefault(); mark("left_out"); }
    else if (event.key === "ArrowRight") { event.preventDefault(); send({ do: "go", by: 1 }); }
    else if (event.key === "ArrowLeft") { event.preventDefault(); send({ do: "go", by: -1 }); }
    else if (event.key === "b" && !event.ctrlKey && !event.metaKey) { event.preventDefault(); send({ do: "blur" }); }
  };
  const chosen = person.state;
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Whom have you met?" trouble=${state.trouble}
      badge=${html`<p class="patio-badges"><span>${state.done} of ${state.of} cards</span></p>`}>
    ${state.madeUp && html`<${MadeUp} />`}
    <p class="patio-task">“Met” means: you two talked, face to face, in person, at least once.</p>
    <div class="patio-labelling" onKeyDown=${onKey} role="group" aria-label="Have you met this person?">
      ${state.allDone && html`<p class="patio-resume" role="status">${state.allDone}</p>`}
      <progress class="patio-thirty" max=${state.of} value=${state.done} aria-label=${`${state.done} of ${state.of} cards done`}></progress>
      <div class="patio-person" aria-live="polite">
        <span class="patio-initials" aria-hidden="true">${person.initials}</span>
        <div><p class="patio-name">${person.name}</p>
          ${person.about && html`<p class="patio-about">${person.about}</p>`}
          <p class="patio-meta">${person.where.map((line) => html`<span>${line}</span>`)}</p></div>
      </div>
      ${person.hints.length > 0 && html`<div class="patio-evidencebox"><strong>A hint, not an answer:</strong>
        <ul>${person.hints.map((hint) => html`<li>${hint}</li>`)}</ul></div>`}
      <div class="patio-states">${STATES.map(([value, word, small], n) => html`<button type="button" key=${value} data-name=${value}
        class=${`patio-bigbox patio-state-${value} ${chosen === value ? "patio-is-set" : ""}`} aria-pressed=${chosen === value} onClick=${() => mark(value)}>
        <kbd aria-hidden="true">${n + 1}</kbd><span>${word}<small>${small}</small></span></button>`)}</div>
      <div class="patio-actions">
        <button type="button" class="patio-link" onClick=${() => mark("not_a_person")}>Not a person</button>
        <button type="button" class="patio-link" onClick=${() => mark("left_out")}>Leave out, don't ask again</button>
        <${Button} onPress=${() => send({ do: "go", by: -1 })} disabled=${state.position === 0} label="Previous card">←<//>
        <${Button} onPress=${() => send({ do: "go", by: 1 })} disabled=${state.position + 1 >= state.of} label="Next card, leave this one open">→<//>
        <${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
        <span class="patio-status"><label class="patio-check"><input type="checkbox" checked=${state.blurred} onChange=${() => send({ do: "blur" })} /> Initials only</label>
          <${Saved} at=${clock(state.saved)} /></span>
      </div>
      ${state.last && html`<div class="patio-how"><p><strong>${state.last.name}</strong>: ${state.last.words} How, and when? <span class="patio-soft">(if you like)</span></p>
        <div class="patio-pills">${state.hows.map((how) => html`<label class="patio-pill" key=${how.id}><input type="radio" name=${`${uid}-how-${state.last.id}`}
          checked=${state.last.how === how.id} onChange=${() => send({ do: "how", person: state.last.id, how: how.id })} /><span>${how.words}</span></label>`)}
          <label class="patio-year">Year <input type="text" inputmode="numeric" size="4" value=${state.last.year}
            onChange=${(e) => send({ do: "year", person: state.last.id, year: e.target.value })} /></label></div></div>`}
      ${(state.canMore || state.owner) && html`<p class="patio-gap">${state.canMore && html`<${Button} name="more" onPress=${() => send({ do: "more" })}>${state.moreWords}<//> `}
        ${state.owner && html`<button type="button" class="patio-link" data-name="owner" onClick=${() => send({ do: "owner" })}>${state.owner}</button>`}</p>`}
      <p class="patio-keys"><kbd>1</kbd>–<kbd>4</kbd> answer · <kbd>5</kbd> not a person · <kbd>6</kbd> leave out · <kbd>←</kbd> <kbd>→</kbd> move · <kbd>U</kbd> undo · <kbd>B</kbd> initials</p>
    </div><//>`;
}

/** A share with its range as one line: the dot is the share, the bar is how far it could be off. */
function RangeMeter({ range }) {
  return html`<figure class="patio-range"><div class="patio-rangetrack" role="img" aria-label=${range.said}>
      ${[0, 25, 50, 75, 100].map((tick) => html`<span class="patio-tick" style=${`left:${tick}%`}>${tick}</span>`)}
      <span class="patio-rangebar" style=${`left:${range.low}%;width:${Math.max(range.high - range.low, 0.6)}%`}></span>
      <span class="patio-rangedot" style=${`left:${range.share}%`}></span></div>
    <figcaption>${range.said}</figcaption></figure>`;
}

const PIECES = [["met_first", "Met first"], ["online_first", "Connected first"], ["never", "Not met yet"], ["unsure", "Not sure"]];
function StateBar({ counts, total, tall }) {
  return html`<span class=${`patio-statebar ${tall ? "patio-tall" : ""}`} aria-hidden="true">${PIECES.map(([state, word]) => counts[state] > 0 && html`
    <span key=${state} class=${`patio-piece patio-state-${state}`} style=${`flex-grow:${counts[state]}`}>${tall && counts[state] / total > 0.09 ? counts[state] : ""}</span>`)}</span>`;
}

function AuditCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your audit" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}
    ${state.empty ? html`<p class="patio-task">${state.empty}</p>` : html`
      <p class="patio-headline">${state.headline}</p>
      <${RangeMeter} range=${state.range} />
      ${state.lines.map((line) => html`<p>${line}</p>`)}
      <${StateBar} counts=${state.counts} total=${state.n} tall />
      <ul class="patio-statekey">${PIECES.map(([one, word]) => html`<li><span class=${`patio-swatch patio-state-${one}`} aria-hidden="true"></span>${word}: <strong>${state.counts[one]}</strong></li>`)}</ul>
      ${state.tables.map((table) => html`<div class="patio-scroll" tabindex="0" role="region" aria-label=${table.title}><table class="patio-table patio-audit"><caption>${table.title}</caption>
        <thead><tr><th scope="col">${table.head}</th><th scope="col">Met</th><th scope="col"><span class="patio-sr">Picture</span></th></tr></thead>
        <tbody>${table.rows.map((row) => html`<tr><th scope="row">${row.name}</th><td>${row.words}</td><td><${StateBar} counts=${row.counts} total=${row.n} /></td></tr>`)}</tbody></table></div>`)}
      <p class="patio-rule">${state.rule}</p>`}<//>`;
}

function SameCard({ state, send, uid }) {
  const { pair } = state;
  const answer = (same) => send({ do: "decide", one: pair.one.key, other: pair.other.key, same });
  const onKey = (event) => {
    const n = digit(event);
    if (isUndo(event) || event.key === "u") { event.preventDefault(); send({ do: "undo" }); }
    else if (pair && n === 0) { event.preventDefault(); answer(true); }
    else if (pair && n === 1) { event.preventDefault(); answer(false); }
    else if (pair && n === 2) { event.preventDefault(); send({ do: "later" }); }
  };
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="One person, or two?" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.sentence}</p>
    <div onKeyDown=${onKey} role="group" aria-label="Is this one person?">
    ${pair && html`<div class="patio-pairbox" aria-live="polite">${[pair.one, pair.other].map((side) => html`<div class="patio-side">
        <p class="patio-name">${side.name}</p>${side.lines.map((line) => html`<p class="patio-about">${line}</p>`)}</div>`)}</div>
      <p class="patio-suggest"><strong>Why we ask:</strong> ${pair.reason}</p>`}
      <div class="patio-actions">
        ${pair && html`<${Button} main name="same" onPress=${() => answer(true)}><kbd aria-hidden="true">1</kbd> One person<//>
        <${Button} name="two" onPress=${() => answer(false)}><kbd aria-hidden="true">2</kbd> Two people<//>
        <${Button} name="later" onPress=${() => send({ do: "later" })}><kbd aria-hidden="true">3</kbd> Ask me later<//>`}
        <${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
        <span class="patio-status">${state.left} <${Saved} at=${clock(state.saved)} /></span></div></div><//>`;
}
