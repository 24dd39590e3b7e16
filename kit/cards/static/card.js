// The module Lab loads: picks the card by its name and redraws it whenever Python changes the state.

const CARDS = {
  exercise: ExerciseCard, worked: WorkedCard, solution: SolutionCard, feed: FeedCard, begin: BeginCard, end: EndCard,
  choose: ChooseCard, sliders: SlidersCard, data: DataCard, privacy: PrivacyCard, "my-file": MyFileCard, map: MapCard,
  note: NoteCard, trouble: TroubleCard, twenty: TwentyCard, ten: TenCard,
  people: PeopleCard, same: SameCard, met: MetCard, audit: AuditCard, shortlist: ShortlistCard, threads: ThreadsCard,
  plan: PlanCard, venue: VenueCard,
  invite: InviteCard, forecast: ForecastCard,
  files: FilesCard, "follow-up": FollowUpCard, introduce: IntroduceCard, pledge: PledgeCard,
  season: SeasonCard, minute: MinuteCard, came: CameCard, promises: PromisesCard, "before-after": BeforeAfterCard, certificate: CertificateCard,
  results: ResultsCard,
  survey: SurveyCard, scenarios: ScenarioCard, "thirty-days": ThirtyDaysCard,
};

function Missing({ state }) {
  return html`<section class="patio-card"><p>This card (${state.card}) needs a newer page. Reload the browser tab.</p></section>`;
}

/** What a redraw takes away or greys out (a last hint, an undo) must not take the focus along: it stays close by. */
function keepFocus(root) {
  let last = null;
  let around = [];
  root.addEventListener("focusin", (event) => {
    last = event.target;
    around = [];
    for (let one = last.parentElement; one && one !== root; one = one.parentElement) around.push(one);
  });
  const watch = new MutationObserver(() => {
    const lost = last && (!last.isConnected || last.disabled);
    if (!lost || ![document.body, last].includes(document.activeElement)) return;
    last = null;
    for (const near of [...around, root.querySelector("h3")]) {
      if (!near?.isConnected || near.matches(".patio-card, [data-all]")) continue; // too large to say where one is
      near.tabIndex = -1; // not a stop on the way, only a place to stand
      near.focus({ preventScroll: !near.matches("h3") });
      if (document.activeElement === near) return; // what is folded away takes no focus
    }
  });
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => watch.disconnect();
}

let views = 0;
const cardView = {
  render({ model, el }) {
    const root = document.createElement("div");
    root.className = "patio-root";
    el.append(root);
    const uid = `patio-${++views}-${Math.random().toString(36).slice(2, 7)}`;
    const waiting = [];
    const send = (message, buffers) => model.send(message, undefined, buffers);
    const heard = new Set();
    const listen = (hear) => { heard.add(hear); return () => heard.delete(hear); };
    const draw = () => {
      const state = model.get("state");
      render(html`<${CARDS[state.card] || Missing} state=${state} send=${send} uid=${uid} listen=${listen} />
        ${state.hand && state.card !== "exercise" && html`<${Hand} hand=${state.hand} send=${send} />`}`, root);
    };
    const onMessage = (message) => heard.forEach((hear) => hear(message));
    model.on("change:state", draw);
    model.on("msg:custom", onMessage);
    draw();
    const letGo = keepFocus(root);
    return () => { letGo(); model.off("change:state", draw); model.off("msg:custom", onMessage); render(null, root); };
  },
};
export default cardView;
