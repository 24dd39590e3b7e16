// The end of a workshop: then and now, the scenario check, and the look back thirty days on.

/** One to five as native radio buttons; a digit chooses and moves on to the next scale. */
function Scale({ item, when, scale, value, pick, uid }) {
  const onKey = (event) => {
    const place = digit(event);
    if (!scale[place]) return;
    event.preventDefault();
    pick(scale[place].number);
    event.currentTarget.querySelectorAll("input")[place].focus(); // on the last scale the arrows go on from here
    stepFocus(event, ".patio-scale", 1);
  };
  return html`<div class=${`patio-scale patio-scale-${when.id}`} role="radiogroup" aria-label=${`${item.text}: ${when.text}`} onKeyDown=${onKey}>
    <span class="patio-scalename" aria-hidden="true">${when.text}</span>
    <span class="patio-dots">${scale.map((one) => html`<label key=${one.number} class="patio-dot" title=${one.words}>
      <input type="radio" name=${`${uid}-${item.id}-${when.id}`} aria-label=${`${one.number}, ${one.words}`} checked=${value === one.number} onChange=${() => pick(one.number)} />
      <span>${one.number}</span></label>`)}</span></div>`;
}

/** From then to now on a line of five; the numbers beside it say the same. */
function Step({ then, now }) {
  const at = (number) => 14 + (number - 1) * 28;
  const way = now > then ? "up" : now < then ? "down" : "same";
  return html`<svg class=${`patio-move patio-move-${way}`} viewBox="0 0 140 24" aria-hidden="true">
    <line class="patio-moverail" x1="14" x2="126" y1="12" y2="12" />
    ${[1, 2, 3, 4, 5].map((number) => html`<circle key=${number} class="patio-movestop" cx=${at(number)} cy="12" r="2.2" />`)}
    <line class="patio-movepath" x1=${at(then)} x2=${at(now)} y1="12" y2="12" />
    <circle class="patio-movethen" cx=${at(then)} cy="12" r=${way === "same" ? 10 : 7} /><circle class="patio-movenow" cx=${at(now)} cy="12" r="7" /></svg>`;
}

function Moved({ state }) {
  return html`<figure class="patio-moved" role="group" aria-label="Then and now"><figcaption>${state.sentences.map((line) => html`<p key=${line}>${line}</p>`)}</figcaption>
    <ul>${state.moved.map((one) => html`<li key=${one.id}><span>${one.text}</span><${Step} then=${one.then} now=${one.now} />
      <b aria-hidden="true">${one.then} → ${one.now}</b><span class="patio-sr">: from ${one.then} to ${one.now}</span></li>`)}</ul>
    <p class="patio-rule">○ before today, ● now.</p></figure>`;
}

function SurveyCard({ state, send, uid }) {
  const [answer, change, waiting, settle] = useAnswer(state, send);
  const pick = (when, item, number) => change({ ...answer, [when]: { ...answer[when], [item]: number } });
  const undo = () => send({ do: "undo", seq: settle().seq });
  const onKey = (event) => {
    if (isUndo(event) && !event.target.matches("textarea")) { event.preventDefault(); undo(); }
  };
  return html`<${Frame} id=${uid} eyebrow="Two minutes" title="Then and now" trouble=${state.trouble}><div onKeyDown=${onKey} data-all>
    <p class="patio-task">${state.lead}</p>
    <div class="patio-able"><div class="patio-ablehead" aria-hidden="true"><span></span>${state.when.map((when) => html`<span key=${when.id}><b>${when.text}</b>
        <small><span>${state.scale[0].words}</span><span>${state.scale.at(-1).words}</span></small></span>`)}</div>
      <p class="patio-ablekey">${state.scale[0].number} is ${state.scale[0].words}, ${state.scale.at(-1).number} is ${state.scale.at(-1).words}.</p>
      ${state.items.map((item) => html`<div key=${item.id} class="patio-ableitem"><span class="patio-abletext">${item.text}</span>
        ${state.when.map((when) => html`<${Scale} key=${when.id} item=${item} when=${when} scale=${state.scale} uid=${uid}
          value=${answer[when.id][item.id]} pick=${(number) => pick(when.id, item.id, number)} />`)}</div>`)}</div>
    <p class="patio-evidence patio-gap"><span class="patio-sure">${state.why.sure}</span> ${state.why.say} <cite>${state.why.source}</cite></p>
    ${state.moved.length > 0 && html`<${Moved} state=${state} />`}
    <fieldset class="patio-plainset patio-gap"><legend>${state.friday}</legend><div class="patio-pills">${state.choices.map((one) => html`<label class="patio-pill" key=${one.id}>
      <input type="radio" name=${`${uid}-friday`} checked=${answer.first_friday === one.id} onChange=${() => change({ ...answer, first_friday: one.id })} /><span>${one.text}</span></label>`)}</div></fieldset>
    ${state.open.map((one) => html`<div key=${one.id} class="patio-field"><label for=${`${uid}-${one.id}`}>${one.label} <span class="patio-soft">(only you see it)</span></label>
      <${Draft} id=${`${uid}-${one.id}`} value=${one.text} save=${(text) => send({ do: "write", field: one.id, text })} /></div>`)}
    <p class="patio-soft patio-tight">${state.private}</p>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${undo}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} waiting=${waiting} /></span></div></div><//>`;
}

