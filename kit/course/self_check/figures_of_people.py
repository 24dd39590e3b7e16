"""The numbers of lessons 3 and 4, computed again from the contacts, tables and threads their texts talk about."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import Any

from kit.contacts.audit import STATES, Share, in_a_word, wilson
from kit.contacts.referral import Link, introductions, thread
from kit.course.lesson import WorkedExample
from kit.course.self_check.figure import WORDS, Figures, equal, percent
from kit.exercise import Choose, Exercise, Match, Numbers, Parts, Several, Sort, Table
from kit.settings import section

AUDIT = section("audit")
CARDS, SECONDS = AUDIT["cards"], 8  # drawn at a time, and for each: four to five minutes with a breath between
# The contacts of 3.2 and the days of 4.2 stand in their tasks alone. 3 May 2024 was a Friday, as the task has it.
FORTY = Share({"met_first": 17, "online_first": 9, "never": 10, "unsure": 4})
DAYS = {
    "priya": (date(2024, 5, 3), "at the Friday patio you meet Priya"),
    "lou": (date(2024, 5, 20), "your menus are late"),
    "marg": (date(2024, 6, 14), "Lou tells his client Marguerite"),
    "okafor": (date(2024, 7, 2), "Marguerite sends you Mr. Okafor"),
}


def _states(exercise: Exercise) -> Figures:
    """3.1: how many contacts lie in each state, and what thirty cards take."""
    question = exercise.question
    assert isinstance(question, Sort)
    count = Counter(row.key for row in question.rows)
    met, online, never, unsure = (WORDS[count[state]] for state in ("met", "online", "never", "unsure"))
    yield f"Sort these {WORDS[len(question.rows)]} contacts"
    yield f"{met} met first, {online} connected first, {never} not met yet, {unsure} not sure"
    keys = len(question.choices)
    yield f"Label {CARDS} of your own contacts with {WORDS[keys]} keys (1-{keys}). About {WORDS[SECONDS]} seconds each."


def _share(exercise: Exercise) -> Figures:
    """3.2: share, lowest and highest of forty contacts, and what each slip makes of them."""
    question = exercise.question
    assert isinstance(question, Numbers)
    met_first, online, never, unsure = (FORTY.counts[state] for state in STATES)
    met, sure, everyone = FORTY.met, FORTY.known, FORTY.n
    yield f"Forty contacts: {met_first} met first, {online} connected first then met, {never} not met yet, {unsure} not sure"
    yield f"what percent of all {everyone}?"
    yield f"“Met” is two of the {WORDS[len(STATES)]} groups"
    yield f"Sure ones: {met_first} + {online} + {never} = {sure}. Met: {met_first} + {online} = {met}."
    yield f"{met} ÷ {sure}, then {met} ÷ {everyone}, then {met + unsure} ÷ {everyone}."
    yield f"{met_first} + {online} people met, out of {sure} you are sure about."
    yield from (f"{some} out of {everyone}." for some in (met, met + unsure))
    yield from (
        f"out of all {everyone}. Leave the {WORDS[unsure]} “not sure” out",
        f"Here all {everyone} go underneath",
    )
    yield from (f"You left out the {WORDS[online]} you knew online first{end}" for end in (". They", ", and"))
    yield f"Add the {WORDS[unsure]} “not sure” to the met ones, out of {everyone}."
    yield f"Add {WORDS[unsure]} on top, but then {everyone} underneath, not {sure}."
    share, low, high = (round(one, 1) for one in (FORTY.share, FORTY.low, FORTY.high))
    yield f"About {share:.0f}%, and somewhere from {low:.0f}% to {high:.0f}% whatever the {WORDS[unsure]} turn out to be"
    yield from equal("accepted", [share, low, high], [box.key for box in question.boxes])
    shares = {low, percent(met_first, sure), percent(met_first, everyone), high}
    lows, highs = {share, percent(met - unsure, everyone)}, {share, percent(met + unsure, sure)}
    yield from equal("slips", [shares, lows, highs], [set(box.replies) for box in question.boxes])


def _sample(exercise: Exercise) -> Figures:
    """3.3: what twelve of thirty say about the rest, and what thirty cards more do."""
    met, everyone = 12, 386
    low, high = wilson(met, CARDS)
    yield f"Ren has {everyone} LinkedIn contacts and twenty minutes. Ren labels {CARDS}."
    yield f"{percent(met, CARDS):.0f}% of the sample, yes. Another {CARDS} cards"
    yield f"{WORDS[met]} in the sample. The sample stands for {everyone}."
    yield f"With {met} of {CARDS} the 90% range is {low:.0f}% to {high:.0f}%."
    yield from equal("“a quarter to just over half”", (True, True), (25 <= low < 30, 50 < high < 60))
    yield from equal("“not a strong majority”", True, high < AUDIT["strong_above"])
    yield from equal("how many people 40% are", round(0.4 * everyone), 154)
    twice = wilson(2 * met, 2 * CARDS)
    yield f"Labelling {CARDS} more narrows it to about ±{(twice[1] - twice[0]) / 2:.0f} points."


def _audit(exercise: Exercise) -> Figures:
    """3.4: the two tables, added up and taken apart."""
    question = exercise.question
    assert isinstance(question, Several)
    networks, years = (_read(one) for one in exercise.material if isinstance(one, Table))
    (linked, linked_met), (few, few_met), (phone, phone_met) = (
        networks[one] for one in ("LinkedIn", "Instagram", "Phone")
    )
    away = {network: people - met for network, (people, met) in networks.items()}
    yield f"rests on {WORDS[few]} people. Say “{few_met} of {few}”, not {percent(few_met, few):.0f}%."
    yield f"{phone_met} of {phone} in the phone"
    yield f"{linked} less {linked_met} is {away['LinkedIn']} people, more than all the others together."
    yield from equal("“more than the others”", True, away["LinkedIn"] > sum(away.values()) - away["LinkedIn"])
    lump, lump_met = years["2020-21"]
    yield f"{lump_met} of {lump} met, so {lump - lump_met} not."
    sums = [tuple(map(sum, zip(*table.values(), strict=True))) for table in (networks, years)]
    yield from equal("both tables' sums", sums[0], sums[1])
    everyone, met = sums[0]
    yield f"Add up: {met} of {everyone} is {percent(met, everyone):.0f}%."
    yield from equal("“a slim majority, not a strong one”", "a majority", in_a_word(100 * met / everyone))
    yield f"Not all {WORDS[len(question.options)]}. One rests on {WORDS[few]} people"
    yield f"{WORDS[len(question.key)]} hold."
    yield f"Under {WORDS[AUDIT['smallest_cell']]} people the kit shows “{few_met} of {few}”"
    yield f"{away['LinkedIn']} LinkedIn contacts"


def _read(table: Table) -> dict[str, tuple[int, int]]:
    return {name: (int(people), int(met)) for name, people, met in table.rows}


def _genuine(exercise: Exercise) -> Figures:
    """4.1: how many signs there are, of how many."""
    question = exercise.question
    assert isinstance(question, Several)
    signs, others = (WORDS[count] for count in (len(question.key), len(question.options) - len(question.key)))
    yield f"Tick the {signs} signs"
    yield f"The {signs} are:"
    yield f"Not all {WORDS[len(question.options)]}. {others} of these are about numbers or titles."


def _thread(exercise: Exercise) -> Figures:
    """4.2: the days of the thread, its introductions, and what each slip makes of them."""
    question = exercise.question
    assert isinstance(question, Parts)
    who, count = (part.question for part in question.parts)
    assert isinstance(who, Match)
    assert isinstance(count, Numbers)
    for row in who.rows:
        day, what = DAYS[row.id]
        yield f"{day.day} {day:%B}: {what}"
        yield f"Look at {day.day} {day:%B}."
    first, last = DAYS["priya"][0], DAYS["okafor"][0]
    yield f"pitched Priya on {first.day} {first:%B}"
    yield from equal("the weekday of “the Friday patio”", 4, first.weekday())
    links = [Link(person, "" if root == "patio" else root) for person, root in exercise.model["who"].items()]
    steps = introductions(thread("okafor", links))
    yield f"{WORDS[round((last - first).days / 30)]} months and {WORDS[steps]} introductions"
    yield from equal("accepted", [steps], [box.key for box in count.boxes])
    yield from equal("slips", {steps + 1, steps - 1, 1}, set(count.boxes[0].replies))


def _trios(exercise: Exercise) -> Figures:
    """4.3: how many to choose, and how many choices are right."""
    question = exercise.question
    assert isinstance(question, Several)
    right = sum(not any(question.missing(list(trio))) for trio in combinations(question.options, question.pick))
    yield f"You have time for {WORDS[question.pick]} coffees this month. Choose {WORDS[question.pick]} people."
    yield f"{WORDS[right]} different trios are right."
    yield f"Your own top {WORDS[section('shortlist')['places']]}, each with its reasons"


def _news(exercise: Exercise) -> Figures:
    """4.4: the shared contacts of the closest friend."""
    question = exercise.question
    assert isinstance(question, Parts)
    who = question.parts[0].question
    assert isinstance(who, Choose)
    yield f"How many of your top {WORDS[section('shortlist')['places']]} are outside your trade?"
    yield f"with {''.join(sign for sign in who.options['a'] if sign.isdigit())} shared contacts you hear the same news"


def _worked_thread(example: WorkedExample) -> Figures:
    """Lesson 4, worked: the introductions between the order and the one nobody sent."""
    yield f"{WORDS[sum(item.label.startswith('Sent by') for item in example.items)]} introductions"


FIGURES: dict[str, Callable[[Any], Figures]] = {
    "met-or-just-connected": _states,
    "what-share-have-you-met": _share,
    "thirty-cards-not-four-hundred": _sample,
    "read-the-audit": _audit,
    "genuine-contact": _genuine,
    "follow-the-thread": _thread,
    "who-should-i-meet-next": _trios,
    "who-brings-you-news": _news,
    "worked-a-thread": _worked_thread,
}
