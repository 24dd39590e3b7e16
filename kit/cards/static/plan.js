// The plan: a ticket that fills as you write, what is missing, and what to do however many come. And the venue check.

/** One line to fill in: text, a date, an hour or a number; saved a moment after the last key, or on leaving it. */
function Entry({ id, label, value, save, type = "text", hint, wide, hideLabel, ...rest }) {
  const shown = value ?? "";
  const [text, setText] = useState(shown);
  const kept = useRef(shown);
  const [later, flush] = useLastWord();
  useEffect(() => { if (shown !== kept.current) { kept.current = shown; setText(shown); } }, [shown]);
  const keep = (next) => { if (next !== kept.current) { kept.current = next; save(next); } };
  const change = (event) => {
    const next = event.target.value;
    setText(next);
    later(() => keep(next), type === "text" ? 400 : 700); // a date typed key by key passes through half a year
  };
  return html`<div class=${`patio-entry ${wide ? "patio-across" : ""}`}>
    <label for=${id} class=${hideLabel ? "patio-sr" : ""}>${label}</label>
    <input id=${id} type=${type} value=${text} onInput=${change} onBlur=${flush} autocomplete="off" aria-describedby=${hint ? `${id}-hint` : undefined} ...${rest} />
    ${hint && html`<small id=${`${id}-hint`} class="patio-soft">${hint}</small>`}</div>`;
}

/** Tables from above, one a circle, the host's seat filled. A picture only: the words beside it say the same. */
function Tables({ seats, className = "" }) {
  return html`<span class=${`patio-tables ${className}`} aria-hidden="true">${(seats.length ? seats : [0]).map((people, table) => html`
    <svg viewBox="0 0 40 40" key=${table}><circle class="patio-top" cx="20" cy="20" r="9" />
      ${Array.from({ length: people }, (_, seat) => {
        const turn = (2 * Math.PI * seat) / people;
        return html`<circle class=${table === 0 && seat === 0 ? "patio-hostseat" : "patio-seat"} cx=${20 + 15 * Math.sin(turn)} cy=${20 - 15 * Math.cos(turn)} r="4" />`;
      })}</svg>`)}</span>`;
}

/** Two chairs, a round table with a plant, and a parasol: the picture of the whole course. */
function TableForTwo() {
  const stripes = Array.from({ length: 8 }, (_, n) => [12 + 22 * n, 12 + 22 * (n + 1)]);
  return html`<svg class="patio-fortwo" viewBox="0 0 200 150" aria-hidden="true"><circle class="patio-sun" cx="100" cy="78" r="50" />
    <path class="patio-post" d="M100 8V140" />
    ${stripes.map(([left, right], n) => html`<path class=${n % 2 ? "patio-pale" : "patio-bold"} d=${`M100 8Q${100 + (left - 100) * 0.62} 18 ${left} 52Q${(left + right) / 2} 60 ${right} 52Q${100 + (right - 100) * 0.62} 18 100 8z`} />`)}
    <path class="patio-chair" d="M36 78Q28 76 28 84L36 110L30 140M36 110H62L66 140M164 78Q172 76 172 84L164 110L170 140M164 110H138L134 140" />
    <ellipse class="patio-plate" cx="100" cy="98" rx="40" ry="5" /><path class="patio-pot" d="M92 86H108L106 96H94z" /><path class="patio-stem" d="M100 86V76M100 86Q94 80 91 79M100 86Q106 80 109 79" />
    <g class="patio-bloom"><circle cx="100" cy="73" r="4" /><circle cx="90" cy="77" r="3.4" /><circle cx="110" cy="77" r="3.4" /></g></svg>`;
}

function Ticket({ ticket, ready, open }) {
  const blank = (words, instead) => words || html`<span class="patio-blank">${instead}</span>`;
  return html`<div class="patio-ticket"><div class="patio-awning" aria-hidden="true"></div>
    <div class="patio-ticketbody">
      <p class="patio-ticketname">${blank(ticket.name, "A name for your table")}</p>
      <p class="patio-ticketwhen"><strong>${blank(ticket.day, "a day")}</strong> <span>${blank(ticket.hours, "from when to when")}</span>
        ${ticket.more && html`<small>${ticket.more}</small>`}</p>
      <p class="patio-ticketwhere"><strong>${blank(ticket.place, "a place")}</strong> <span>${ticket.address}</span></p>
      <p class="patio-ticketfind">${ticket.sign ? `Look for ${ticket.sign}` : html`<span class="patio-blank">a sign to look for</span>`}</p>
      <p class="patio-soft">${ticket.welcome}</p></div>
    <${TableForTwo} />
    <p class=${`patio-stamp ${ready ? "patio-ready" : ""}`} role="status">${ready ? "Ready" : html`<b>${open}</b> to go`}</p></div>`;
}

