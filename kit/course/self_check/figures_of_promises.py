"""The numbers of lessons 6 and 7, computed again: hours to a promise, Fridays left, a tracker's columns, a share."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from kit.course.self_check.figure import WORDS, Figures, equal, percent
from kit.course.self_check.figures_of_people import FORTY
from kit.exercise import Choose, Exercise, Filled, Line, Match, Numbers, Parts, Slots, Table
from kit.meetups.season import labour_day, season
from kit.settings import section

WEEKEND = ("Friday", "Saturday", "Sunday", "Monday")
TODAY = date(2025, 7, 8)  # of 7.1, said in its task


def _talk(exercise: Exercise) -> Figures:
    """6.2: how many stories of one's own are too many."""
    question = exercise.question
    assert isinstance(question, Slots)
    mine = next(rule for rule in question.rules if rule.name == "mine")
    lines = len(question.slots)
    talks = (Filled({}, {str(place): Line("", "S") for place in range(count)}, {}) for count in range(lines + 1))
    too_many = next(count for count, talk in enumerate(talks) if not mine.holds(talk))
    yield f"{WORDS[too_many]} stories of your own in {WORDS[lines]} lines."


def _promise(exercise: Exercise) -> Figures:
    """6.3: hours from the end of the patio to each moment on offer."""
    question, hours = exercise.question, section("meetup")["promise_hours"]
    assert isinstance(question, Parts)
    when = question.parts[0].question
    assert isinstance(when, Choose)
    after = {id: _hours(moment) - _hours("Friday 7:00 pm") for id, moment in when.options.items()}
    yield "Friday's patio ended at 7:00 pm."
    yield f"Follow up within {hours} hours."
    yield f"a {hours}-hour reminder"
    yield f"That's {after['a']} hours. You have one more day."
    yield f"That's {after['d']} hours."
    yield from equal("accepted", hours, after[when.key])
    yield from equal("“one more day”", 24, hours - after["a"])
    yield from equal("“within it, but not the latest”", True, after["b"] < hours)


def _hours(moment: str) -> int:
    """Give the hours from the start of Friday to “Sunday noon” or “Monday 9:00 am”."""
    day, hour = moment.replace("noon", "12:00 pm").split(" ", 1)
    clock = int(hour.split(":")[0]) % 12 + 12 * hour.endswith("pm")
    return 24 * WEEKEND.index(day) + clock


def _selling(exercise: Exercise) -> Figures:
    """6.4: how many of the moments call for an answer, and for somebody else."""
    question = exercise.question
    assert isinstance(question, Match)
    count = Counter(row.key for row in question.rows)
    yield f"{WORDS[count['off']]} of the {WORDS[len(question.rows)]} asked you for something you can do"
    yield f"{WORDS[count['ref']]} needs someone else"


def _unused(exercise: Exercise) -> Figures:
    """6.5: people in the list whom nobody needs."""
    question = exercise.question
    assert isinstance(question, Parts)
    needs = question.parts[0].question
    assert isinstance(needs, Match)
    yield f"{WORDS[len(needs.rows)]} people mention a need"
    yield f"{WORDS[len(needs.choices) - len(needs.rows)]} people in the list stay unused"


def _pledge(exercise: Exercise) -> Figures:
    """6.6: the hour and the lines of the plan."""
    question = exercise.question
    assert isinstance(question, Slots)
    hour = re.search(r"\d+", question.filled(exercise.model).lines["cue"].text)
    assert hour
    yield f"Wednesday at {WORDS[int(hour[0])]}"
    yield f"Your own {WORDS[len(question.slots)]} lines"


