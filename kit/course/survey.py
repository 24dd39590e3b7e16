"""What we ask at the end and thirty days on, and the closed list of answers to it. No open text is on the list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kit.course.scenario_check import kept_of

ABLE = {  # "How easily can you do this?", before today and now
    "balanced": "See whether my posts are balanced",
    "rewrite": "Rewrite a sales post",
    "share": "Say what share of my contacts I've met",
    "whom": "Choose whom to meet next, and say why",
    "invite": "Write an open invitation a stranger can use",
    "turnout": "Plan for two and for ten",
    "sell": "Know when to sell and when to pass on",
    "promise": "Keep a promise within two days",
}
LEAST, MOST = 1, 5
SCALE = {1: "not at all", 2: "hardly", 3: "more or less", 4: "well", 5: "easily"}
WHEN = {"then": "Before today", "now": "Now"}
FIRST_FRIDAY = {"yes": "Yes", "maybe": "Maybe", "no": "Not this time"}
WHY_BOTH = "Why both now? At the start nobody can tell yet how well they do a thing. Memory can colour it, though."
EVIDENCE = "then-and-now"  # of `kit.course.evidence`
OPEN = {  # private: these words stay in the workbook, as notes, and have no place in `allowed`
    "useful": "What was the most useful thing?",
    "change": "One thing to change?",
}
COUNTED = {  # thirty days on
    "held": "Tables held",
    "new": "People met in person for the first time",
    "kept": "Promises kept in time",
    "given": "Introductions given",
    "received": "Introductions received",
}
MOST_COUNTED = 99
IN_THE_WAY = {
    "time": "Time",
    "weather": "Weather",
    "nerves": "Nerves",
    "nobody": "Nobody came",
    "forgot": "I forgot",
    "other": "Something else",
}
IDEAS = {  # what may help next month, said beside what got in the way
    "time": "A coffee for two counts, and takes half an hour.",
    "weather": "Name an indoor place in the invitation, once and for all.",
    "nerves": "Come along to somebody else's table first. That counts too.",
    "nobody": "Ask three people yourself. A post alone often leaves a host alone.",
    "forgot": "Put the next date into your own calendar now, before you close this page.",
    "other": "Tell one person from the class what it was. Two heads find more.",
}


@dataclass(frozen=True, slots=True)
class Allowed:
    """Survey answers after a look at each.

    Parameters
    ----------
    answers
        What is on the list: ``{"then": {item: 1-5}, "now": {item: 1-5}, "first_friday": choice,
        "scenarios": {name: answer at the first Check}, "thirty_days": {count: 0-99, "in_the_way": [choices]}}``,
        each part only where something is in it.
    reasons
        Why anything else was left out, a sentence each. They never quote what was left out.
    """

    answers: Mapping[str, Any]
    reasons: tuple[str, ...] = ()


def allowed(answers: object) -> Allowed:
    """Keep of survey answers what the survey asks, in the form it asks for; say of all else why not.

    Takes anything, so also what somebody wrote into a results file by hand; never raises.
    """
    if not isinstance(answers, Mapping):
        return Allowed({}, ("The survey must be named answers; this is something else.",))
    reasons: list[str] = []
    kept = {
        "then": _kept(answers, "then", dict.fromkeys(ABLE, (LEAST, MOST)), reasons),
        "now": _kept(answers, "now", dict.fromkeys(ABLE, (LEAST, MOST)), reasons),
        "first_friday": _choice(answers.get("first_friday"), reasons),
        "scenarios": _scenarios(answers.get("scenarios"), reasons),
        "thirty_days": _thirty_days(answers, reasons),
    }
    _strange("the survey", len(answers.keys() - kept.keys()), reasons)
    return Allowed({name: part for name, part in kept.items() if part}, tuple(reasons))


def _kept(answers: Mapping[str, Any], part: str, asked: Mapping[str, tuple[int, int]], reasons: list[str]) -> Any:
    given = answers.get(part)
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        reasons.append(f"“{part}” must be numbers by name.")
        return {}
    found = {}
    for item, (least, most) in asked.items():
        value = given.get(item)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            found[item] = value
        elif value is not None:
            reasons.append(f"“{part}”, “{item}” must be a whole number from {least} to {most}.")
    also = {"in_the_way"} if part == "thirty_days" else set()
    _strange(f"“{part}”", len(given.keys() - asked.keys() - also), reasons)
    return found


def _choice(given: object, reasons: list[str]) -> str:
    if isinstance(given, str) and given in FIRST_FRIDAY:
        return given
    if given is not None:
        reasons.append(f"“first_friday” must be one of {', '.join(FIRST_FRIDAY)}.")
    return ""


def _scenarios(given: object, reasons: list[str]) -> dict[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        reasons.append("“scenarios” must be answers by name.")
        return {}
    found = {name: kept_of(name, answer) for name, answer in given.items() if isinstance(name, str)}
    found = {name: answer for name, answer in found.items() if answer is not None}
    _strange("“scenarios”", len(given) - len(found), reasons)
    return found


def _thirty_days(answers: Mapping[str, Any], reasons: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = _kept(answers, "thirty_days", dict.fromkeys(COUNTED, (0, MOST_COUNTED)), reasons)
    part = answers.get("thirty_days")
    ticked = part.get("in_the_way") if isinstance(part, Mapping) else None
    if isinstance(ticked, list | tuple):
        known = [id for id in IN_THE_WAY if id in ticked]
        found |= {"in_the_way": known} if known else {}
        _strange("“in_the_way”", sum(one not in list(IN_THE_WAY) for one in ticked), reasons)
    elif ticked is not None:
        reasons.append("“in_the_way” must be a list of choices.")
    return found


def _strange(where: str, number: int, reasons: list[str]) -> None:
    if number:
        things = "1 thing" if number == 1 else f"{number} things"
        reasons.append(f"{things} in {where} left out: not asked, or not one of the answers.")


@dataclass(frozen=True, slots=True)
class Change:
    """How the answers moved from then to now, counted over the items that have both."""

    up: int = 0
    down: int = 0
    same: int = 0

    @property
    def both(self) -> int:
        """Items answered for then and for now."""
        return self.up + self.down + self.same

    def sentences(self) -> Iterator[str]:
        """Say it in words, "3 of 8 went up." first."""
        if not self.both:
            return
        yield f"{self.up} of {self.both} went up."
        if self.down:
            yield f"{self.down} went down: now you know what there is to know."
        if self.same:
            yield f"{self.same} stayed where {'it was' if self.same == 1 else 'they were'}."


def change(answers: Mapping[str, Any]) -> Change:
    """Compare then and now.

    Parameters
    ----------
    answers
        As `allowed` gives them.
    """
    then, now = answers.get("then", {}), answers.get("now", {})
    steps = [now[item] - then[item] for item in ABLE if item in then and item in now]
    return Change(sum(one > 0 for one in steps), sum(one < 0 for one in steps), sum(one == 0 for one in steps))
