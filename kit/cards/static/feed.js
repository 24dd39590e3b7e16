// My feed: load posts, confirm or change the suggested box with keys, watch the bar move, plan the next six, repair a run.

const FEED_BOXES = [["me", "Me", "1"], ["you", "You", "2"], ["world", "Neutral", "3"]];

function FeedCard({ state, send, uid, listen }) {
  const loaded = state.total > 0;
  const before = useRef(loaded);
  useEffect(() => { // the way in was at the foot of the card; the first post is at its head
    if (loaded && !before.current) document.getElementById(`patio-h-${uid}`)?.focus();
    before.current = loaded;
  }, [loaded]);
  return html`<${Frame} id=${uid} eyebrow="Your own data" title=${state.title} trouble=${state.trouble}>
    ${state.madeUp && loaded && html`<${MadeUp} />`}
    <${Told} state=${state} />
    ${loaded ? html`<${Labelling} state=${state} send=${send} uid=${uid} />` : html`<p class="patio-task">${state.empty}</p>`}
    ${loaded && html`<${Picture} state=${state} />`}
    ${state.ready && html`<${NextSix} state=${state} />`}
    ${state.runs.length > 0 && html`<${Runs} state=${state} send=${send} uid=${uid} />`}
    <${Sources} state=${state} send=${send} listen=${listen} uid=${uid} open=${!loaded} />
  <//>`;
}

/** What loading the last file said. */
function Told({ state }) {
  return html`<div role="status">${state.message && html`<div class="patio-note"><p>${state.message}</p>
    ${state.notes.map((note) => html`<p class="patio-soft">${note}</p>`)}
    ${state.skipped.length > 0 && html`<details><summary>${count(state.skippedCount, "row")} left out, and why</summary>
      <ul>${state.skipped.map((one) => html`<li>${one}</li>`)}</ul></details>`}</div>`}</div>`;
}

