"""The numbers of lesson 5, computed again from the kit's own forecast, circles and checklists."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from kit.course.lesson import WorkedExample
from kit.course.self_check.figure import WORDS, Figures, equal
from kit.exercise import Exercise, Numbers, Order, Parts, Several, Slots
from kit.meetups import ACCESS_LINES, forecast, starting_rates
from kit.meetups.on_the_day import circles
from kit.settings import section

REPLIES = {"clicked_yes": 4, "maybe": 6, "no_answer": 20}  # of 5.5, said in its task


def _pitch(exercise: Exercise) -> Figures:
    """5.2: how many sentences sell, how many things are missing."""
    question = exercise.question
    assert isinstance(question, Parts)
    cut, add = (part.question for part in question.parts)
    assert isinstance(cut, Several)
    assert isinstance(add, Several)
    missing = WORDS[len(add.key)]
    yield f"Tick the {missing} things still missing"
    yield f"{WORDS[len(cut.key)]} sentences sell"
    yield f"{missing} are missing, {WORDS[len(add.options) - len(add.key)]} would spoil it"


def _post(exercise: Exercise) -> Figures:
    """5.3: the room a short post has, and the hour the model names."""
    question = exercise.question
    assert isinstance(question, Slots)
    yield f"Build one post, {question.limit} characters at most"
    yield from equal("'limit'", section("meetup")["short_post"], question.limit)
    model = question.filled(exercise.model)
    yield from equal("“the model fits”", True, len(model.text) <= question.limit)
    yield f"{' to '.join(re.findall(r'[0-9:]+', model.lines['when'].text))}; the yellow plant"


def _circles(exercise: Exercise) -> Figures:
    """5.4: ten people in circles."""
    question = exercise.question
    assert isinstance(question, Parts)
    number = question.parts[1].question
    assert isinstance(number, Numbers)
    people, most = 10, section("meetup")["most_in_circle"]
    split = circles(people)
    fewest, fewer = len(split), len(split) - 1
    yield f"{WORDS[fewer]} circles would be {WORDS[people // fewer]} each. Past {WORDS[most]}, a conversation"
    yield f"{WORDS[fewest]} is enough: {' + '.join(map(str, split))}."
    yield f"{people} ÷ {most}, rounded up."
    yield f"rarely hold more than {WORDS[most]} talkers, so {WORDS[people]} people need about {WORDS[fewest]} circles"
    yield from equal("accepted", [fewest], [box.key for box in number.boxes])
    slips = {fewer, people / most, fewest + 1, people / 2}
    yield from equal("slips", slips, set(number.boxes[0].replies))


def _turnout(exercise: Exercise) -> Figures:
    """5.5: what to expect on average, the range, and what asking three people changes."""
    question = exercise.question
    assert isinstance(question, Parts)
    number = question.parts[0].question
    assert isinstance(number, Numbers)
    rates = starting_rates()
    mean = {name: Fraction(round(100 * rates[name].mean), 100) for name in REPLIES}
    heads = {name: people * mean[name] for name, people in REPLIES.items()}
    yes, maybe, silent = REPLIES.values()
    often = [f"{float(100 * one):g}%" for one in mean.values()]
    yield f"{yes} clicked yes, {maybe} said maybe, {silent} were asked"
    yield f"yes {often[0]}, maybe {often[1]}, no answer {often[2]}"
    yield f"{yes} × {often[0]} + {maybe} × {often[1]} + {silent} × {often[2]}."
    yield f"{yes} × {float(mean['clicked_yes']):.2f} = {float(heads['clicked_yes']):g}."
    yield f"{' + '.join(f'{float(one):g}' for one in heads.values())} = {float(sum(heads.values())):g} people."
    yield f"You left out the {silent} who didn't answer. {WORDS[round(100 * mean['no_answer'])]} in a hundred of them"
    yield from equal("accepted", [float(sum(heads.values()))], [box.key for box in number.boxes])
    everyone = sum(REPLIES.values())
    sure: list[float | Fraction] = [
        everyone,
        yes + maybe,
        yes,
        heads["clicked_yes"] + heads["maybe"],
        heads["clicked_yes"],
    ]
    slips = [*sure, everyone * sum(mean.values()), everyone * mean["clicked_yes"]]
    yield from equal("slips", {float(slip) for slip in slips}, set(number.boxes[0].replies))
    yield from _range()


def _range() -> Figures:
    """5.5: the spread of such Fridays, from the kit's own forecast."""
    rates = starting_rates()
    this = forecast([rates[name].group(people) for name, people in REPLIES.items()], walk_ins=0)
    yield f"About {WORDS[round(this.mean)]}, and {this.low} to {this.high} {WORDS[10 - 2]} times out of {WORDS[10]}."
    yield from equal("“none at all is rare, thirty hardly possible”", True, this.nobody < 0.05 and this.high < 15)
    post = forecast([])
    asked = forecast([rates["yes_in_person"].group(section("meetup")["ask_in_person"])])
    yield from equal("“alone about one Friday in two”", 2, round(1 / post.nobody))
    yield from equal("“about one in fifty”", 50, round(1 / asked.nobody, -1))


def _venue(exercise: Exercise) -> Figures:
    """5.6: what to fix, what to keep, and how long the venue check is."""
    question = exercise.question
    assert isinstance(question, Several)
    yield f"Tick the {WORDS[len(question.key)]} things you would fix"
    yield f"{WORDS[len(question.options) - len(question.key)]} of these are good points"
    yield f"{WORDS[len(ACCESS_LINES)]}-line venue check"


def _asking(exercise: Exercise) -> Figures:
    """5.7: what each person asked in person is worth, and how many make two."""
    question = exercise.question
    assert isinstance(question, Parts)
    order, number = (part.question for part in question.parts)
    assert isinstance(order, Order)
    assert isinstance(number, Numbers)
    says, turns_up = Fraction(4, 5), Fraction(starting_rates()["yes_in_person"].mean)
    worth = says * turns_up
    fewest = next(people for people in range(1, 10) if people * worth >= 2)
    yield from equal("“3 in 4 turn up”", Fraction(3, 4), turns_up)
    yield from equal("accepted", [fewest], [box.key for box in number.boxes])
    yield from equal("slips", {1, 2, fewest - 1, fewest + 1}, set(number.boxes[0].replies))
    one, short, enough = (f"{float(people * worth):g}" for people in (1, fewest - 1, fewest))
    product = f"{float(says):g} × {float(turns_up):g}"
    yield f"{WORDS[fewest - 1]} gives {short} people on average"
    yield f"{WORDS[fewest + 1]} is safer"
    yield f"One gives {one} of a person"
    yield f"Each person you ask is worth {product} = {one}."
    yield f"Each ask is worth {product}."
    yield f"{one} each: {WORDS[fewest - 1]} asks make {short}, {WORDS[fewest]} make {enough}."
    yield f"Which of the {WORDS[len(order.items)]} would be hardest"


def _worked_invitation(example: WorkedExample) -> Figures:
    """Lesson 5, worked: its parts."""
    yield f"{WORDS[len(example.items)]} parts."


FIGURES: dict[str, Callable[[Any], Figures]] = {
    "take-the-pitch-out": _pitch,
    "name-the-patio": _post,
    "good-for-two-good-for-ten": _circles,
    "how-many-will-come": _turnout,
    "safe-dry-and-reachable": _venue,
    "ask-in-person": _asking,
    "worked-an-invitation": _worked_invitation,
}
