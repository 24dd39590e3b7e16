/* Before anyone stands up: the form of the class's Fridays, and who gets a certificate. */

import { Asking } from "./asking.js";
import { Connection } from "./connection.js";
import { count, find, make, place, say, showState } from "./page.js";

const here = place();
const state = how => showState(how, here.base);
const asking = new Asking(here, state);
let room = null;
let seen = "";

function frame(now) {
  const mark = [now.kept.fridays, now.kept.certificates, now.kept.circles, now.people].join("/");
  if (mark !== seen) {
    seen = mark;
    asking.told("hand-out/room").then(told => (told ? show(told) : (seen = "")));
  }
}

async function tell(what, news, form) {
  const sent = form?.dataset.touched;
  const after = await asking.tell("hand-out/do", what);
  if (after) {
    if (form?.dataset.touched === sent) {
      delete form?.dataset.touched; // nothing was typed meanwhile: the form shows what is kept
    }
    show(after);
    say(find("news"), news);
  }
}

function show(told) {
  room = told;
  find("main").inert = false; // until now the forms would have kept blanks
  fill(find("friday"), room.fridays);
  fill(find("certificates"), room.certificates);
  showFriday();
  showTicks();
}

/** Put what is kept into a form, but never over what somebody is typing or has not kept yet. */
function fill(form, values) {
  for (const field of form.elements) {
    if (field.name && field !== document.activeElement && !form.dataset.touched) {
      field.value = values[field.name];
    }
  }
}

const read = form => Object.fromEntries(new FormData(form));

function showFriday() {
  const ready = room.kept && !room.mend.length;
  find("mend").hidden = !room.kept || ready;
  find("mend").replaceChildren(...room.mend.map(words => make("li", "", words)));
  find("ready").hidden = !ready;
  if (ready) {
    say(find("hours"), `Fridays, ${room.hours}`);
    find("days").replaceChildren(...room.days.map(day => make("li", "", day)));
    find("moved").hidden = !room.moved.length;
    say(find("moved"), room.moved.join(" "));
    find("code").src = room.code;
  }
}

function showTicks() {
  find("no-people").hidden = room.people.length > 0;
  find("core").hidden = !room.people.some(one => one.core);
  const focused = document.activeElement?.dataset?.name;
  find("ticks").replaceChildren(
    ...room.people.map(one => {
      const box = make("input");
      box.type = "checkbox";
      box.checked = one.ticked;
      box.dataset.name = one.name;
      box.addEventListener("change", () => tick(other => (other.name === one.name ? box.checked : other.ticked)));
      return make("li", "", make("label", "", box, make("span", "", one.name), one.core ? make("span", "done", "core done") : ""));
    }),
  );
  if (focused) {
    [...find("ticks").querySelectorAll("input")].find(box => box.dataset.name === focused)?.focus();
  }
  const ticked = room.people.filter(one => one.ticked).length;
  find("print").replaceChildren(
    ticked ? `Print ${count(ticked, "certificate", "certificates")}` : "Print a blank one",
    make("span", "sr", " (opens in a new tab)"),
  );
}

function certificates(more = {}) {
  const kept = room.certificates;
  return { certificates: { ...read(find("certificates")), typed: kept.typed, off: kept.off, ...more } };
}

function tick(isTicked) {
  const off = room.people.filter(one => !isTicked(one)).map(one => one.name);
  return tell(certificates({ off }), `${count(room.people.length - off.length, "person", "people")} ticked.`);
}

for (const form of [find("friday"), find("certificates")]) {
  form.addEventListener("input", () => {
    form.dataset.touched = String(Number(form.dataset.touched ?? 0) + 1);
  });
}
find("friday").addEventListener("submit", async event => {
  event.preventDefault();
  const form = find("friday");
  await tell({ fridays: read(form) }, "", form);
  say(find("news"), room.mend.length ? room.mend.join(" ") : "Kept. The calendar file and the code are ready.");
});
find("certificates").addEventListener("change", () => tell(certificates(), "Kept.", find("certificates")));
find("certificates").addEventListener("submit", event => event.preventDefault());
find("all").addEventListener("click", () => tick(() => true));
find("nobody").addEventListener("click", () => tick(() => false));
find("core").addEventListener("click", () => tick(one => one.core));
find("add").addEventListener("submit", async event => {
  event.preventDefault();
  const name = find("typed").value.trim();
  if (name) {
    const off = room.certificates.off.filter(one => one !== name);
    await tell(certificates({ typed: [...room.certificates.typed, name], off }), `${name} is added.`);
    find("typed").value = "";
    find("typed").focus();
  }
});
new Connection(here, { frame, state }).open("quiet");
