// The exercise card: task, material, control, Check, hints, show answer, why, own-data step.

const TIERS = { core: "Core", plus: "Plus", stretch: "At home", practice: "Warm-up" };

function Material({ material, strip }) {
  if (material.kind === "table") {
    return html`<div class="patio-scroll" tabindex="0" role="region" aria-label=${material.caption}><table class="patio-table"><caption>${material.caption}</caption>
      <thead><tr>${material.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${material.rows.map((row) => html`<tr>${row.map((cell, n) => n
        ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`)}</tr>`)}</tbody></table></div>`;
  }
  return html`<figure class="patio-feed"><figcaption>${material.author}</figcaption>
    <ol>${material.posts.map((post) => html`<li>${post}</li>`)}</ol>
    ${strip && html`<${FeedStrip} strip=${strip} />`}</figure>`;
}

function Outcome({ verdict }) {
  const shape = { correct: "✓", not_yet: "◐", incomplete: "…", not_started: "…" };
  return html`<div class="patio-verdict" role="status">${verdict && html`<div class=${`patio-said-${verdict.outcome}`}>
    <p class="patio-summary"><span aria-hidden="true">${shape[verdict.outcome]}</span> ${verdict.summary}</p>
    ${verdict.shown.length > 0 && html`<ul class="patio-replies">${verdict.shown.map((one) => html`
      <li>${one.about && html`<q>${one.about}</q>`}<span>${one.text}</span></li>`)}</ul>`}
    ${verdict.more > 0 && html`<p class="patio-soft">${count(verdict.more, "more thing")} to look at; mend these first, then check again.</p>`}
  </div>`}</div>`;
}

function Hints({ state, send }) {
  return html`${state.hints.length > 0 && html`<ol class="patio-hints" aria-label="Hints">
    ${state.hints.map((hint) => html`<li>${hint}</li>`)}</ol>`}`;
}

function Own({ state, send }) {
  const id = `own-${state.exercise.name}`;
  return html`<div class="patio-own"><h4>On your own data</h4><p>${state.own}</p>
    <label for=${id}>Your note <span class="patio-soft">(only you see it)</span></label>
    <${Draft} id=${id} value=${state.note} save=${(text) => send({ do: "note", text })} />
    <${Saved} at=${clock(state.noteSaved)} waiting=${false} /></div>`;
}

/** "I'm stuck", where an instructor's board listens. The line stays, so that what came of it is read out. */
function Hand({ hand, done, send }) {
  const up = hand.stands === "up";
  const words = up ? `Your hand is up since ${clock(hand.since)}. Go on if you can; somebody will come by.`
    : hand.stands === "seen to" && !done ? "Your hand has been seen to. Still stuck? Raise it again." : "";
  return html`<div class=${`patio-hand ${up ? "patio-up" : ""}`}><p role="status">${words}</p>
    ${up ? html`<button type="button" class="patio-link" data-name="unstuck" onClick=${() => send({ do: "stuck", up: false })}>I got on by myself</button>`
      : !done && html`<button type="button" class="patio-link" data-name="stuck" onClick=${() => send({ do: "stuck", up: true })}>✋ I'm stuck: ask for help</button>`}</div>`;
}

function AnswerShown({ lines }) {
  return html`<div class="patio-answer"><h4>A model answer</h4>
    <dl>${lines.map((line) => html`<div><dt>${line.what}</dt><dd>${line.answer}</dd></div>`)}</dl></div>`;
}

function ExerciseCard({ state, send, uid }) {
  const [answer, change, waiting, settle] = useAnswer(state, send);
  const { exercise, verdict } = state;
  const look = Object.fromEntries((verdict?.outcome === "not_yet" ? verdict.shown : []).map((one) => [one.where, true]));
  const act = (what) => send({ do: what, ...settle() });
  const onKey = (event) => {
    if (isUndo(event) && !event.target.matches("textarea,input[type=text]")) { event.preventDefault(); act("undo"); }
  };
  const badge = html`<p class="patio-badges"><span>${TIERS[exercise.tier]}</span><span>${count(exercise.minutes, "minute")}</span>
    ${state.done && html`<span class="patio-done">✓ done</span>`}</p>`;
  return html`<${Frame} id=${uid} title=${exercise.title} badge=${badge} trouble=${state.trouble}
      eyebrow=${exercise.number ? `Exercise ${exercise.number}` : "Try it together"}
      tone=${state.done ? "patio-isdone" : ""}>
    <div onKeyDown=${onKey} data-all>
      <p class="patio-task">${exercise.task}</p>
      ${exercise.material.map((one) => html`<${Material} material=${one} strip=${state.strip} />`)}
      <${Control} question=${exercise.question} answer=${answer} change=${change} look=${look} uid=${uid} state=${state} send=${send} />
      <div class="patio-actions">
        <${Button} main name="check" onPress=${() => act("check")}>Check<//>
        <${Button} name="undo" disabled=${!state.canUndo} onPress=${() => act("undo")}>Undo<//>
        ${state.moreHints > 0 && html`<${Button} name="hint" onPress=${() => act("hint")}>
          Hint ${state.hints.length + 1} of ${exercise.hints}<//>`}
        ${state.canShowAnswer && html`<${Button} name="show" onPress=${() => act("show")}>Show answer<//>`}
        <span class="patio-status"><span>${state.progress}</span> <${Saved} at=${clock(state.saved)} waiting=${waiting} /></span>
      </div>
      ${state.hand && html`<${Hand} hand=${state.hand} done=${state.done} send=${send} />`}
      <${Outcome} verdict=${verdict} />
      <${Hints} state=${state} />
      ${state.answerShown && html`<${AnswerShown} lines=${state.answerShown} />`}
      ${state.why && html`<div class="patio-why"><h4>Why</h4><p>${state.why}</p>
        ${state.guessed && html`<p>${state.guessed}</p>`}
        ${state.evidence.map((one) => html`<p class="patio-evidence"><span class="patio-sure">${one.sure}</span> ${one.say}
          <cite>${one.source}</cite></p>`)}</div>`}
      ${state.own && html`<${Own} state=${state} send=${send} />`}
      ${(state.why || state.canReset) && html`<p class="patio-after">
        ${state.why && html`<${Button} name="next" onPress=${goOn}>Go on ↓<//>`}
        ${state.canReset && html`<button type="button" class="patio-link" data-name="reset" onClick=${() => act("reset")}>Start this one over</button>`}
      </p>`}
    </div>
  <//>`;
}
