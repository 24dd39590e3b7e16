"""Self-check: neither length nor place gives the right option away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.exercise import Choose, Exercise, Match, Parts, Question, Several, Slots

LEVEL = 0.05  # a rarer accident than one in twenty counts as a pattern


@dataclass(frozen=True, slots=True)
class Draw:
    """One question as a guesser sees it: options as shown, which are right, and whether its order is shuffled."""

    texts: tuple[str, ...]
    right: tuple[bool, ...]
    shuffled: bool = True

    @property
    def chance(self) -> float:
        """How often a blind pick is right."""
        return sum(self.right) / len(self.right)

    @property
    def longest_is_right(self) -> bool:
        """Is the longest option a right one?"""
        return self.right[max(range(len(self.texts)), key=lambda place: len(self.texts[place]))]

    @property
    def shortest_is_right(self) -> bool:
        """Is the shortest option a right one?"""
        return self.right[min(range(len(self.texts)), key=lambda place: len(self.texts[place]))]


def check_chance(exercises: Sequence[Exercise]) -> Iterator[str]:
    """Yield a finding when picking the longest option, the shortest, or the one shown first, beats a blind guess.

    Exact test: the number of hits, when every question has its own chance, against `LEVEL`.
    """
    draws = [draw for one in exercises for draw in draws_of(one.question, one.name, one.model)]
    longest = [(draw.longest_is_right, draw.chance) for draw in draws]
    shortest = [(draw.shortest_is_right, draw.chance) for draw in draws]
    first = [(draw.right[0], draw.chance) for draw in draws if draw.shuffled]
    rows = [hit for one in exercises for hit in _rows_in_order(one.question, one.name)]
    for said, hits in (
        ("the longest option", longest),
        ("the shortest option", shortest),
        ("the option shown first", first),
        ("in a match, the choice shown in the row's own place", rows),
    ):
        if hits and (odds := at_least(sum(hit for hit, _ in hits), [chance for _, chance in hits])) < LEVEL:
            found = sum(hit for hit, _ in hits)
            yield f"{said} must not be right more often than by chance, got {found} of {len(hits)} (p = {odds:.3f})."


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Give the probability of `hits` or more, when each try has its own chance."""
    spread = [1.0]
    for chance in chances:
        missed = [share * (1 - chance) for share in spread] + [0.0]
        hit = [0.0] + [share * chance for share in spread]
        spread = [one + other for one, other in zip(missed, hit, strict=True)]
    return sum(spread[hits:])


def draws_of(question: Question, seed: str, model: object) -> Iterator[Draw]:
    """Yield what a guesser sees in a question, in the order a card shows it."""
    if isinstance(question, Parts) and isinstance(model, dict):
        for part in question.parts:
            yield from draws_of(part.question, f"{seed} {part.id}", model[part.id])
    elif isinstance(question, Choose):
        yield _draw(question.drawn(seed)["options"], [question.key])
    elif isinstance(question, Several) and question.shuffle and question.key:  # boxes in a fixed order are labels
        yield _draw(question.drawn(seed)["options"], question.key)
    elif isinstance(question, Slots) and isinstance(model, dict):
        for slot in question.drawn(seed)["slots"]:
            place = slot["id"]
            right = [option["id"] for option in slot["options"] if _passes(question, {**model, place: option["id"]})]
            # In a week to repair, the post as it was always stands first: its place says nothing.
            yield _draw(slot["options"], right, not question.start)


def _passes(question: Slots, answer: dict[str, str]) -> bool:
    return not any(question.missing(answer))


def _draw(options: Sequence[dict[str, str]], right: Sequence[str], shuffled: bool = True) -> Draw:
    texts = tuple(option["text"] for option in options)
    return Draw(texts, tuple(option["id"] in right for option in options), shuffled)


def _rows_in_order(question: Question, seed: str) -> Iterator[tuple[bool, float]]:
    if isinstance(question, Match):
        shown = [choice["id"] for choice in question.drawn(seed)["choices"]]
        for row, choice in zip(question.rows, shown, strict=False):
            yield row.key == choice, 1 / len(shown)
