// The rest of the summer: chances left, a minute a week, who came, promises, before and after, the certificate.

function SeasonCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own season" title="Your season" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}
    <p class="patio-chances" role="status"><span class="patio-bignumber">${state.left}</span> <span>${state.leftWords}</span></p>
    <ol class="patio-tiles12">${state.days.map((one) => html`<li key=${one.day} class=${`patio-tile12 patio-tile-${one.state} ${one.today ? "patio-today" : ""}`}>
      <span class="patio-sr">${one.said}</span><span aria-hidden="true" class="patio-tiledate"><b>${one.number}</b>${one.month}</span>
      <span aria-hidden="true" class="patio-tilemark">${one.state === "held" ? html`<${Tables} seats=${[Math.min(one.others + 1, 8)]} />` : { confirmed: "✓", skipped: "–", off: "–", moved: "⌂", blank: "", open: "○" }[one.state]}</span></li>`)}</ol>
    <ul class="patio-statekey"><li>Small tables: held, a seat for each</li><li>✓ confirmed</li><li>⌂ moved</li><li>– skipped or called off</li><li>empty: a week without a note</li></ul>
    <p class="patio-task">${state.lead}</p>
    <div class="patio-form"><div class="patio-entry"><label for=${`${uid}-wd`}>Your weekday</label>
        <select id=${`${uid}-wd`} value=${state.weekday} onChange=${(e) => send({ do: "weekday", weekday: e.target.value })}>${state.weekdays.map((one) => html`<option key=${one.id} value=${one.id} selected=${one.id === state.weekday}>${one.text}</option>`)}</select></div>
      <${Entry} id=${`${uid}-ends`} type="date" label="The first day after your season" value=${state.ends} min=${state.earliest} save=${(day) => send({ do: "ends", day })}
        hint=${state.chosen ? "Your own choice. Empty it for the usual end." : "Labour Day in summer; else eight weeks from now."} /></div>
    ${state.weeks.length > 0 && html`<h4 class="patio-gap">The next weeks</h4>
      ${state.toSettle.map((line) => html`<p key=${line} class="patio-todo-box">${line}</p>`)}
      <ul class="patio-weeks">${state.weeks.map((week) => html`<${WeekLine} key=${week.day} week=${week} send=${send} uid=${uid} />`)}</ul>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function DayChoice({ state, send, uid }) {
  return html`<fieldset class="patio-plainset"><legend>Which table?</legend><div class="patio-pills">${state.dates.map((one) => html`<label class="patio-pill" key=${one.day}>
    <input type="radio" name=${`${uid}-day`} checked=${one.day === state.day} onChange=${() => send({ do: "day", day: one.day })} /><span>${one.words}${one.noted ? html` <span class="patio-soft">noted</span>` : ""}</span></label>`)}</div></fieldset>`;
}

const HELD = [["yes", "Held"], ["moved inside", "Moved inside"], ["called off", "Called off"]];
const FIVE = [
  [["others", "Others who came"]],
  [["new", "Met in person for the first time"], ["reconnected", "Met again after a long while"]],
  [["promised", "Promises made"], ["kept", "Kept in two days"]],
  [["given", "Referrals given"]],
  [["received", "Referrals received"]],
];
function Figures({ figures }) {
  return html`<dl class="patio-figures">${figures.map((one) => html`<div key=${one.words}><dt>${one.words}</dt><dd>${one.number}</dd></div>`)}</dl>`;
}

function MinuteCard({ state, send, uid }) {
  const shown = state.held && state.held !== "called off";
  return html`<${Frame} id=${uid} eyebrow="Your own season" title="The weekly minute" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <${DayChoice} state=${state} send=${send} uid=${uid} />
    <div class="patio-minutebox"><h4>${state.dayWords}</h4>
      <div class="patio-pills" role="radiogroup" aria-label=${`Was the table held on ${state.dayWords}?`}>${HELD.map(([value, words]) => html`<label class="patio-pill" key=${value}>
        <input type="radio" name=${`${uid}-held`} checked=${state.held === value} onChange=${() => send({ do: "held", held: value })} /><span>${words}</span></label>`)}</div>
      ${state.held === "called off" && html`<${Entry} key=${`${state.day}-why`} id=${`${uid}-why`} label="Why?" value=${state.why} placeholder="rain" save=${(text) => send({ do: "words", field: "why", text })} />`}
      <ol class="patio-five">${FIVE.map((row, n) => html`<li key=${n}>${row.map(([field, label]) => {
        if (field !== "given" && field !== "received" && state.held === "called off") return null;
        const fixed = state.fromPromises && (field === "promised" || field === "kept");
        return html`<div key=${field}><label for=${`${uid}-${field}`}>${label}</label>${fixed ? html`<output id=${`${uid}-${field}`}>${state.numbers[field]}</output>`
          : html`<${Counter} key=${state.day} id=${`${uid}-${field}`} label=${label} most=${99} value=${state.numbers[field]} save=${(value) => send({ do: "number", field, value })} />`}</div>`;
      })}</li>`)}</ol>
      ${state.fromPromises && html`<p class="patio-soft">The promises come from your list below.</p>`}
      <div class="patio-field"><label for=${`${uid}-learned`}>What did I learn about someone? <span class="patio-soft">(one private line)</span></label>
        <${Draft} key=${state.day} id=${`${uid}-learned`} rows="1" value=${state.learned} save=${(text) => send({ do: "words", field: "learned", text })} /></div></div>
    <h4 class="patio-gap">The season so far</h4>
    <${Figures} figures=${state.figures} />
    ${state.workOn.length > 0 && html`<div class="patio-step"><h4>Worth a change</h4>${state.workOn.map((line) => html`<p key=${line}>${line}</p>`)}</div>`}
    ${state.weeks.length > 0 && html`<div class="patio-scroll" tabindex="0" role="region" aria-label="Week by week"><table class="patio-table patio-tracker"><caption>Week by week</caption>
      <thead><tr><th scope="col">Date</th><th scope="col">Others</th><th scope="col">New</th><th scope="col">Kept</th><th scope="col">Given : got</th><th scope="col">One line</th></tr></thead>
      <tbody>${state.weeks.map((week) => html`<tr key=${week.words} class=${week.blank ? "patio-blankweek" : ""}><th scope="row">${week.words}</th>
        ${week.blank ? html`<td colspan="5"><span class="patio-sr">blank</span></td>` : html`${week.cells.map((cell) => html`<td>${cell}</td>`)}<td>${week.learned}</td>`}</tr>`)}</tbody></table></div>`}
    <p class="patio-rule">${state.noSales}</p>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function CameCard({ state, send, uid, listen }) {
  const [name, setName] = useState("");
  const add = () => { if (name.trim()) { send({ do: "add", name }); setName(""); } };
  return html`<${Frame} id=${uid} eyebrow="Your own season" title="Who came?" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <${DayChoice} state=${state} send=${send} uid=${uid} />
    <fieldset class="patio-plainset patio-gap"><legend>Who was there on ${state.dayWords}?</legend>
      <div class="patio-pills">${state.names.map((one) => html`<label class="patio-pill" key=${one.name}><input type="checkbox" checked=${one.came} onChange=${(e) => send({ do: "tick", name: one.name, on: e.target.checked })} /><span>${one.name}</span></label>`)}</div></fieldset>
    <div class="patio-addline"><label for=${`${uid}-add`}>Somebody else</label><input id=${`${uid}-add`} type="text" value=${name} onInput=${(e) => setName(e.target.value)}
        onKeyDown=${(e) => { if (e.key === "Enter") { e.preventDefault(); add(); } }} /><${Button} disabled=${!name.trim()} onPress=${add}>Add<//></div>
    <div class="patio-addline"><span class="patio-label-like">Others whose names you don't know</span><${Counter} id=${`${uid}-more`} label="Others whose names you don't know" most=${99} value=${state.nameless} save=${(count) => send({ do: "nameless", count })} />
      ${state.others === 0 && html`<${Button} name="nobody" onPress=${() => send({ do: "nobody" })}>Nobody came<//>`}</div>
    ${state.nobody && html`<p class="patio-resume" role="status">${state.nobody}</p>`}
    <${Told} state=${state} />
    <${Fetch} state=${state} send=${send} listen=${listen} uid=${uid} open=${false} accept=".csv,.xlsx,.xls,.txt,.tsv,.zip" paste="Paste names instead" pasteLabel="One person a line" pasteButton="Tick these people" more="Load a guest list" />
    ${state.toMark.length > 0 && html`<div class="patio-suggestbox" role="group" aria-label="A suggestion for your audit"><h4>A suggestion for your audit</h4>
      <p>You met them in person, so your audit could say so. You decide.</p>
      <ul class="patio-chips patio-tomark">${state.toMark.map((person) => html`<li key=${person.id}><span>${person.name} <small>${person.about}</small></span>
        <${Button} onPress=${() => send({ do: "met", person: person.id })} label=${`Yes, I have met ${person.name}`}>Yes, met<//></li>`)}</ul>
      ${state.toMark.length > 1 && html`<${Button} main name="met-all" onPress=${() => send({ do: "met_all" })}>Yes, all ${state.toMark.length}<//>`}</div>`}
    ${state.came.length > 0 && html`<h4 class="patio-gap">What did you promise? <span class="patio-soft">Until ${state.due}</span></h4>
      <ul class="patio-promisedlist">${state.came.map((one, n) => html`<li key=${one.name}><${Entry} id=${`${uid}-p${n}`} label=${`${one.name}${one.new ? " (new)" : ""}`} value=${one.promised} placeholder="nothing, or a few words" save=${(words) => send({ do: "promised", name: one.name, words })} /></li>`)}</ul>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status" role="status">${count(state.others, "other")} came <${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function PromisesCard({ state, send, uid }) {
  const [to, setTo] = useState("");
  const [what, setWhat] = useState("");
  const add = () => { if (to.trim()) { send({ do: "add", to, words: what }); setTo(""); setWhat(""); } };
  const line = (one) => html`<li key=${one.key} class=${`patio-promise patio-promise-${one.state}`}>
    <input type="checkbox" id=${`${uid}-k${one.key}`} checked=${one.state.startsWith("kept")} onChange=${(e) => send({ do: "kept", promise: one.key, on: e.target.checked })} />
    <label for=${`${uid}-k${one.key}`}><strong>${one.to}</strong> <span class="patio-soft">${one.words}</span></label>
    ${one.state.startsWith("kept") ? html`<span class="patio-promisewhat">${one.what}</span>` : html`<${Entry} id=${`${uid}-w${one.key}`} hideLabel label=${`What you promised ${one.to}`} value=${one.what} placeholder="What did you promise?" save=${(text) => send({ do: "words", promise: one.key, words: text })} />
      <button type="button" class="patio-link" aria-label=${`Take ${one.to} off the list`} onClick=${() => send({ do: "drop", promise: one.key })}>Nothing</button>`}</li>`;
  return html`<${Frame} id=${uid} eyebrow="Your own season" title="Promises" trouble=${state.trouble} badge=${html`<p class="patio-badges"><span>${state.said}</span></p>`}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.empty && html`<p class="patio-resume">${state.empty}</p>`}
    <ul class="patio-promises">${state.waiting.map(line)}</ul>
    <div class="patio-addline"><label>To <input type="text" size="14" value=${to} onInput=${(e) => setTo(e.target.value)} /></label>
      <label>I promised <input type="text" size="20" value=${what} onInput=${(e) => setWhat(e.target.value)} onKeyDown=${(e) => { if (e.key === "Enter") { e.preventDefault(); add(); } }} /></label><${Button} disabled=${!to.trim()} onPress=${add}>Add<//></div>
    ${state.kept.length > 0 && html`<details class="patio-more"><summary>Kept</summary><ul class="patio-promises">${state.kept.map(line)}</ul></details>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}

function ChangeBar({ name, parts, share }) {
  return html`<div class="patio-changebar"><b>${name}</b><span class="patio-changestack" aria-hidden="true">${parts.map(([kind, n]) => n > 0 && html`<span key=${kind} class=${`patio-part-${kind}`} style=${`flex-grow:${n}`}>${n}</span>`)}</span>
    <span class="patio-bignumber">${share}<small>%</small></span></div>`;
}

function BeforeAfterCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own season" title="Before and after" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.empty ? html`<p class="patio-resume">${state.empty}</p>
      ${state.canBegin && html`<${Button} main name="begin" onPress=${() => send({ do: "again" })}>Put my audit aside<//>`}` : html`
    <figure class="patio-change2"><${ChangeBar} name="Then" share=${state.then.share} parts=${[["met", state.then.met], ["rest", state.then.rest]]} />
      <${ChangeBar} name="Now" share=${state.now.share} parts=${[["met", state.now.met], ["since", state.now.since], ["remembered", state.now.remembered], ["rest", state.now.rest]]} />
      <figcaption>${state.sentences.map((line) => html`<p>${line}</p>`)}
        <ul class="patio-statekey"><li><span class="patio-swatch patio-part-met"></span>met then</li><li><span class="patio-swatch patio-part-since"></span>met since, or new</li><li><span class="patio-swatch patio-part-remembered"></span>remembered</li><li><span class="patio-swatch patio-part-rest"></span>not met yet</li></ul></figcaption></figure>
    <p class="patio-rule">${state.since} ${state.leftOut}</p>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <button type="button" class="patio-link" onClick=${() => send({ do: "again" })}>Begin again from today</button></div>`}<//>`;
}

function CertificateCard({ state, send, uid, listen }) {
  useDownloads(listen);
  return html`<${Frame} id=${uid} eyebrow="For the wall" title="Your certificate" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <ul class="patio-done3">${state.done.map((one) => html`<li key=${one.words} class=${one.done ? "patio-fine" : ""}><span aria-hidden="true">${one.done ? "✓" : "○"}</span> ${one.words}<span class="patio-sr">${one.done ? ", done" : ", still open"}</span></li>`)}</ul>
    <div class="patio-form">${state.fields.map((field) => html`<${Entry} key=${field.id} id=${`${uid}-${field.id}`} label=${field.label} value=${field.text} wide=${field.id === "name"} save=${(text) => send({ do: "write", field: field.id, text })} />`)}</div>
    <div class="patio-gap"><${PrintPages} state=${state} send=${send} listen=${listen} uid=${uid} begin="certificate" /></div>
    <div class="patio-actions"><span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}
