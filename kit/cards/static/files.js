// Files to take along: the calendar and its updates, the weeks, and printed pages with a preview.

/** A printed page inside the card: nothing in it can run; it is as wide as the card and as long as its sheets. */
function SheetView({ shown, close, calmly }) {
  const frame = useRef(null);
  const box = useRef(null);
  const head = useRef(null);
  const fit = () => {
    const page = frame.current?.contentDocument?.documentElement;
    if (!page || !box.current) return;
    frame.current.style.width = `${Math.max(page.querySelector(".sheet")?.offsetWidth || 816, 200) + 40}px`;
    frame.current.style.height = `${page.scrollHeight}px`;
    const scale = Math.min(1, box.current.clientWidth / frame.current.offsetWidth);
    frame.current.style.transform = `scale(${scale})`;
    box.current.style.height = `${frame.current.offsetHeight * scale}px`;
  };
  useEffect(() => {
    if (!calmly) head.current?.focus();
    const watch = new ResizeObserver(fit);
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [shown.html]);
  const print = () => { frame.current.contentWindow.focus(); frame.current.contentWindow.print(); };
  return html`<div class="patio-pageview"><div class="patio-pagebar"><h5 tabindex="-1" ref=${head}>${shown.title}</h5>
      <${Button} main onPress=${print}>Print<//><${Button} onPress=${close}>Close<//></div>
    <div class="patio-pagebox" ref=${box} tabindex="0" role="region" aria-label=${`${shown.title}, the page`}><iframe ref=${frame} title=${`Preview: ${shown.title}`} sandbox="allow-same-origin allow-modals" srcdoc=${shown.html} onLoad=${fit}></iframe></div></div>`;
}

/** Printed pages to look at, print, or take along; on Letter or A4. */
function PrintPages({ state, send, listen, uid, begin }) {
  const [shown, setShown] = useState(null);
  const last = useRef(begin || "");
  const asked = useRef(!begin); // a page that shows by itself must not take the focus
  useEffect(() => listen((message) => { if (message.html) { last.current = message.page; setShown(message); } }), []);
  const size = state.size;
  useEffect(() => { if (shown || begin) send({ do: "page", page: last.current, take: false }); }, [size, begin]);
  return html`<div class="patio-print">
    <fieldset class="patio-plainset"><legend class="patio-sr">Paper</legend><div class="patio-pills">${state.sizes.map((one) => html`<label class="patio-pill" key=${one}>
      <input type="radio" name=${`${uid}-size`} checked=${size === one} onChange=${() => send({ do: "size", size: one })} /><span>${one}</span></label>`)}</div></fieldset>
    <ul class="patio-pages">${state.pages.map((page) => html`<li key=${page.id} class=${`patio-page-${page.id}`}><span class="patio-thumb" aria-hidden="true"></span>
      <div><strong>${page.title}</strong><span class="patio-soft">${page.about}</span>
      <span class="patio-pagebuttons"><${Button} label=${`Look at ${page.title}, and print it`} onPress=${() => { asked.current = true; send({ do: "page", page: page.id, take: false }); }}>Look and print<//>
        <button type="button" class="patio-link" aria-label=${`Save ${page.title} as a file`} onClick=${() => send({ do: "page", page: page.id, take: true })}>Save</button></span></div></li>`)}</ul>
    ${shown && html`<${SheetView} shown=${shown} calmly=${!asked.current} close=${() => setShown(null)} />`}</div>`;
}

const WEEK_WORDS = [["", "As planned"], ["confirmed", "Confirmed"], ["moved", "Moved"], ["skipped", "Skipped"]];
function WeekLine({ week, send, uid, handedOver }) {
  const settle = (settled, place = week.place) => send({ do: "settle", day: week.day, settled, place });
  return html`<li class=${`patio-week patio-week-${week.settled || "open"}`}>
    <label for=${`${uid}-${week.day}`}>${week.words}${week.usual && html`<small>${week.usual}</small>`}</label>
    <select id=${`${uid}-${week.day}`} value=${week.settled} onChange=${(e) => settle(e.target.value)}>${WEEK_WORDS.map(([value, words]) => html`<option key=${value} value=${value} selected=${value === week.settled}>${words}</option>`)}</select>
    ${week.settled === "moved" && html`<${Entry} id=${`${uid}-${week.day}-to`} label="Where to" value=${week.place} save=${(place) => settle("moved", place)} />`}
    ${week.news && html`<div class="patio-news" data-copy><p data-words>${week.news}</p><span><${Copy} text=${week.news} what=${`the news for ${week.words}`} />
      ${week.settled === "skipped" && handedOver && html`<button type="button" class="patio-link" onClick=${() => send({ do: "cancel", day: week.day })}>Calendar file that takes this date out</button>`}</span></div>`}</li>`;
}

function Noon({ state, send, uid }) {
  const [chance, setChance] = useState("");
  const [warning, setWarning] = useState("");
  const decide = () => send({ do: "noon", chance, warning });
  return html`<details class="patio-more"><summary>Noon on the day: inside or outside?</summary>
    <div class="patio-addline"><label>Chance of rain <span class="patio-unit"><input type="number" min="0" max="100" value=${chance} onInput=${(e) => setChance(e.target.value)} /> %</span></label>
      <label>Warnings <select value=${warning} onChange=${(e) => setWarning(e.target.value)}>${state.warnings.map((one) => html`<option key=${one.id} value=${one.id} selected=${one.id === warning}>${one.text}</option>`)}</select></label>
      <${Button} onPress=${decide}>Decide<//></div>
    <div role="status">${state.noon && html`<div class="patio-news" data-copy><p><strong>${state.noon.inside === null ? "" : state.noon.inside ? "Inside." : "Outside."}</strong> ${state.noon.why}</p>
      ${state.noon.post && html`<p data-words>${state.noon.post}</p><${Copy} text=${state.noon.post} what="what to post" />`}</div>`}</div></details>`;
}

function FilesCard({ state, send, uid, listen }) {
  useDownloads(listen);
  return html`<${Frame} id=${uid} eyebrow="Your own plan" title="Files to take along" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <h4>For calendars</h4>
    ${state.notYet ? html`<p class="patio-todo-box">${state.notYet}</p>` : html`<p role="status">${state.calendar}</p>
      <div class="patio-actions patio-tight"><${Button} main name="calendar" onPress=${() => send({ do: "calendar", mine: false })}>Calendar file for guests<//>
        <${Button} name="calendar-mine" onPress=${() => send({ do: "calendar", mine: true })}>For me, with my pledge<//></div>
      <p class="patio-soft">Or add it on the web: ${state.links.map((link) => html`<a key=${link.name} href=${link.address} target="_blank" rel="noopener noreferrer">${link.name}</a>${link.note && html` <small>(${link.note})</small>`} `)}</p>`}
    ${state.weeks.length > 0 && html`<h4 class="patio-gap">Week by week</h4>
      ${state.toSettle.map((line) => html`<p key=${line} class="patio-todo-box">${line}</p>`)}
      <ul class="patio-weeks">${state.weeks.map((week) => html`<${WeekLine} key=${week.day} week=${week} send=${send} uid=${uid} handedOver=${state.handedOver} />`)}</ul>
      <${Noon} state=${state} send=${send} uid=${uid} />`}
    <h4 class="patio-gap">On paper</h4>
    <${PrintPages} state=${state} send=${send} listen=${listen} uid=${uid} />
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}
