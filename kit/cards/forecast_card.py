"""A hundred Fridays: how many may come, from whom you asked and what they said; our guesses, then your own numbers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kit.cards.planning import PlanningCard, people_to_offer, today_at
from kit.meetups import (
    Forecast,
    Group,
    HundredFridays,
    Rate,
    Seen,
    forecast,
    hundred_fridays,
    learn,
    learn_walk_ins,
    lessons,
    second_host_note,
    starting_rates,
    three_sentences,
)
from kit.workbook import Guests

LEAD = "Whom have you asked, and what did they say? Each little table is one Friday out of a hundred like yours."
MOST = 200
THREE = 3  # firm yeses, for “what if I asked three people myself?”


class ForecastCard(PlanningCard):
    """The forecast, bound to the plan's people and to the host's own counts."""

    kind = "forecast"
    name = "forecast"
    about = ("occasion", "guests", "came", "tie", "mark")

    def __init__(self, workbook: Any) -> None:
        super().__init__(workbook)
        self._rain = False

    def do_said(self, person: str, group: str) -> None:
        """Note what somebody who was asked said."""
        if group not in starting_rates():
            raise ValueError(f"'group' must be one of {list(starting_rates())}, got {group!r}")
        if person not in self.plan.asked:
            raise ValueError(f"'person' must be one of {list(self.plan.asked)}, got {person!r}")
        self._keep(people={**self._guests().people, person: group})

    def do_more(self, group: str, count: int) -> None:
        """Say how many others there are in a group, without names."""
        if group not in starting_rates():
            raise ValueError(f"'group' must be one of {list(starting_rates())}, got {group!r}")
        self._keep(more={**self._guests().more, group: min(max(int(count), 0), MOST)})

    def do_three(self) -> None:
        """Add three firm yeses in person, to see what changes."""
        more = self._guests().more
        self.do_more("yes_in_person", more.get("yes_in_person", 0) + THREE)

    def do_post(self, on: bool) -> None:
        """Say whether there is an open post."""
        self._keep(post=bool(on))

    def do_rain(self, on: bool) -> None:
        """Look at a rainy Friday, or a dry one."""
        self._rain = bool(on)

    def do_undo(self) -> None:
        """Take back the last change."""
        self.workbook.undo_planned("guests", self.slug)

    def _keep(self, **changes: Any) -> None:
        self._saved = self.workbook.set_guests(replace(self._guests(), **changes), self.slug)

    def _guests(self) -> Guests:
        return self.workbook.guests(self.slug)

    def state(self) -> dict[str, Any]:
        """The groups, the hundred Fridays, and what they teach."""
        guests, rates = self._guests(), self._rates()
        people = self._people(guests)
        counts = {name: sum(said == name for said in people.values()) + guests.more.get(name, 0) for name in rates}
        found = self._forecast(counts, guests.post)
        walk_ins = self._walk_ins()
        yours = any(rate.whose == "yours" and counts[name] for name, rate in rates.items())
        return self.shared() | {
            "lead": LEAD,
            "people": [{"name": name, "said": said} for name, said in people.items()],
            "groups": [_group(rate, guests, counts[name]) for name, rate in rates.items()],
            "post": guests.post,
            "walkIns": f"{walk_ins:.1f}".removesuffix(".0"),
            "rain": self._rain,
            "sentences": list(three_sentences(found, "yours" if yours else "ours")),
            "picture": _picture(hundred_fridays(found)),
            "range": [found.low, found.median, found.high],
            "note": second_host_note(found.high),
            "lessons": self._lessons(found),
            "learned": self._learned(),
            "offered": people_to_offer(self.workbook, self.plan.asked)[:6],
            "canUndo": self.workbook.can_undo_planned("guests", self.slug),
        }

    def _people(self, guests: Guests) -> Mapping[str, str]:
        return {name: guests.people.get(name, "no_answer") for name in self.plan.asked}

    def _rates(self) -> dict[str, Rate]:
        """Our guess for each group, with the host's own counts added."""
        return {name: learn(rate, self._seen(name)) for name, rate in starting_rates().items()}

    def _seen(self, group: str) -> list[Seen]:
        today = today_at(self.plan)
        return [
            Seen(max((today - day).days, 0) / 7, *evening.groups[group][:2])
            for day, evening in self.workbook.evenings(self.slug).items()
            if len(evening.groups.get(group, ())) == 2  # came, stayed away
        ]

    def _walk_ins(self) -> float:
        today = today_at(self.plan)
        counted = [one for one in self.workbook.evenings(self.slug).values() if one.groups]
        return learn_walk_ins((max((today - one.day).days, 0) / 7, one.walk_ins) for one in counted)

    def _forecast(self, counts: Mapping[str, int], post: bool) -> Forecast:
        rates = self._rates()
        groups: list[Group] = [rates[name].group(count) for name, count in counts.items() if count]
        return forecast(groups, self._walk_ins() if post else 0.0, self._rain)

    def _lessons(self, found: Forecast) -> list[str]:
        return list(lessons(found, self._forecast({}, True), self._forecast({"yes_in_person": THREE}, True)))

    def _learned(self) -> str:
        dates = sum(bool(one.groups) for one in self.workbook.evenings(self.slug).values())
        if not dates:
            return "With our starting guesses. After four or five dates your own numbers lead."
        return f"Your own counts from {dates} {'date' if dates == 1 else 'dates'} are in it; older ones count for less."


def _group(rate: Rate, guests: Guests, count: int) -> dict[str, Any]:
    return {
        "id": rate.name,
        "words": rate.words,
        "more": guests.more.get(rate.name, 0),
        "count": count,
        "rate": f"{round(100 * rate.mean)}%",
        "whose": "your numbers" if rate.whose == "yours" else "our guess",
        "sure": rate.sure,
    }


def _picture(made: HundredFridays) -> dict[str, Any]:
    bands = [{"words": band.words, "fridays": band.fridays} for band in made.bands]
    place = [
        next(n for n, b in enumerate(made.bands) if b.least <= others and (b.most is None or others <= b.most))
        for others in made.others
    ]
    fridays = [{"others": others, "band": band} for others, band in zip(made.others, place, strict=True)]
    return {"fridays": fridays, "bands": bands, "text": made.text}
