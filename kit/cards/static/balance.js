// The balance bar: one stacked bar, then a line a box with its band as a bracket. Words beside it say the same.

const PARTS = [
  { id: "me_story", box: "me", word: "Me" },
  { id: "me_sale", box: "sale", word: "Sale" },
  { id: "you", box: "you", word: "You" },
  { id: "world", box: "world", word: "Neutral" },
];
const STANDS = {
  in: ["●", "in the band"], "just in": ["◐", "just in"], "one post away": ["◔", "one post away"], out: ["○", "out of the band"],
  "too few": ["·", "too few to judge"],
};

/** `balance`: {n, shares: {me_story, me_sale, me, you, world, sell}, lines: [{box, label, share, least, most, stands, edges, advice}], sentence, rule} */
function BalanceBar({ balance, compact }) {
  const { shares, lines, n } = balance;
  const said = PARTS.map((part) => `${part.word} ${Math.round(shares[part.id])}%`).join(", ");
  return html`<figure class=${`patio-balance ${compact ? "patio-compact" : ""}`}>
    ${!compact && html`<p class="patio-sentence">${balance.sentence}</p>`}
    <div class="patio-stack" role="img" aria-label=${n ? `Balance of ${n} posts: ${said}` : "No posts yet"}>
      ${PARTS.map((part) => shares[part.id] > 0 && html`<span key=${part.id} class=${`patio-seg patio-box-${part.box}`}
        style=${`flex-grow:${shares[part.id]}`}>
        ${shares[part.id] >= 15 ? html`<b>${part.word}</b> ` : ""}${shares[part.id] >= 6 ? `${Math.round(shares[part.id])}%` : ""}</span>`)}
      ${!n && html`<span class="patio-seg patio-none">The bar fills as you label posts</span>`}
    </div>
    ${n > 0 && html`<div class="patio-bands">${lines.map((line) => html`<${BandLine} key=${line.box} line=${line} compact=${compact} />`)}</div>`}
    ${!compact && html`<figcaption>${n > 0 && html`<p>${balance.overall}</p>`}<p class="patio-rule">${balance.rule}</p></figcaption>`}
  </figure>`;
}

function BandLine({ line, compact }) {
  const [shape, words] = STANDS[line.stands] || STANDS.out;
  const least = line.least ?? 0;
  const most = line.most ?? 100;
  const box = { sell: "sale" }[line.box] || line.box;
  return html`<div class=${`patio-band patio-box-${box} patio-is-${line.stands.replaceAll(" ", "-")}`}>
    <span class="patio-band-name">${line.label}</span>
    <span class="patio-track" aria-hidden="true">
      <span class="patio-bracket" style=${`left:${least}%;width:${most - least}%`}></span>
      <span class="patio-fill" style=${`width:${Math.min(line.share, 100)}%`}></span></span>
    <span class="patio-band-n">${Math.round(line.share)}%</span>
    <span class="patio-band-words">${line.stands === "too few" ? html`<small>${line.edges}</small>` : html`<span><span aria-hidden="true">${shape}</span> ${words}</span>
      ${compact ? "" : html`<small>${line.edges}${line.advice ? `. ${line.advice}` : ""}</small>`}`}</span>
  </div>`;
}

/** Posts in a row as cells: what each one is, and how long the longest run of sales is. */
function FeedStrip({ strip }) {
  return html`<figure class="patio-strip"><div class="patio-cells" role="img" aria-label=${strip.said}>
    ${strip.cells.map((cell, n) => html`<span key=${n} title=${cell.text}
      class=${`patio-cell patio-box-${cell.box} ${n >= strip.from && n < strip.to ? "patio-inrun" : ""}`}>${cell.letter}</span>`)}
    </div><figcaption>${strip.said}</figcaption></figure>`;
}
