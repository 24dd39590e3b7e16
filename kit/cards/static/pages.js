// The smaller cards of a lesson: its beginning and end, choices, sliders, privacy, my file, first ten, short notes.

/** Tell the page (the bar at the top) where we are and what is done. */
function useCourse(course) {
  useEffect(() => {
    if (course) document.dispatchEvent(new CustomEvent("patio:course", { detail: course }));
  }, [JSON.stringify(course)]);
}

function Open({ path, children, main }) {
  return html`<button type="button" class=${`patio-button ${main ? "patio-main" : "patio-plain"}`} data-patio-open=${path}>${children}</button>`;
}

function BeginCard({ state, uid }) {
  useCourse(state.course);
  return html`<section class="patio-begin" onFocusIn=${quiet}>
    <p class="patio-eyebrow">${state.eyebrow}</p>
    <ul class="patio-questions">${state.questions.map((question) => html`<li>${question}</li>`)}</ul>
    <dl class="patio-gives"><div><dt>You will have</dt><dd>${state.gives}</dd></div>
      <div><dt>Time</dt><dd>${state.time}</dd></div></dl>
    ${state.notices.map((notice) => html`<p class="patio-trouble" role="status">${notice}</p>`)}
    ${state.resume && html`<p class="patio-resume" role="status">${state.resume}</p>`}
  </section>`;
}

/** In place of a card whose workbook cannot be opened. */
function TroubleCard({ state }) {
  return html`<section class="patio-card" onFocusIn=${quiet}><p class="patio-trouble" role="alert">${state.trouble}</p></section>`;
}

function EndCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Before you go" title="Keep these three">
    <ol class="patio-keypoints">${state.keyPoints.map((point) => html`<li>${point}</li>`)}</ol>
    <div class="patio-own"><h4>Say it, or note it</h4><p>${state.talk}</p>
      <label for=${`${uid}-note`}>One private line <span class="patio-soft">(only you see it)</span></label>
      <${Draft} id=${`${uid}-note`} value=${state.note} save=${(text) => send({ do: "note", text })} />
      <${Saved} at=${clock(state.noteSaved)} /></div>
    ${state.evidence.length > 0 && html`<details class="patio-more"><summary>How sure is this? The evidence behind the lesson</summary>
      <ul class="patio-register">${state.evidence.map((one) => html`<li><span class="patio-sure">${one.sure}</span>
        <p>${one.say} <cite>${one.source}</cite></p></li>`)}</ul></details>`}
    <div class="patio-step"><h4>Your next small step</h4><p>${state.nextStep}</p></div>
    <p class="patio-soft" role="status">${state.doneWords}</p><//>`;
}

function ChooseCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Step 1" title="Whose business?" trouble=${state.trouble}>
    <p class="patio-task">${state.lead}</p>
    <fieldset class="patio-plainset"><legend class="patio-sr">Whose business?</legend>
      <div class="patio-tiles">${state.businesses.map((one) => html`<label class="patio-tile">
        <input type="radio" name=${`${uid}-b`} checked=${state.business === one.slug} onChange=${() => send({ do: "business", slug: one.slug })} />
        <span><strong>${one.name}</strong><small>${one.words}</small>${one.madeUp && html`<em>made up</em>`}</span></label>`)}</div></fieldset>
    <fieldset class="patio-plainset patio-gap"><legend>Where do you post?</legend>
      <div class="patio-pills">${state.networks.map((word) => html`<label class="patio-pill">
        <input type="radio" name=${`${uid}-n`} checked=${state.postsOn === word} onChange=${() => send({ do: "posts_on", word })} />
        <span>${word}</span></label>`)}</div></fieldset>
    <p class="patio-gap" role="status">${state.said} <${Saved} at=${clock(state.saved)} /></p><//>`;
}

function SlidersCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Step 4" title="Where am I now?" trouble=${state.trouble}>
    <p class="patio-task">Three quick answers, for your own eyes only. You will see them again at the end of the course.</p>
    <div class="patio-sliders">${state.sliders.map((slider) => html`<div key=${slider.id}>
      <label for=${`${uid}-${slider.id}`}>${slider.text}</label>
      <input id=${`${uid}-${slider.id}`} type="range" min="0" max="10" value=${slider.value ?? 5} aria-valuetext=${slider.words}
        onChange=${(e) => send({ do: "slide", id: slider.id, value: Number(e.target.value) })} />
      <p class="patio-ends"><span>${slider.least}</span><output>${slider.value === null ? "not set" : `${slider.value} of 10`}</output><span>${slider.most}</span></p></div>`)}</div>
    <${Saved} at=${clock(state.saved)} /><//>`;
}

