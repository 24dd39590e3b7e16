// A hundred Fridays as a hundred little tables, with a text twin; whom you asked, and what a person asked in person changes.

/** One little table: a seat for each who comes, the host's filled; more than eight make more tables. */
function LittleTable({ others, band }) {
  const people = others + 1;
  const tables = Math.min(Math.ceil(people / 4), 4);
  const places = [[[20, 20]], [[11, 13], [29, 27]], [[11, 12], [29, 12], [20, 29]], [[11, 11], [29, 11], [11, 29], [29, 29]]][tables - 1];
  const size = tables === 1 ? [7, 12.5, 3.4] : tables === 2 ? [4.4, 8, 2.4] : [3.6, 6.8, 2];
  const each = Math.ceil(Math.min(people, 16) / tables);
  let left = Math.min(people, 16);
  return html`<svg viewBox="0 0 40 40" class=${`patio-friday patio-band${band}`}><rect x="1" y="1" width="38" height="38" rx="7" />
    ${places.map(([x, y], table) => {
      const here = Math.min(each, left);
      left -= here;
      return html`<circle class="patio-top" cx=${x} cy=${y} r=${size[0]} />${Array.from({ length: here }, (_, seat) => {
        const turn = (2 * Math.PI * seat) / here - (here === 1 ? 0 : Math.PI / 2);
        return html`<circle class=${table + seat === 0 ? "patio-hostseat" : "patio-seat"} cx=${x + size[1] * Math.cos(turn)} cy=${y + size[1] * Math.sin(turn)} r=${size[2]} />`;
      })}`;
    })}</svg>`;
}

function Fridays({ picture }) {
  return html`<figure class="patio-hundred">
    <div class="patio-grid100" role="img" aria-label=${picture.text}>${picture.fridays.map((one, n) => html`<${LittleTable} key=${n} ...${one} />`)}</div>
    <figcaption><ul class="patio-bandkey">${picture.bands.map((band, n) => html`<li key=${n} class=${band.fridays ? "" : "patio-nofridays"}>
      <span class=${`patio-swatch patio-band${n}`} aria-hidden="true"></span><b>${band.fridays}</b><span>${band.words}</span></li>`)}</ul></figcaption></figure>`;
}

function Counter({ id, label, value, save, most = 200 }) {
  const set = (next) => save(Math.min(Math.max(Number.isFinite(next) ? next : 0, 0), most));
  return html`<span class="patio-counter"><${Button} quietly label=${`One fewer: ${label}`} disabled=${value <= 0} onPress=${() => set(value - 1)}>−<//>
    <input id=${id} type="number" min="0" max=${most} inputmode="numeric" aria-label=${label} value=${value} onChange=${(e) => set(parseInt(e.target.value, 10))} />
    <${Button} quietly label=${`One more: ${label}`} disabled=${value >= most} onPress=${() => set(value + 1)}>+<//></span>`;
}

function ForecastCard({ state, send, uid }) {
  return html`<${Frame} id=${uid} eyebrow="Your own plan" title="A hundred Fridays" trouble=${state.trouble}>
    ${state.madeUp && html`<${MadeUp} />`}<p class="patio-task">${state.lead}</p>
    <div class="patio-fridays"><${Fridays} picture=${state.picture} />
      <div class="patio-said3" aria-live="polite"><ol>${state.sentences.map((line) => html`<li>${line}</li>`)}</ol>
        <p class="patio-soft">${state.note}</p>
        <div class="patio-switches"><label class="patio-check"><input type="checkbox" checked=${state.rain} onChange=${(e) => send({ do: "rain", on: e.target.checked })} /> <span>It looks like rain</span></label>
          <label class="patio-check"><input type="checkbox" checked=${state.post} onChange=${(e) => send({ do: "post", on: e.target.checked })} /> <span>There is an open post <span class="patio-soft">(about ${state.walkIns} more)</span></span></label></div>
        <${Button} main name="three" onPress=${() => send({ do: "three" })}>What if three more said yes to my face?<//></div></div>
    <h4>Whom you asked</h4>
    ${state.people.length === 0 && html`<p class="patio-soft">Write down in your plan whom you ask yourself, and they appear here by name.</p>`}
    ${state.people.length > 0 && html`<ul class="patio-asked">${state.people.map((person, n) => html`<li key=${person.name}><label for=${`${uid}-p${n}`}>${person.name}</label>
      <select id=${`${uid}-p${n}`} value=${person.said} onChange=${(e) => send({ do: "said", person: person.name, group: e.target.value })}>${state.groups.map((group) => html`
        <option key=${group.id} value=${group.id} selected=${group.id === person.said}>${group.words}</option>`)}</select></li>`)}</ul>`}
    <div class="patio-scroll" tabindex="0" role="region" aria-label="Groups"><table class="patio-table patio-groups"><caption>Others, without names</caption>
      <thead><tr><th scope="col">They…</th><th scope="col">How many more</th><th scope="col">In all</th><th scope="col">Turn up</th></tr></thead>
      <tbody>${state.groups.map((group) => html`<tr key=${group.id}><th scope="row">${group.words}</th>
        <td><${Counter} id=${`${uid}-${group.id}`} label=${`Others who ${group.words}`} value=${group.more} save=${(n) => send({ do: "more", group: group.id, count: n })} /></td>
        <td>${group.count}</td><td>${group.rate} <small class="patio-soft">${group.whose}</small></td></tr>`)}</tbody></table></div>
    <p class="patio-rule">${state.learned} How sure we are of the guesses: low; nobody has published turn-up counts for small open tables.</p>
    <div class="patio-two patio-gap">${state.lessons.map((line) => html`<div key=${line}><p>${line}</p></div>`)}</div>
    <div class="patio-actions"><${Button} name="undo" disabled=${!state.canUndo} onPress=${() => send({ do: "undo" })}>Undo<//>
      <span class="patio-status"><${Saved} at=${clock(state.saved)} /></span></div><//>`;
}
