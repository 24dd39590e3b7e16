"""The invented Harrow Shore region: towns, drives between them, streets."""

from dataclasses import dataclass

STREETS = ("King Street", "Mill Street", "Harbour Lane", "Birch Lane", "Foundry Street", "Lockside Walk", "Quay Road")

TOWNS = ("Port Ambrose", "Kilnbridge", "Cedar Locks", "Upper Harrow")
AWAY = "out of the region"
AWAY_MINUTES = 120
# Minutes by car, as the roads of a lake town, a mill town, a canal and the hills would have it.
_DRIVES = {
    frozenset(("Port Ambrose", "Kilnbridge")): 20,
    frozenset(("Port Ambrose", "Cedar Locks")): 25,
    frozenset(("Port Ambrose", "Upper Harrow")): 40,
    frozenset(("Kilnbridge", "Cedar Locks")): 25,
    frozenset(("Kilnbridge", "Upper Harrow")): 40,
    frozenset(("Cedar Locks", "Upper Harrow")): 20,
}
# Of a hundred contacts: at home, in the next town, the one after, the farthest, out of the region.
_WEIGHTS = (38, 22, 16, 8, 16)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody lives and how many minutes by car that is from the business."""

    town: str
    minutes: int


def drive(start: str, end: str) -> int:
    """Give the minutes by car between two towns; 120 to anywhere out of the region."""
    if start == end:
        return 0
    return _DRIVES.get(frozenset((start, end)), AWAY_MINUTES)


def places(home: str) -> tuple[tuple[Place, ...], tuple[int, ...]]:
    """Give the places a business's contacts live, nearest first, and the weight of each."""
    near_first = sorted(TOWNS, key=lambda town: drive(home, town))
    found = [Place(town, drive(home, town)) for town in near_first]
    return (*found, Place(AWAY, AWAY_MINUTES)), _WEIGHTS