function DataCard({ state, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Step 3" title="Ask for your own data">
    <p class="patio-task">Each network gives you a copy of what is yours. Ask today: some take a day. The kit makes no call out; you download, it reads.</p>
    <div class="patio-ways">${state.ways.map((way) => html`<details class="patio-more" open=${way.yours}><summary><strong>${way.name}</strong>
      <span class="patio-soft">${way.time}</span></summary>
      <ol>${way.steps.map((step) => html`<li>${step}</li>`)}</ol><p class="patio-soft">${way.gives}</p></details>`)}</div>
    <p class="patio-soft">${state.checked}</p><//>`;
}

/** Save text or bytes as a file, made in the browser: nothing is fetched. */
function download(name, type, data) {
  const url = URL.createObjectURL(new Blob([data], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
function useDownloads(listen) {
  useEffect(() => listen((message) => {
    if (message.file) download(message.file, message.type, fromBase64(message.data));
  }), []);
}

function PrivacyCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Step 2" title="What stays here" trouble=${state.trouble}>
    <div class="patio-two"><div><h4>Stays on this computer</h4><ul class="patio-ticks">${state.stays.map((line) => html`<li>${line}</li>`)}</ul></div>
      <div><h4>Your instructor sees</h4><ul class="patio-ticks">${state.seen.map((line) => html`<li>${line}</li>`)}</ul></div></div>
    <details class="patio-more"><summary>Show me the exact results file</summary>
      <p class="patio-soft">${state.resultsWords}</p><pre class="patio-pre" tabindex="0">${state.results}</pre></details><//>`;
}

function MyFileCard({ state, send, uid, listen }) {
  useDownloads(listen);
  const [sure, setSure] = useState(false);
  const box = useRef(null);
  useEffect(() => { if (sure) box.current?.querySelector("button")?.focus(); }, [sure]);
  return html`<${Frame} id=${uid} eyebrow="Yours" title="My file" trouble=${state.trouble}>
    ${state.lines.map((line) => html`<p class="patio-wrap">${line}</p>`)}
    <div class="patio-actions">
      <${Button} name="zip" onPress=${() => send({ do: "download", kind: "zip" })}>Save a copy I can read<//>
      <${Button} name="whole" onPress=${() => send({ do: "download", kind: "whole" })}>Save a whole copy<//>
      ${!sure && html`<${Button} name="forget" onPress=${() => setSure(true)}>Forget everything…<//>`}</div>
    <div ref=${box} role="alert">${sure && html`<div class="patio-note"><p><strong>This deletes every answer, note, post and label of yours in this kit, for good.</strong> There is no undo. Files you downloaded yourself stay where they are.</p>
      <div class="patio-actions"><${Button} name="keep" onPress=${() => setSure(false)}>Keep it all<//>
        <${Button} name="really" onPress=${() => { setSure(false); send({ do: "forget" }); }}>Yes, forget everything<//></div></div>`}</div>
    ${state.forgotten.length > 0 && html`<div class="patio-note" role="status">${state.forgotten.map((line) => html`<p class="patio-wrap">${line}</p>`)}</div>`}
  <//>`;
}

function MapCard({ state, uid }) {
  useCourse(state.course);
  return html`<${Frame} id=${uid} eyebrow="Course map" title="Seven lessons, one summer">
    <ol class="patio-lessonlist">${state.lessons.map((one) => html`<li class=${one.coming ? "patio-coming" : ""}>
      <span class="patio-num">${one.number}</span><div><strong>${one.title}</strong>
        <span class="patio-soft">${one.coming ? "coming" : `${one.minutes} minutes`}${one.of ? ` · ${one.done} of ${one.of} done` : ""}</span>
        ${one.of > 0 && html`<progress max=${one.of} value=${one.done} aria-label=${`${one.title}: ${one.done} of ${one.of} done`}></progress>`}</div>
      ${!one.coming && html`<${Open} path=${one.path}>${one.here ? "You are here" : one.done ? "Go on" : "Open"}<//>`}</li>`)}</ol><//>`;
}

function NoteCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow=${state.eyebrow} title=${state.title} trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.task}</p>
    ${state.fields.map((field) => html`<div key=${field.id} class="patio-field"><label for=${`${uid}-${field.id}`}>${field.label}</label>
      <${Draft} id=${`${uid}-${field.id}`} value=${field.text} placeholder=${field.placeholder} save=${(text) => send({ do: "write", id: field.id, text })} /></div>`)}
    ${state.tick && html`<label class="patio-option"><input type="checkbox" checked=${state.ticked} onChange=${(e) => send({ do: "tick", on: e.target.checked })} />
      <span>${state.tick}</span></label>`}
    <p class="patio-gap patio-soft" role="status">${state.said} <${Saved} at=${clock(state.saved)} /></p><//>`;
}

function TwentyCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your last twenty" trouble=${state.trouble}>
    <p class="patio-task">${state.task}</p>
    ${state.strip ? html`${state.madeUp && html`<${MadeUp} />`}<${FeedStrip} strip=${state.strip} /><p>${state.words}</p>`
      : html`<div class="patio-numbers">${state.boxes.map((box) => html`<div class="patio-number" key=${box.id}><label for=${`${uid}-${box.id}`}>${box.label}</label>
          <input id=${`${uid}-${box.id}`} type="text" inputmode="numeric" size="4" value=${box.text}
            onChange=${(e) => send({ do: "count", id: box.id, text: e.target.value })} /></div>`)}</div>
        <p class="patio-gap" role="status">${state.words} <${Saved} at=${clock(state.saved)} /></p>`}
    <div class="patio-field"><label for=${`${uid}-n`}>One private note</label>
      <${Draft} id=${`${uid}-n`} value=${state.note} save=${(text) => send({ do: "note", text })} /></div><//>`;
}

function TenCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your first ten posts" trouble=${state.trouble}>
    <p class="patio-task">${state.task}</p>
    ${state.lines.length > 0 && html`<${BalanceBar} balance=${state.balance} compact />`}
    <ol class="patio-ten">${state.lines.map((line) => html`<li key=${line.id}><div><span class=${`patio-boxmark patio-box-${line.box}`}>${line.word}</span>
      <label for=${`${uid}-${line.id}`}>${line.prompt}</label></div>
      <${Draft} id=${`${uid}-${line.id}`} value=${line.text} rows="1" save=${(text) => send({ do: "write", id: line.id, text })} /></li>`)}</ol>
    <p class="patio-soft" role="status">${state.said} <${Saved} at=${clock(state.saved)} /></p><//>`;
}