def _chances(exercise: Exercise) -> Figures:
    """7.1: the Fridays of a summer, every one and every second, and what each slip leaves out."""
    question = exercise.question
    assert isinstance(question, Numbers)
    ends = labour_day(TODAY.year)
    fridays = season(TODAY, ends).chances("FR")
    every, second = len(fridays), len(fridays[::2])
    july, august = ([friday for friday in fridays if friday.month == month] for month in (7, 8))
    yield f"Today is {TODAY:%A} {_day(TODAY)} {TODAY.year}."
    yield f"Labour Day ({ends:%A} {_day(ends)})"
    yield f"The first is this Friday, {_day(fridays[0])}; the last is {_day(fridays[-1])}."
    yield f"{_day(fridays[-1] + timedelta(weeks=1))} is after Labour Day"
    days = ", ".join(str(friday.day) for friday in july)
    yield f"{days} July; then August."
    yield f"{days} July. How many in August?"
    yield f"{WORDS[len(july)]} in July, {WORDS[len(august)]} in August."
    yield f"{', '.join(_day(friday) for friday in fridays[:5:2])}, …"
    yield f"Start with {_day(fridays[0])}, then {_day(fridays[2])}, and so on."
    yield f"Every second one of {WORDS[every]}"
    yield f"{WORDS[every]} chances, {WORDS[second]} if you take every second."
    yield f"the next {WORDS[section('season')['weeks']]} weeks"
    yield from equal("accepted", [every, second], [box.key for box in question.boxes])
    slips = [{every - 2, every - 1, every + 1}, {second - 1, second + 1}]
    yield from equal("slips", slips, [set(box.replies) for box in question.boxes])


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def _tracker(exercise: Exercise) -> Figures:
    """7.2: the columns of five weeks, added up and said as the texts say them."""
    table = exercise.material[0]
    assert isinstance(table, Table)
    held = [row for row in table.rows if row[1].isdigit()]
    due, done, given, received = (sum(int(row[place]) for row in table.rows) for place in (3, 4, 5, 6))
    parts = " + ".join(row[4] for row in held)
    yield f"Add them up: {parts} of {due}."
    yield f"{', '.join(row[1] for row in held)}: up and down, but not falling."
    yield from equal("“three of seven in time”", (3, 7), (done, due))
    yield from equal("“two received, none given”", (2, 0), (received, given))


def _summer(exercise: Exercise) -> Figures:
    """7.3: the share after the summer, its parts, and what each slip makes of it."""
    question = exercise.question
    assert isinstance(question, Numbers)
    met, sure, unsure = FORTY.met, FORTY.known, FORTY.unsure
    in_person, remembered, new = 5, 2, 6
    now, known = met + in_person + remembered + new, sure + remembered + new
    everyone = FORTY.n + new
    yield f"In July you had met {met} of the {sure} contacts you were sure about ({percent(met, sure):.0f}%), and {unsure} were “not sure”."
    yield f"you met {in_person} of the others in person, remembered that {remembered} of the “not sure”"
    yield f"added {new} new contacts"
    sum_met, sum_known = f"{met} + {in_person} + {remembered} + {new}", f"{sure} + {remembered} + {new}"
    yield f"Met: {sum_met}. Sure about: {sum_known}."
    yield f"Met: {sum_met} = {now}."
    yield f"{now} out of {known}."
    yield f"out of all {everyone}. {WORDS[unsure - remembered]} are still “not sure”"
    yield f"You counted the {WORDS[in_person]}, but not the {WORDS[new]} new ones and the {WORDS[remembered]}"
    yield f"You added the {WORDS[new]} new ones but not the {WORDS[in_person]} you met or the {WORDS[remembered]}"
    yield "More than 100%?"
    real, more = WORDS[in_person + new], WORDS[now - met]
    yield f"From {percent(met, sure):.0f}% to {percent(now, known):.0f}%, {real} of the {more} people through real meetings."
    yield from equal("accepted", [percent(now, known)], [box.key for box in question.boxes])
    slips = {
        percent(met + in_person, sure),
        percent(met + in_person + remembered, sure),
        percent(now, everyone),
        percent(met, sure),
        percent(now, sure),
        percent(met + new, sure + new),
    }
    yield from equal("slips", slips, set(question.boxes[0].replies))


FIGURES: dict[str, Callable[[Any], Figures]] = {
    "a-table-for-two": _talk,
    "keep-the-promise": _promise,
    "when-is-it-time-to-sell": _selling,
    "give-one-first": _unused,
    "make-it-happen-if-then": _pledge,
    "how-many-fridays-are-left": _chances,
    "read-the-tracker": _tracker,
    "what-changed-over-the-summer": _summer,
}
