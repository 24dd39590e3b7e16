// A worked example: every reason shown. And solutions: an exercise with its model answer, why, and each reply.

function WorkedCard({ state, uid }) {
  const { items, heads } = state;
  const pair = heads[0] || heads[1];
  return html`<${Frame} id=${uid} eyebrow="Worked example" title=${state.title}>
    ${state.madeUp && html`<${MadeUp} />`}
    <p class="patio-task">${state.lead}</p>
    ${pair && html`<div class="patio-heads" aria-hidden="true"><span>${heads[0]}</span><span>${heads[1]}</span></div>`}
    <ol class="patio-worked">${items.map((item) => html`<li class=${pair ? "patio-pair" : ""}>
      <p class="patio-quote">${pair && html`<span class="patio-sr">${heads[0]}: </span>`}${item.text}</p>
      ${item.beside && html`<p class="patio-quote"><span class="patio-sr">${heads[1]}: </span>${item.beside}</p>`}
      <p class="patio-reason"><strong class=${`patio-label ${boxClass(item.box)}`}>${item.label}</strong> <span>${item.reason}</span></p>
    </li>`)}</ol>
    <p class="patio-takeaway">${state.takeaway}</p><//>`;
}

function SolutionCard({ state, uid }) {
  return html`<${Frame} id=${uid} eyebrow=${`Exercise ${state.number}`} title=${state.title}>
    <p class="patio-task">${state.task}</p>
    ${state.material.map((one) => html`<${Material} material=${one} strip=${state.strip} />`)}
    <${AnswerShown} lines=${state.lines} />
    ${state.balance && html`<${BalanceBar} balance=${state.balance} />`}
    <div class="patio-why"><h4>Why</h4><p>${state.why}</p></div>
    <details class="patio-more"><summary>Hints</summary><ol>${state.hints.map((hint) => html`<li>${hint}</li>`)}</ol></details>
    <div class="patio-own"><h4>On your own data</h4><p>${state.own}</p></div><//>`;
}
