// Building line by line: a week to repair, a message from slots, one side of a conversation.

function Slots({ question, answer, change, look, uid, state }) {
  const rows = question.slots.map((slot) => ({ id: slot.id, text: slot.label, said: slot.said }));
  const options = (row) => question.slots.find((slot) => slot.id === row.id).options;
  const week = question.look === "week";
  const start = Object.keys(question.start).length ? question.start : null;
  const changed = start ? rows.filter((row) => answer[row.id] !== start[row.id]).length : 0;
  const left = question.mostChanges - changed;
  return html`<div class="patio-slots">
    ${week && state.balance && html`<div class="patio-live">
      <${BalanceBar} balance=${state.balance} compact />
      <p class="patio-left" role="status">${left >= 0
        ? html`Changes left: <strong>${left}</strong>`
        : html`<strong>${count(-left, "change", "changes")} too many.</strong> Put one back.`}</p></div>`}
    <${Accordion} rows=${rows} options=${options} answer=${answer} change=${change} look=${look} uid=${uid}
      marks=${week} changedFrom=${start} />
    ${!week && html`<${Preview} question=${question} answer=${answer} />`}
  </div>`;
}

function Preview({ question, answer }) {
  const lines = question.slots.map((slot) => slot.options.find((option) => option.id === answer[slot.id])?.text);
  const text = lines.filter((line) => line && line !== "(leave it out)").join(" ");
  if (!text) return html`<p class="patio-preview patio-soft">Your words appear here as you choose.</p>`;
  return html`<div class="patio-preview" aria-live="polite"><p>${text}</p>
    ${question.limit > 0 && html`<p class="patio-limit">${text.length} of ${question.limit} characters</p>`}</div>`;
}
