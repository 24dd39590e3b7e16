"""Turn a balance into what the balance bar draws. The bar and its words come from the same numbers."""

from collections.abc import Sequence
from typing import Any

from kit.talk import Band, Label, Tally, judge, tally
from kit.talk.judge import PART_NAMES

# What a line in an exercise's week is, as a label. "P" pushes a sale, "S" is an own story.
MARK_LABELS = {
    "P": Label(("me",), sells=True),
    "S": Label(("me",)),
    "Y": Label(("you",)),
    "W": Label(("world",)),
}
MARK_BOXES = {"P": "sale", "S": "me", "Y": "you", "W": "world"}
MARK_LETTERS = {"P": "$", "S": "M", "Y": "Y", "W": "N"}
MARK_WORDS = {"P": "sale", "S": "me", "Y": "you", "W": "neutral"}


def bar(counted: Tally, band: Band | None = None) -> dict[str, Any]:
    """Everything the balance bar draws of one balance, as JSON."""
    standing = judge(counted, band)
    edges = band or Band()
    lines = [
        {
            "box": part.part,
            "label": PART_NAMES[part.part],
            "share": part.share,
            "least": edges.edges(part.part)[0],
            "most": edges.edges(part.part)[1],
            "stands": part.word,
            "edges": f"{standing.band}: {edges.in_words(part.part)}",
            "advice": part.advice,
        }
        for part in standing.parts
    ]
    shares = {name: getattr(counted, name) for name in ("me_story", "me_sale", "me", "you", "world", "sell")}
    return {
        "n": counted.labelled,
        "shares": shares,
        "lines": lines,
        "stands": standing.word,
        "sentence": standing.headline,
        "overall": standing.sentences[1],
        "rule": standing.footnote,
    }


def bar_of_marks(marks: Sequence[str]) -> dict[str, Any]:
    """The balance bar of an exercise's week, from what each line is."""
    return bar(tally(MARK_LABELS[mark] for mark in marks))


def strip_of_marks(texts: Sequence[str], marks: Sequence[str]) -> dict[str, Any]:
    """Posts in a row as cells, with the longest run of sales posts marked and said."""
    first, last = longest_run([mark == "P" for mark in marks])
    letters = ", ".join(MARK_WORDS[mark] for mark in marks)
    sales = sum(mark == "P" for mark in marks)
    return {
        "cells": [
            {"box": MARK_BOXES[mark], "letter": MARK_LETTERS[mark], "text": text}
            for text, mark in zip(texts, marks, strict=True)
        ],
        "from": first,
        "to": last,
        "said": f"{len(marks)} posts in a row: {letters}."
        if not sales
        else f"{sales} of {len(marks)} posts sell. The longest run is {last - first} in a row, "
        f"from post {first + 1} to post {last}.",
    }


def longest_run(sells: Sequence[bool]) -> tuple[int, int]:
    """Where the first of the longest runs of sales begins and ends (past the last), as positions."""
    best = (0, 0)
    start = None
    for position, sale in enumerate([*sells, False]):
        if sale and start is None:
            start = position
        elif not sale and start is not None:
            if position - start > best[1] - best[0]:
                best = (start, position)
            start = None
    return best
