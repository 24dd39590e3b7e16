"""The day itself: circles, what to do for nobody, one, nine or twenty, rain, and getting home safely."""

from dataclasses import dataclass
from typing import Literal

from kit.settings import section

MARKS: tuple[int, ...] = (0, 1, 9, 20)
"""The four turnouts to plan for, in others: the host is not counted."""

TURNOUT: dict[int, str] = {
    0: "Stay to the posted end. Write to one person. Post next week's place.",
    1: "Phone away. One real conversation, at a table for two.",
    9: "Greet each one. Make circles of three or four. Swap after 20 minutes.",
    20: "Open the second table. Ask a regular to host it.",
}
"""What to do at each mark, until the host writes their own lines."""

SAFETY: tuple[str, ...] = (
    "Meet in a public place.",
    "Everybody gets there and home on their own.",
    "Tell somebody where you are and until when.",
    "No pressure to drink: the first drink can be water, and nobody asks why.",
    "Ask before you take a picture, and before you post one.",
    "Anybody may leave when they like. No reason needed.",
)

Warning = Literal["", "thunderstorm", "heat", "air-quality"]
WARNINGS: dict[Warning, str] = {
    "thunderstorm": "There is a thunderstorm warning",
    "heat": "There is a heat warning",
    "air-quality": "There is an air-quality warning",
}


def circles(people: int) -> tuple[int, ...]:
    """Split so many people, the host among them, into the fewest circles of at most four, as even as can be.

    Ten people make 4, 3 and 3; two make one table for two. Five make 3 and 2. Nobody makes none.

    Raises
    ------
    ValueError
        When `people` is below 0.
    """
    if people < 0:
        raise ValueError(f"'people' must be 0 or more, got {people!r}.")
    count = -(-people // section("meetup")["most_in_circle"])
    return tuple(people // count + (place < people % count) for place in range(count))


def circles_in_words(people: int) -> str:
    """Say what so many people, the host among them, make of an evening."""
    sizes = circles(people)
    if people <= 1:
        return "Just you so far: stay to the posted end."
    if people == 2:
        return "A table for two: one conversation."
    if len(sizes) == 1:
        return f"One circle of {people}."
    swap = section("meetup")["swap_minutes"]
    return f"{len(sizes)} circles: {' + '.join(map(str, sizes))}. Swap after {swap} minutes."


def mark_for(others: int) -> int:
    """Give the plan's mark that fits a number of others: 0, 1, 9 (two to fourteen others) or 20."""
    if others <= 1:
        return max(others, 0)
    return 9 if others < 15 else 20


@dataclass(frozen=True, slots=True)
class WeatherCall:
    """Inside or outside, why, and what to post."""

    inside: bool
    why: str
    post: str


def weather_call(chance: float, warning: Warning = "", indoors: str = "") -> WeatherCall:
    """Decide at noon whether to move inside. The kit fetches no weather: the host types what the forecast says.

    Parameters
    ----------
    chance
        Chance of precipitation in per cent, as the weather office gives it: at least 0.2 mm at any point of the
        region in the period.
    warning
        The most serious warning in force, "" for none.
    indoors
        Name of the indoor place, for the post.

    Raises
    ------
    ValueError
        With a plain sentence, when `chance` is not from 0 to 100.
    """
    if not 0 <= chance <= 100:
        raise ValueError("The chance of rain is a percent: type a number from 0 to 100.")
    edge, by = section("meetup")["go_inside_at"], section("meetup")["announce_by"]
    if not warning and chance < edge:
        why = f"{chance:g}% is under {edge}%, and there is no warning: stay outside."
        return WeatherCall(False, why, "We're on, outside as planned.")
    reason = WARNINGS.get(warning, f"A {chance:g}% chance of rain")
    why = f"{reason}: go inside, and say so by {(by - 1) % 12 + 1} o'clock. (At {edge}% or more we go in: our rule.)"
    return WeatherCall(True, why, f"Today we're inside, at {indoors.strip() or 'the indoor place'}. Same time.")


def second_host_note(expected_high: int) -> str:
    """Say when a second host is needed: as soon as the likely range reaches past one host's three circles."""
    if expected_high + 1 > 3 * section("meetup")["most_in_circle"]:
        return "More than twelve may come. Ask somebody now to host the second table."
    return "A second host is good company, and takes over when you are held up."
