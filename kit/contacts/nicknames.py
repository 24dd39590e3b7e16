"""Short names and the full names they stand for, English and French, as people use them today."""

from functools import cache

from kit.contacts.words import text


@cache
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in (text("english_nicknames") + text("french_nicknames")).split("\n"):
        full, _, shorts = line.partition(":")
        for short in shorts.split():
            found.setdefault(short, {short}).add(full)
    return {short: frozenset(names) for short, names in found.items()}


def full_names(given: str) -> frozenset[str]:
    """Give every full name a first name may stand for, itself included: "dave" gives {"dave", "david"}.

    An own list rather than the `nicknames` package: on invented people (benchmarks/people.py) it found a little more
    with fewer wrong pairs, because the package's list is one of old family trees (Aaron for Erin, Jean for Genevieve).

    Parameters
    ----------
    given
        A first name folded to small plain letters, hyphens taken out ("jeanphilippe").
    """
    return _full_names().get(given) or frozenset((given,))
