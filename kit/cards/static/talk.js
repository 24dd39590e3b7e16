// What to say: a follow-up with its two-day clock, an introduction with both asked first, the pledge.

const HOUR = 3600000;
/** What is left of two days, as a ring and in words; looks at the clock once a minute. */
function Clock48({ due, words }) {
  const [, tick] = useState(0);
  useEffect(() => { const timer = setInterval(() => tick((n) => n + 1), 60000); return () => clearInterval(timer); }, []);
  const left = (new Date(due) - Date.now()) / HOUR;
  const share = Math.min(Math.max(left / 48, 0), 1);
  const hours = Math.floor(Math.abs(left));
  const said = left > 0 ? (hours ? `${count(hours, "hour")} left` : "Less than an hour left") : "The two days are over. Late is better than never.";
  const round = 2 * Math.PI * 42;
  return html`<div class=${`patio-clock48 ${left <= 0 ? "patio-late" : left < 12 ? "patio-soon" : ""}`}>
    <svg viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="42" class="patio-ring" />${share > 0 && html`<circle cx="50" cy="50" r="42" class="patio-ringleft" stroke-dasharray=${`${round * share} ${round}`} transform="rotate(-90 50 50)" />`}
      <text x="50" y="57" text-anchor="middle">${left > 0 ? `${hours}h` : "!"}</text></svg>
    <p><strong>${said}</strong><span class="patio-soft">${left > 0 ? "until" : "It was due"} ${words}</span></p></div>`;
}

function FollowUpCard({ state, send, uid }) {
  const [to, setTo] = useState("");
  const [what, setWhat] = useState("");
  const [day, setDay] = useState(state.today);
  const begin = () => { if (to.trim()) { send({ do: "begin", to, words: what, day }); setTo(""); setWhat(""); } };
  const { note } = state;
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your follow-up" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.open.length > 0 && html`<fieldset class="patio-plainset"><legend>To whom?</legend><div class="patio-pills">${state.open.map((one) => html`<label class="patio-pill" key=${one.key}>
      <input type="radio" name=${`${uid}-to`} checked=${one.key === state.chosen} onChange=${() => send({ do: "choose", promise: one.key })} /><span>${one.to}</span></label>`)}</div></fieldset>`}
    <details class="patio-more" open=${state.open.length === 0}><summary>Somebody else</summary><div class="patio-form">
      <div class="patio-entry"><label for=${`${uid}-who`}>Whom did you talk with?</label><input id=${`${uid}-who`} type="text" value=${to} onInput=${(e) => setTo(e.target.value)} /></div>
      <div class="patio-entry"><label for=${`${uid}-day`}>On which day?</label><input id=${`${uid}-day`} type="date" min=${state.earliest} max=${state.today} value=${day} onInput=${(e) => setDay(e.target.value)} /></div>
      <div class="patio-entry patio-across"><label for=${`${uid}-what`}>What did you say you would do?</label><input id=${`${uid}-what`} type="text" value=${what} onInput=${(e) => setWhat(e.target.value)} /></div>
      <p><${Button} main=${state.open.length === 0} name="begin" disabled=${!to.trim() || !day} onPress=${begin}>Start the two days<//></p></div></details>
    ${note && html`<div class="patio-followup">
      <div class="patio-followhead"><p><strong class="patio-name">${note.to}</strong>${note.what && html`<span>You promised: ${note.what}</span>`}</p>
        ${note.due && html`<${Clock48} due=${note.due} words=${note.dueWords} />`}</div>
      ${note.slots.map((slot, n) => html`<div class="patio-field" key=${state.chosen + slot.id}><label for=${`${uid}-${slot.id}`}><span class="patio-step3" aria-hidden="true">${n + 1}</span> ${slot.label}</label>
        <${Draft} id=${`${uid}-${slot.id}`} value=${slot.text} placeholder=${slot.hint} save=${(text) => send({ do: "write", promise: state.chosen, slot: slot.id, text })} /></div>`)}
      ${note.look && html`<p class="patio-todo-box">${note.look}</p>`}
      <div class="patio-bubble patio-gap" data-copy><p class="patio-invitetext" data-words>${note.text || html`<span class="patio-soft">Your note appears here as you write.</span>`}</p>
        <div class="patio-actions patio-tight"><${Copy} text=${note.text} what="your note" main=${note.whole} />
          <${Button} name="sent" onPress=${() => send({ do: "sent", promise: state.chosen })}>I sent it<//><span class="patio-soft">The kit sends nothing.</span></div></div></div>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status" role="status">${state.said} <${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function IntroduceCard({ state, send, uid }) {
  const write = (field) => (text) => send({ do: "write", field, text });
  const ready = state.one && state.other;
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your introduction" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <datalist id=${`${uid}-people`}>${state.offered.map((name) => html`<option key=${name} value=${name} />`)}</datalist>
    <div class="patio-couple"><${Entry} id=${`${uid}-one`} label="One" value=${state.one} save=${write("one")} list=${`${uid}-people`} />
      <svg viewBox="0 0 60 24" aria-hidden="true"><path d="M4 12H56M46 4l10 8-10 8M14 4L4 12l10 8" /></svg>
      <${Entry} id=${`${uid}-other`} label="The other" value=${state.other} save=${write("other")} list=${`${uid}-people`} /></div>
    <${Entry} id=${`${uid}-why`} label="Why these two? One line" value=${state.why} save=${write("why")} placeholder="Hara grows rhubarb by the crate, and Joss can't find any" />
    <div class="patio-consent"><label class="patio-option"><input type="checkbox" checked=${state.askedOne} disabled=${!ready} onChange=${(e) => send({ do: "asked", who: "asked_one", on: e.target.checked })} /><span>I asked ${state.one || "the one"}: yes</span></label>
      <label class="patio-option"><input type="checkbox" checked=${state.askedOther} disabled=${!ready} onChange=${(e) => send({ do: "asked", who: "asked_other", on: e.target.checked })} /><span>I asked ${state.other || "the other"}: yes</span></label></div>
    <p class="patio-soft" role="status">${state.step}</p>
    ${state.text && html`<div class="patio-bubble" data-copy><p class="patio-invitetext" data-words>${state.text}</p>
      <div class="patio-actions patio-tight"><${Copy} text=${state.text} what="the introduction" main /><${Button} name="sent" onPress=${() => send({ do: "sent" })}>I sent it<//></div></div>`}
    ${state.given.length > 0 && html`<p class="patio-gap"><strong>${count(state.given.length, "introduction")} given so far:</strong> ${state.given.join("; ")}.</p>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function PledgeCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your pledge" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.offer && html`<p><${Button} onPress=${() => send({ do: "take_over" })}>Begin with my lines from the exercise<//></p>`}
    <div class=${`patio-pledgebox ${state.whole ? "patio-whole" : ""}`}>${state.lines.map((line) => html`<div class="patio-pledgeline" key=${line.id}>
      <label for=${`${uid}-${line.id}`}>${line.label}</label><${Draft} id=${`${uid}-${line.id}`} rows="1" value=${line.text} placeholder=${line.hint} save=${(text) => send({ do: "write", line: line.id, text })} /></div>`)}</div>
    <p class="patio-soft patio-gap" role="status">${state.said}</p>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}
