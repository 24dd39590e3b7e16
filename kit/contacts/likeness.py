"""How alike two spellings of a name are: Jaro-Winkler, in plain Python so that it also runs in a browser."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations


def jaro_winkler(one: str, other: str) -> float:
    """Measure how alike two words are, from 0 (nothing shared) to 1 (the same).

    Letters count as shared when they stand near each other; swapped ones count half; a shared beginning (up to four
    letters) counts extra, because slips of the finger are rare there. Winkler 1990, weight 0.1.
    """
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    reach = max(max(len(one), len(other)) // 2 - 1, 0)
    taken = [False] * len(other)
    shared: list[str] = []
    for place, letter in enumerate(one):
        for there in range(max(0, place - reach), min(len(other), place + reach + 1)):
            if not taken[there] and other[there] == letter:
                taken[there] = True
                shared.append(letter)
                break
    if not shared:
        return 0.0
    order = [letter for letter, used in zip(other, taken, strict=True) if used]
    swapped = sum(a != b for a, b in zip(shared, order, strict=True)) / 2
    count = len(shared)
    jaro = (count / len(one) + count / len(other) + (count - swapped) / count) / 3
    start = 0
    for a, b in zip(one[:4], other[:4], strict=False):
        if a != b:
            break
        start += 1
    return jaro + start * 0.1 * (1 - jaro)


MANY = 50
"""More words than this that differ in one letter are no slips."""


def slips(words: Iterable[str], least: float) -> Iterator[tuple[str, str]]:
    """Find pairs of words one slip of the finger apart: a letter missing, doubled, swapped or mistaken.

    Words are grouped by what is left when one letter is taken out, so that the time grows with the words and not with
    their pairs.

    Parameters
    ----------
    words
        Different words. Those under five letters are left out: there one letter makes another name (Ann, Anna).
    least
        How alike the two must be, as `jaro_winkler` measures.
    """
    groups: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= 5:
            groups[word].add(word)
            for place in range(len(word)):
                groups[word[:place] + word[place + 1 :]].add(word)
    found: set[tuple[str, str]] = set()
    for group in groups.values():
        if 1 < len(group) <= MANY:
            found.update(combinations(sorted(group), 2))
    for one, other in sorted(found):
        if jaro_winkler(one, other) >= least:
            yield one, other
