"""How many sit in each circle: fours wherever possible, never two."""

from collections import Counter

from kit.settings import section

NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def sizes(people: int) -> tuple[int, ...]:
    """Split so many people into circles of three to five, as many fours as can be, the largest first.

    Seven make 4 and 3; six make 3 and 3; nine make 5 and 4; two are a conversation, and sit as they are.

    Raises
    ------
    ValueError
        When `people` is below 0.
    """
    if people < 0:
        raise ValueError(f"'people' must be 0 or more, got {people!r}.")
    rule = section("circles")
    least, usual, most = rule["least"], rule["usual"], rule["most"]
    if people <= most:
        return (people,) if people else ()
    fours = people // usual
    while True:  # give up one circle of the usual size after the other until what is left makes whole circles
        left = people - fours * usual
        count = -(-left // most)
        if left >= count * least:
            others = (left // count + (place < left % count) for place in range(count)) if count else ()
            return tuple(sorted((*(usual,) * fours, *others), reverse=True))
        fours -= 1


def sizes_in_words(people: int) -> str:
    """Say what so many people make: “7 people make 2 circles: one of four and one of three.”"""
    if people <= 2:
        return (
            "Nobody is here yet.",
            "One person is here so far.",
            "Two people are here: that is a conversation, and needs no circle.",
        )[people]
    told = sizes(people)
    if len(told) == 1:
        return f"{people} people make one circle."
    if len(set(told)) == 1:
        return f"{people} people make {len(told)} circles of {_number(told[0])}."
    parts = [f"{_number(count)} of {_number(size)}" for size, count in Counter(told).items()]
    return f"{people} people make {len(told)} circles: {' and '.join(parts)}."


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
