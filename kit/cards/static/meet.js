// Whom to meet next, and who led to whom.

function ShortlistCard({ state, send, uid }) {
  const tap = (person, question, value) => send({ do: "tap", person, question, value });
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Your shortlist" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}
    ${state.empty ? html`<p class="patio-task">${state.empty}</p>` : html`<p class="patio-task">${state.lead}</p>
    ${state.ask && html`<div class="patio-ask"><h4>Two taps about ${state.ask.name}</h4>
      ${state.ask.questions.map((question) => html`<fieldset class="patio-plainset" key=${state.ask.id + question.id}><legend>${question.text}</legend>
        <div class="patio-pills">${question.options.map((option) => html`<label class="patio-pill" key=${option.id}>
          <input type="radio" name=${`${uid}-${state.ask.id}-${question.id}`} checked=${question.value === option.id} onChange=${() => tap(state.ask.id, question.id, option.id)} />
          <span>${option.text}</span></label>`)}</div></fieldset>`)}
      <p class="patio-askmore"><label>Their trade, in a word <input type="text" size="16" value=${state.ask.trade} onChange=${(e) => send({ do: "trade", person: state.ask.id, trade: e.target.value })} /></label>
        <button type="button" class="patio-link" onClick=${() => send({ do: "no_contact", person: state.ask.id })}>They asked not to be contacted</button></p></div>`}
    <p class="patio-soft" role="status">${state.asked} ${state.keptWords}</p>
    <ol class="patio-places">${state.places.map((place) => html`<li key=${place.id} class=${place.kept ? "patio-kept" : ""}>
      <span class="patio-points" aria-label=${`${place.points} points`}>${place.points}</span>
      <div><p class="patio-name">${place.name}${place.trade && html`<small> ${place.trade}</small>`}</p>
        <ul>${place.reasons.map((reason) => html`<li>${reason.words} <span class="patio-soft">+${reason.points}</span></li>`)}</ul></div>
      <span class="patio-arrows"><button type="button" class="patio-button patio-plain" aria-pressed=${place.kept} onClick=${() => send({ do: "keep", person: place.id, kept: place.kept ? "" : "kept" })}>${place.kept ? "✓ Kept" : "Keep"}</button>
        <button type="button" class="patio-link" aria-label=${`Cross out ${place.name}`} onClick=${() => send({ do: "keep", person: place.id, kept: "crossed out" })}>Cross out</button></span></li>`)}</ol>
    ${state.places.length === 0 && html`<p class="patio-soft">The list fills as you answer two taps a person.</p>`}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//></div>
    ${state.leftOut.length > 0 && html`<details class="patio-more"><summary>Why not …? ${count(state.leftOut.length, "person", "people")} left out, each with the reason</summary>
      <ul class="patio-whynot">${state.leftOut.map((one) => html`<li><strong>${one.name}</strong> ${one.why}</li>`)}</ul></details>`}`}<//>`;
}

function ThreadsCard({ state, send, uid }) {
  const [who, setWho] = useState("");
  const [to, setTo] = useState("");
  const [given, setGiven] = useState(true);
  const add = () => { send({ do: "referral", who, to, given }); if (who.trim() && to.trim()) { setWho(""); setTo(""); } };
  return html`<${Frame} id=${uid} eyebrow="Your own data" title="Threads: who led to whom" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    ${state.customers.map((customer, place) => html`<div class="patio-thread" key=${place}>
      <label for=${`${uid}-c${place}`}>Best customer ${place + 1}</label>
      <input id=${`${uid}-c${place}`} type="text" value=${customer.name} placeholder="A name only you need to understand" onChange=${(e) => send({ do: "customer", place, name: e.target.value })} />
      ${customer.steps.length > 0 && html`<ol class="patio-steps">${customer.steps.map((step, n) => {
        const last = n === customer.steps.length - 1;
        return html`<li key=${step.person} style=${`margin-left:${Math.min(n, 6) * 18}px`}><strong>${step.person}</strong>
          ${last && html`<span class="patio-stepask"><label>Who led ${step.person} to you? <input type="text" size="14" onChange=${(e) => e.target.value.trim() && send({ do: "through", person: step.person, through: e.target.value })} /></label>
            <span class="patio-pills" role="group" aria-label=${`Nobody: how ${step.person} came`}>${state.roots.map((root) => html`<button type="button" key=${root.id} class=${`patio-button patio-root-${root.id.replace(" ", "-")} ${step.root === root.id ? "patio-main" : "patio-quiet"}`}
              aria-pressed=${step.root === root.id} onClick=${() => send({ do: "root", person: step.person, root: root.id })}>${root.text}</button>`)}</span></span>`}</li>`;
      })}</ol><p class="patio-soft">${customer.said}</p>`}</div>`)}
    ${state.said && html`<p class="patio-trouble" role="alert">${state.said}</p>`}
    <h4>Referrals, both ways</h4>
    <div class="patio-addline"><label>Who <input type="text" size="14" value=${who} onInput=${(e) => setWho(e.target.value)} /></label>
      <label>sent to <input type="text" size="14" value=${to} onInput=${(e) => setTo(e.target.value)} /></label>
      <label class="patio-check"><input type="checkbox" checked=${given} onChange=${(e) => setGiven(e.target.checked)} /> I gave it</label>
      <${Button} onPress=${add}>Add<//></div>
    ${state.referrals.length > 0 && html`<ul class="patio-facts">${state.referrals.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${state.sum.map((line) => html`<p class="patio-sentence">${line}</p>`)}
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//></div><//>`;
}