/** Ways to bring data in: a file, the my-data folder, pasted text, or a sample business. */
function Fetch({ state, send, listen, uid, open, accept, paste, pasteLabel, pasteButton, more, children }) {
  const [text, setText] = useState("");
  const [reading, setReading] = useState(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => listen((message) => { if (message.reading !== undefined) setReading(message.reading); }), []);
  const body = html`<div class="patio-sources">${state.closed ? html`<p>${state.closed}</p>` : html`
    <${Upload} send=${send} listen=${listen} label="Choose a file" reading=${reading} onBusy=${setBusy} accept=${accept} />
    ${state.files.length > 0 && html`<div><h4>In your my-data folder</h4><ul class="patio-files">${state.files.map((file) => html`
      <li><span>${file.name}</span> <span class="patio-soft">${megabytes(file.size)}</span>
        <${Button} quietly onPress=${() => send({ do: "read", name: file.name })}>Read it<//></li>`)}</ul></div>`}
    <details class="patio-more"><summary>${paste}</summary>
      <label for=${`${uid}-paste`}>${pasteLabel}</label>
      <textarea id=${`${uid}-paste`} rows="5" value=${text} onInput=${(e) => setText(e.target.value)}></textarea>
      <p><${Button} disabled=${!text.trim()} onPress=${() => { send({ do: "paste", text }); setText(""); }}>${pasteButton}<//></p></details>`}
    ${state.sample && html`<div class="patio-samplebox"><p><strong>No file at hand?</strong> ${state.sample.words}</p>
      <${Button} name="sample" onPress=${() => send({ do: "sample" })}>${state.sample.button}<//></div>`}
    ${children}
    ${!open && html`<p>${state.canUnload !== false && html`<button type="button" class="patio-link" data-name="unload" onClick=${() => send({ do: "unload" })}>Take the last file out again</button>`}
      ${state.canGoOwn && !state.closed && html` <button type="button" class="patio-link" data-name="own" onClick=${() => send({ do: "own" })}>Use my own instead</button>`}</p>`}
  </div>`;
  // One element, loaded or not: another would be a new Upload, and files still waiting in the old one would be lost.
  return html`<details class=${open ? "" : "patio-more"} open=${open || busy || Boolean(reading)}>
    <summary hidden=${open}>${more}</summary>${body}</details>`;
}

function Sources({ state, send, listen, uid, open }) {
  return html`<${Fetch} state=${state} send=${send} listen=${listen} uid=${uid} open=${open} accept=".zip,.js,.json,.csv,.txt,.xlsx,.gz,.tgz"
    paste="Paste a few posts instead" pasteLabel="One post after another, with an empty line between them" pasteButton="Add these posts" more="Load more posts, or others">
    ${!state.madeUp && html`<div class="patio-field"><label for=${`${uid}-names`}>What do people call you? Your handle, your business, two or three things you sell</label>
      <input id=${`${uid}-names`} type="text" class="patio-wide" value=${state.names} placeholder="@yourshop, Your Shop, tarts, rye"
        onChange=${(e) => send({ do: "names", text: e.target.value })} />
      <p class="patio-soft">It helps us tell a post about you from a post about somebody else.</p></div>`}<//>`;
}

function Labelling({ state, send, uid }) {
  const { post, position, window: of } = state;
  const go = (by) => send({ do: "go", by });
  if (!post) return null;
  const shown = post.label || post.suggestion;
  const boxes = shown.boxes;
  const label = (next, sells, stay) => send({ do: "label", post: post.id, boxes: next, sells, stay });
  const put = (box, second) => {
    if (!second) return label([box], shown.sells && box === "me", false);
    const next = boxes.includes(box) ? boxes.filter((one) => one !== box) : [...boxes, box].slice(-2);
    return next.length ? label(next, shown.sells && next.includes("me"), true) : undefined;
  };
  const toggleSale = () => label(boxes.includes("me") || boxes.length < 2 ? (boxes.includes("me") ? boxes : ["me", ...boxes].slice(0, 2)) : ["me", boxes[0]], !shown.sells, true);
  const onKey = (event) => {
    if (isUndo(event) || event.key === "u") { event.preventDefault(); send({ do: "undo" }); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const n = ["Digit1", "Digit2", "Digit3"].indexOf(event.code);
    const byKey = n >= 0 ? n : ["1", "2", "3"].indexOf(event.key);
    if (byKey >= 0) { event.preventDefault(); put(FEED_BOXES[byKey][0], event.shiftKey); }
    else if (event.key === "s") { event.preventDefault(); toggleSale(); }
    else if (event.key === "ArrowRight") { event.preventDefault(); go(1); }
    else if (event.key === "ArrowLeft") { event.preventDefault(); go(-1); }
  };
  return html`<div class="patio-labelling" onKeyDown=${onKey} role="group" aria-label="Put this post in a box">
    ${state.allDone && html`<p class="patio-resume" role="status">All ${of} posts are in their boxes. Look at the picture below, or go through them again.</p>`}
    ${state.sure && html`<div class="patio-bulk"><p>${state.sure.words}</p>
      <${Button} name="sure" onPress=${() => send({ do: "confirm_sure" })}>${state.sure.button}<//></div>`}
    <div class="patio-postcard">
      <p class="patio-meta"><span>Post ${position + 1} of ${of}</span>
        ${post.network && html`<span>${post.network}</span>`}${post.when && html`<span>${post.when}</span>`}
        ${post.reply && html`<span>a reply</span>`}${post.repost && html`<span>a repost</span>`}</p>
      <p class="patio-posttext" aria-live="polite">${post.text}</p>
      <p class="patio-suggest">${post.label
        ? html`<strong class="patio-yours">Your choice</strong> ${post.labelWords}.`
        : html`<strong>Our suggestion:</strong> ${post.suggestionWords}. <span class="patio-soft">${post.suggestion.reason}${" "}
            (${post.suggestion.sure})</span>`}</p>
    </div>
    <div class="patio-boxbuttons">
      ${FEED_BOXES.map(([box, word, key]) => html`<button type="button" key=${box} data-box=${box}
        class=${`patio-bigbox patio-box-${box} ${boxes.includes(box) ? (post.label ? "patio-is-set" : "patio-is-suggested") : ""}`}
        aria-pressed=${Boolean(post.label) && boxes.includes(box)} onClick=${(e) => put(box, e.shiftKey)}><kbd aria-hidden="true">${key}</kbd> ${word}</button>`)}
      <button type="button" class=${`patio-bigbox patio-box-sale ${shown.sells ? (post.label ? "patio-is-set" : "patio-is-suggested") : ""}`}
        aria-pressed=${Boolean(post.label) && shown.sells} onClick=${toggleSale}><kbd aria-hidden="true">S</kbd> Asks for a sale</button>
    </div>
    <div class="patio-actions">
      <${Button} main name="accept" onPress=${() => label(boxes, shown.sells, false)}>${post.label ? "Keep it, next" : "Yes, next"}<//>
      <${Button} onPress=${() => go(-1)} disabled=${position === 0} label="Previous post">←<//>
      <${Button} onPress=${() => go(1)} disabled=${position + 1 >= of} label="Next post, leave this one as it is">→<//>
      <${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><span>${state.labelled} of ${of} in a box</span> <${Saved} at=${clock(state.saved)} waiting=${false} /></span>
    </div>
    <p class="patio-keys"><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> box · <kbd>Shift</kbd>+<kbd>1</kbd>–<kbd>3</kbd> a second box, half each · <kbd>S</kbd> sale · <kbd>Enter</kbd> yes · <kbd>←</kbd> <kbd>→</kbd> move · <kbd>U</kbd> undo</p>
  </div>`;
}

function Picture({ state }) {
  return html`<div class="patio-picture"><h4>${state.pictureTitle}</h4>
    <${BalanceBar} balance=${state.balance} />
    ${state.facts.length > 0 && html`<ul class="patio-facts">${state.facts.map((fact) => html`<li>${fact}</li>`)}</ul>`}
    ${state.strip && html`<${FeedStrip} strip=${state.strip} />`}</div>`;
}

function NextSix({ state }) {
  return html`<div class="patio-next"><h4>Your next six posts</h4><p>${state.next.lead}</p>
    <ol class="patio-plan">${state.next.posts.map((one) => html`<li><span class=${`patio-boxmark patio-box-${one.box}`}>${one.word}</span>
      <span>${one.prompt}</span></li>`)}</ol><p>${state.next.after}</p></div>`;
}

function Runs({ state, send, uid }) {
  return html`<div class="patio-next"><h4>Mend one run of sales</h4><p>${state.runsLead}</p>
    ${state.runs.map((run) => html`<ol class="patio-run">${run.posts.map((post) => html`<li key=${post.id}>
      <p class=${post.keep ? "patio-keep" : ""}>${post.text} ${post.keep && html`<span class="patio-tag">keep this one</span>`}</p>
      ${post.idea && html`<label class="patio-sr" for=${`${uid}-${post.id}`}>Your new words for this post</label>
        <${Draft} id=${`${uid}-${post.id}`} value=${post.draft} placeholder=${post.idea} save=${(text) => send({ do: "draft", post: post.id, text })} />`}
    </li>`)}</ol>`)}</div>`;
}

/** A text box that saves by itself a moment after typing stops, and at once when it is left. */
function Draft({ id, value, placeholder, save, rows = 2 }) {
  const [text, setText] = useState(value || "");
  const kept = useRef(value || "");
  const [later, flush] = useLastWord();
  useEffect(() => { if ((value || "") !== kept.current) { kept.current = value || ""; setText(value || ""); } }, [value]);
  const keep = (next) => { if (next !== kept.current) { kept.current = next; save(next); } };
  return html`<textarea id=${id} rows=${rows} value=${text} placeholder=${placeholder}
    onInput=${(e) => { const next = e.target.value; setText(next); later(() => keep(next), 400); }}
    onBlur=${flush}></textarea>`;
}