function Readiness({ state }) {
  if (state.ready) {
    return html`<div class="patio-todo-box patio-ready">
      <h4>It's ready. Ask the first of your people today.</h4>
      ${state.worth.length > 0 && html`<p class="patio-soft">None of this is a must:</p>
      <ul class="patio-open">${state.worth.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`}</div>`;
  }
  return html`<details class="patio-todo-box" open><summary><h4>Still open</h4></summary>
    <ul class="patio-open">${state.missing.map((line) => html`<li key=${line}>${line}</li>`)}</ul></details>`;
}

function PlaceLines({ venue, place, many, send, uid }) {
  const set = (field) => (value) => send({ do: "venue", place, field, value });
  const id = (field) => `${uid}-v${place}-${field}`;
  return html`<fieldset class="patio-form patio-placebox"><legend class=${many ? "" : "patio-sr"}>${many ? `Place ${place + 1}` : "The place"}</legend>
    <${Entry} id=${id("name")} label="Name" value=${venue.name} save=${set("name")} placeholder="Quay Deck" />
    <${Entry} id=${id("address")} label="Address" value=${venue.address} save=${set("address")} placeholder="4 Harbour Lane" />
    <${Entry} id=${id("seat")} label="Where to sit" value=${venue.seat} save=${set("seat")} placeholder="the long table by the rail" />
    <${Entry} id=${id("indoors")} label="Where you go in rain" value=${venue.indoors} save=${set("indoors")} placeholder="inside, behind the bar" />
    <div class="patio-across"><span class="patio-label-like" id=${id("public")}>Anybody may walk in here</span>
      <div class="patio-pills" role="radiogroup" aria-labelledby=${id("public")}>${[[true, "Yes, it's public"], [false, "No, it's somebody's home"]].map(([value, words]) => html`
        <label class="patio-pill" key=${words}><input type="radio" name=${id("public")} checked=${venue.public === value} onChange=${() => set("public")(value)} /><span>${words}</span></label>`)}</div></div>
    ${many && html`<p class="patio-across"><button type="button" class="patio-link" onClick=${() => send({ do: "drop_venue", place })}>Take place ${place + 1} out</button></p>`}</fieldset>`;
}

/** Names as chips, with a line to add one and names to take over with one press. */
function Names({ names, offered, add, drop, uid, label, suggest }) {
  const [text, setText] = useState("");
  const put = () => { if (text.trim()) { add(text); setText(""); } };
  return html`<div class="patio-names">
    ${names.length > 0 && html`<ul class="patio-chips" aria-label=${label}>${names.map((name) => html`<li key=${name}><span>${name}</span>
      <button type="button" aria-label=${`Take ${name} off the list`} onClick=${() => drop(name)}>×</button></li>`)}</ul>`}
    <div class="patio-addline"><label for=${`${uid}-add`}>${label}</label>
      <input id=${`${uid}-add`} type="text" value=${text} onInput=${(e) => setText(e.target.value)} onKeyDown=${(e) => { if (e.key === "Enter") { e.preventDefault(); put(); } }} />
      <${Button} disabled=${!text.trim()} onPress=${put}>Add<//></div>
    ${offered.length > 0 && html`<div class="patio-offered"><span class="patio-soft" id=${`${uid}-off`}>${suggest}</span>
      <span role="group" aria-labelledby=${`${uid}-off`}>${offered.map((name) => html`<button type="button" key=${name} class="patio-offer" onClick=${() => add(name)}><span aria-hidden="true">+</span> ${name}</button>`)}</span></div>`}</div>`;
}

function Dates({ state, send, uid }) {
  const noted = state.dates.filter((one) => one.note && !one.skipped);
  return html`<div class="patio-across">
    <fieldset class="patio-plainset"><legend class="patio-label-like">Untick a week that you leave out</legend>
      <div class="patio-days">${state.dates.map((one) => html`<label key=${one.day} class=${`patio-day ${one.skipped ? "patio-off" : ""}`}>
        <input type="checkbox" checked=${!one.skipped} onChange=${() => send({ do: "skip", day: one.day, on: !one.skipped })} />
        <span>${one.words}${one.place && html`<small>${one.place}</small>`}${one.note && html`<small class="patio-flag">${one.holiday || "long weekend"}</small>`}</span></label>`)}</div></fieldset>
    ${noted.length > 0 && html`<ul class="patio-facts">${noted.map((one) => html`<li key=${one.day}>${one.note}
      ${one.holiday && html` <button type="button" class="patio-link" onClick=${() => send({ do: "skip", day: one.day, on: true })}>Skip ${one.words}</button>`}</li>`)}</ul>`}</div>`;
}

function PlanCard({ state, send, uid }) {
  const { plan } = state;
  const set = (field) => (value) => send({ do: "set", field, value });
  const id = (field) => `${uid}-${field}`;
  return html`<${Frame} id=${uid} eyebrow="Your own plan" title=${state.title} trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <${Ticket} ticket=${state.ticket} ready=${state.ready} open=${state.missing.length} />
    <${Readiness} state=${state} />
    <div class="patio-sheet" onKeyDown=${(e) => { if (isUndo(e) && !e.target.matches("input,textarea")) { e.preventDefault(); send({ do: "undo" }); } }}>
    <section><h4>What</h4>
      <fieldset class="patio-plainset"><legend class="patio-sr">What kind of occasion</legend><div class="patio-options patio-kinds">${state.kinds.map((kind) => html`
        <label class="patio-option" key=${kind.id}><input type="radio" name=${id("kind")} checked=${plan.kind === kind.id} onChange=${() => set("kind")(kind.id)} /><span>${kind.text}</span></label>`)}</div></fieldset>
      <div class="patio-form"><${Entry} id=${id("name")} label="What you call it" value=${plan.name} save=${set("name")} placeholder="Friday patio" />
        <${Entry} id=${id("welcome")} label="Who is welcome" value=${plan.welcome} save=${set("welcome")} placeholder="Local makers and owners, all welcome" />
        <${Entry} id=${id("host")} label="Your name, as guests know it" value=${plan.host} save=${set("host")} />
        <${Entry} id=${id("last_line")} label="The last line" value=${plan.last_line} save=${set("last_line")} /></div></section>
    <section><h4>When</h4><div class="patio-form">
      <${Entry} id=${id("first")} type="date" label="Day" value=${plan.first} min=${state.earliest} save=${set("first")} />
      <div class="patio-pair"><${Entry} id=${id("starts")} type="time" label="Starts" value=${plan.starts?.slice(0, 5)} save=${set("starts")} />
        <${Entry} id=${id("ends")} type="time" label="Ends" value=${plan.ends?.slice(0, 5)} save=${set("ends")} /></div>
      ${state.soon.length > 0 && html`<div class="patio-offered patio-across"><span class="patio-soft" id=${id("soon")}>Within two weeks:</span><span role="group" aria-labelledby=${id("soon")}>${state.soon.map((one) => html`
        <button type="button" class="patio-offer" key=${one.day} onClick=${() => set("first")(one.day)}>${one.words}</button>`)}</span></div>`}
      ${plan.first && html`<div class="patio-every patio-across"><label class="patio-check"><input type="checkbox" checked=${state.repeats} onChange=${(e) => send({ do: "repeat", on: e.target.checked })} />
          <span>${state.every}, until ${state.repeats ? "" : "the season ends"}</span></label>
        ${state.repeats && html`<${Entry} id=${id("last")} type="date" label="The last date" hideLabel value=${plan.last} min=${plan.first} save=${set("last")} />`}</div>`}
      ${state.dates.length > 0 && html`<${Dates} state=${state} send=${send} uid=${uid} />`}</div></section>
    <section><h4>Where</h4>
      ${plan.venues.map((venue, place) => html`<${PlaceLines} key=${place} venue=${venue} place=${place} many=${plan.venues.length > 1} send=${send} uid=${uid} />`)}
      ${plan.venues.length < state.mostPlaces && html`<p><button type="button" class="patio-link" onClick=${() => send({ do: "add_venue" })}>Another place, in turn: a different patio each week</button></p>`}
      <p class="patio-soft">${state.rain}</p></section>
    <section><h4>Good to know for guests</h4><div class="patio-form">
      <${Entry} id=${id("sign")} label="A sign to look for" value=${plan.sign} save=${set("sign")} placeholder="the yellow plant" />
      <${Entry} id=${id("cost")} label="What it costs" value=${plan.cost} save=${set("cost")} placeholder="Pay your own way" />
      <${Entry} id=${id("contact")} label="For questions, access and the day" value=${plan.contact} save=${set("contact")} placeholder="text 555-0142" />
      <label class="patio-check patio-signup"><input type="checkbox" checked=${!plan.sign_up} onChange=${(e) => set("sign_up")(!e.target.checked)} /> <span>No RSVP: people just turn up</span></label></div></section>
    <section><h4>People</h4>
      <${Names} names=${plan.asked} offered=${state.offered} uid=${`${uid}-asked`} label="I ask myself, in person"
        suggest="From your shortlist and the people you have met:" add=${(name) => send({ do: "ask", name })} drop=${(name) => send({ do: "unask", name })} />
      <div class="patio-form"><${Entry} id=${id("second_host")} label="Second host" value=${plan.second_host} save=${set("second_host")} />
        <${Entry} id=${id("thank")} label="Whom you will thank afterwards" value=${plan.thank} save=${set("thank")} /></div></section>
    <section><h4>However many come</h4><p class="patio-soft">Others, you not counted. Your seat is the filled one.</p>
      <ol class="patio-turnout">${state.turnout.map((row) => html`<li key=${row.others}><span class="patio-bignumber">${row.others}</span>
        <div><p><strong>${row.head}</strong> <span class="patio-soft">${row.words}</span></p><${Tables} seats=${row.seats} />
        <label class="patio-sr" for=${`${uid}-t${row.others}`}>What you do when ${row.head.toLowerCase()} come</label>
        <${Draft} id=${`${uid}-t${row.others}`} value=${row.text} save=${(text) => send({ do: "turnout", others: row.others, text })} /></div></li>`)}</ol></section>
    <details class="patio-more"><summary>Safe for everybody</summary><ul class="patio-facts">${state.safety.map((line) => html`<li>${line}</li>`)}</ul></details>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <button type="button" class="patio-link" onClick=${() => send({ do: "clear" })}>Begin a new plan</button>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div></div><//>`;
}

const ANSWERS = [["yes", "Yes"], ["no", "No"], ["ask", "Phone and ask"]];
function VenueCard({ state, send, uid }) {
  const box = useRef(null);
  const answer = (line, value) => send({ do: "answer", line, value });
  const onKey = (event, line, n) => {
    const index = digit(event);
    if (index >= 0 && index < 3) {
      event.preventDefault();
      answer(line.name, ANSWERS[index][0]);
      const next = box.current.querySelectorAll("[data-line]")[n + 1];
      next?.querySelector("input:checked, input")?.focus();
    }
  };
  return html`<${Frame} id=${uid} eyebrow="Your own plan" title=${state.title} trouble=${state.trouble}
      badge=${html`<p class="patio-badges"><span>${state.known} of ${state.lines.length} known</span></p>`}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.places.length > 1 && html`<div class="patio-pills" role="group" aria-label="Which place">${state.places.map((name, place) => html`
      <button type="button" key=${place} class=${`patio-button ${place === state.at ? "patio-main" : "patio-plain"}`} aria-pressed=${place === state.at} onClick=${() => send({ do: "look_at", place })}>${name}</button>`)}</div>`}
    <progress class="patio-thirty" max=${state.lines.length} value=${state.known} aria-label=${`${state.known} of ${state.lines.length} lines known`}></progress>
    <div class="patio-check10" ref=${box}>${state.lines.map((line, n) => html`<fieldset class="patio-checkline" key=${line.name} data-line onKeyDown=${(e) => onKey(e, line, n)}>
      <legend>${line.asks}</legend><div class="patio-pills">${ANSWERS.map(([value, words], k) => html`<label class=${`patio-pill patio-answer-${value}`} key=${value}>
        <input type="radio" name=${`${uid}-${state.at}-${line.name}`} checked=${line.answer === value} onChange=${() => answer(line.name, value)} /><${Key} n=${k} /><span>${words}</span></label>`)}</div></fieldset>`)}</div>
    <div class="patio-two">
      <div><h4>${state.toAsk.length ? `One phone call: ${state.toAsk.length} to ask` : "Nothing left to ask"}</h4>
        <ul class="patio-open">${state.toAsk.map((line) => html`<li key=${line}>${line}</li>`)}</ul></div>
      <div><h4>Guests will read</h4><p>${state.guests || "What you know about the steps and the comforts appears here."}</p></div></div>
    ${state.toMend.length > 0 && html`<div class="patio-note" role="status"><h4>Worth mending</h4><ul>${state.toMend.map((line) => html`<li key=${line}>${line}</li>`)}</ul></div>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div>
    <p class="patio-keys"><kbd>1</kbd> yes · <kbd>2</kbd> no · <kbd>3</kbd> phone and ask</p><//>`;
}