function Story({ one, place, send, uid }) {
  const [answer, change, , settle] = useAnswer(one, (message) => send({ ...message, story: one.name }));
  const look = Object.fromEntries((one.verdict?.outcome === "not_yet" ? one.verdict.shown : []).map((each) => [each.where, true]));
  return html`<li class="patio-story"><h4><span class="patio-num" aria-hidden="true">${place}</span> ${one.title}</h4>
    <div><p>${one.task}</p>
      <${Control} question=${one.question} answer=${answer} change=${change} look=${look} uid=${uid} state=${one} send=${send} />
      <div class="patio-actions patio-tight"><${Button} main=${!one.checked} name=${`check-${one.name}`} label=${`Check: ${one.title}`} onPress=${() => send({ do: "check", story: one.name, ...settle() })}>Check<//></div>
      <${Outcome} verdict=${one.verdict} />
      ${one.why && html`<p class="patio-storywhy"><b>Why.</b> ${one.why}</p>`}</div></li>`;
}

function ScenarioCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="If you like" title="Five stories" trouble=${state.trouble}>
    <p class="patio-task">${state.lead}</p>
    <ol class="patio-stories">${state.items.map((one, n) => html`<${Story} key=${one.name} one=${one} place=${n + 1} send=${send} uid=${`${uid}-${n}`} />`)}</ol>
    <div role="status">${state.score && html`<p class="patio-score">${state.score}</p><p class="patio-soft">${state.whose}</p>`}</div>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function Later({ state, send, uid }) {
  return html`${state.reason && html`<p class="patio-soft">${state.reason}</p>`}
    <ol class="patio-five">${state.counts.map((one) => html`<li key=${one.id}><div><label for=${`${uid}-${one.id}`}>${one.label}</label>
      <span class="patio-takes">${one.suggested !== null && one.suggested !== one.value && html`<${Button} name=${`take-${one.id}`} label=${`Use ${one.suggested}: ${one.label}`} onPress=${() => send({ do: "take", field: one.id })}>Use ${one.suggested}<//>`}
      <${Counter} id=${`${uid}-${one.id}`} label=${one.label} most=${state.most} value=${one.value} save=${(value) => send({ do: "count", field: one.id, value })} /></span></div></li>`)}
      <li><fieldset class="patio-plainset"><legend>What got in the way?</legend><div class="patio-pills">${state.choices.map((one) => html`<label class="patio-pill" key=${one.id}>
        <input type="checkbox" checked=${one.on} onChange=${(event) => send({ do: "tick", choice: one.id, on: event.target.checked })} /><span>${one.text}</span></label>`)}</div></fieldset></li></ol>
    <div role="status">${state.said && html`<p class="patio-resume">${state.said}</p>`}
      ${state.ideas.length > 0 && html`<div class="patio-step"><h4>For next month</h4>${state.ideas.map((line) => html`<p key=${line}>${line}</p>`)}</div>`}</div>
    ${state.handOver && html`<p class="patio-soft">${state.handOver}</p>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div>`;
}

function ThirtyDaysCard({ state, send, uid, listen }) {
  useDownloads(listen);
  const form = html`<${Later} state=${state} send=${send} uid=${uid} />`;
  return html`<${Frame} id=${uid} eyebrow="Two minutes, later" title="Thirty days on" trouble=${state.trouble}>
    <p class="patio-task">${state.lead}</p>
    <p class="patio-due" role="status">${state.due}</p>
    ${state.remind && html`<div class="patio-actions patio-tight"><${Button} main name="reminder" onPress=${() => send({ do: "reminder" })}>Put it in my calendar<//>
      <span class="patio-soft">A small file that opens in any calendar.</span></div>`}
    ${state.open ? form : html`<details class="patio-more patio-gap" open=${state.begun}><summary>Look at the six questions now</summary>${form}</details>`}<//>`;
}
