// The results file: all of it to read, then to save, to hold up as codes, or to send oneself.

/** QR codes one after the other, each large and on white, with a way through by button. */
function Codes({ codes, close }) {
  const [at, setAt] = useState(0);
  const head = useRef(null);
  useEffect(() => head.current?.focus(), []);
  const place = Math.min(at, codes.length - 1);
  const code = codes[place];
  return html`<div class="patio-codes"><h4 tabindex="-1" ref=${head}>${codes.length > 1 ? `Hold up ${codes.length} codes, one by one` : "Hold up this code"}</h4>
    <p class="patio-soft">Your instructor scans ${codes.length > 1 ? "each" : "it"} with a phone and keeps the text it reads: letters that begin with PATIO1.</p>
    <svg class="patio-qr" viewBox=${`-4 -4 ${code.size + 8} ${code.size + 8}`} role="img" aria-label=${`${code.words}, as a QR code. The same is in the file.`} shape-rendering="crispEdges">
      <rect x="-4" y="-4" width=${code.size + 8} height=${code.size + 8} fill="#fff" /><path d=${code.path} fill="#000" /></svg>
    <div class="patio-codebar">${codes.length > 1 && html`<${Button} name="code-back" disabled=${place === 0} onPress=${() => setAt(place - 1)}>Back<//>`}
      <strong role="status">${code.words}</strong>
      ${codes.length > 1 && html`<${Button} name="code-next" disabled=${place === codes.length - 1} onPress=${() => setAt(place + 1)}>Next code<//>`}
      <${Button} name="codes-away" onPress=${close}>Put away<//></div></div>`;
}

function ResultLine({ line }) {
  const head = html`<span class="patio-resultnum">${line.number}</span><span class="patio-resulttitle">${line.title}</span>
    <span class=${`patio-stands ${line.done ? "patio-standsdone" : ""}`}><span aria-hidden="true">${line.done ? "✓" : "○"}</span> ${line.stands}</span>
    <span class="patio-resultcounts">${line.counts}</span>`;
  if (!line.answer.length) return html`<li class="patio-resulthead">${head}</li>`;
  return html`<li><details><summary class="patio-resulthead">${head}</summary>
    <dl class="patio-resultanswer">${line.answer.map((one) => html`<div><dt>${one.what || "Your choice"}</dt><dd>${one.answer}</dd></div>`)}</dl></details></li>`;
}

function WhatIsIn({ state }) {
  return html`<div class="patio-two"><div><h4>In the file</h4><ul class="patio-ticks">${state.inIt.map((line) => html`<li>${line}</li>`)}</ul></div>
    <div><h4>Never in it</h4><ul class="patio-ticks patio-crosses">${state.notInIt.map((line) => html`<li>${line}</li>`)}</ul></div></div>`;
}

function ResultsCard({ state, send, uid, listen }) {
  useDownloads(listen);
  const [saved, setSaved] = useState("");
  useEffect(() => listen((message) => { if (message.file) setSaved(`${message.file} is with your downloads.`); }), []);
  const done = state.lines.filter((line) => line.done).length;
  return html`<${Frame} id=${uid} eyebrow="Yours to give" title="Results to hand over" trouble=${state.trouble}>
    <p class="patio-task">${state.lead}</p>
    <${WhatIsIn} state=${state} />
    <div class="patio-field"><label for=${`${uid}-who`}>Your name, as your instructor knows you</label>
      <input id=${`${uid}-who`} type="text" maxlength="40" autocomplete="off" value=${state.who} onChange=${(e) => send({ do: "name", text: e.target.value })} aria-describedby=${`${uid}-noname`} />
      <p id=${`${uid}-noname`} class="patio-soft">${state.who ? "" : "Without a name, nobody can tell whose file it is."}</p></div>
    <h4 class="patio-gap">Read it before it goes</h4>
    <p class="patio-soft">${state.lines.length ? `${count(state.lines.length, "exercise")} begun, ${done} done. Open a line to see the answer that goes along.` : "No exercise in it yet. It fills up as you go."}</p>
    ${state.lines.length > 0 && html`<ol class="patio-resultlist">${state.lines.map((line) => html`<${ResultLine} key=${line.number} line=${line} />`)}</ol>`}
    ${state.survey.length > 0 && html`<h4 class="patio-gap">From the survey</h4>
      <dl class="patio-resultanswer">${state.survey.map((one) => html`<div><dt>${one.what}</dt><dd>${one.answer}</dd></div>`)}</dl>`}
    <details class="patio-more"><summary>The same, to the letter</summary>
      <p class="patio-soft">${state.resultsWords}</p><pre class="patio-pre" tabindex="0" role="region" aria-label="The results file, to the letter">${state.text}</pre></details>
    <div class="patio-actions"><${Button} main name="save" onPress=${() => send({ do: "save" })}>Save the file<//>
      <${Button} name="codes" onPress=${() => send({ do: "codes", on: !state.codes.length })}>${state.codes.length ? "Put the codes away" : "Show as QR code"}<//>
      <a class="patio-button patio-plain patio-aslink" href="mailto:?subject=Patio%20results" data-name="mail">Send by e-mail</a></div>
    <p class="patio-soft patio-after" role="status">${saved}</p>
    <p class="patio-soft">E-mail opens empty. Save the file first, then attach ${state.fileName} yourself. A USB stick does as well.</p>
    ${state.codes.length > 0 && html`<${Codes} codes=${state.codes} close=${() => send({ do: "codes", on: false })} />`}<//>`;
}
