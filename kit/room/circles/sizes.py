"""How many sit in each circle: fours wherever possible, never two."""

from kit.settings import section


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
