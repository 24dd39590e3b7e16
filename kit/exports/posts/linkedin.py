"""Posts and comments from LinkedIn: Shares.csv, Comments.csv and InstantReposts.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kit.exports.dates import moment, slash_order
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source
from kit.exports.table import Record, Table
from kit.exports.text import clean
from kit.talk.post import Post

NETWORK = "LinkedIn"
SHARES = ("sharecommentary", "share commentary")
COLUMNS = frozenset(
    (*SHARES, "date", "sharelink", "share link", "sharedurl", "shared url", "mediaurl", "visibility", "link", "message")
)
STARTS_WITH_DATE = re.compile(r"\s*\d{1,4}[-/.]")


def _knows(look: Look) -> bool:
    table = look.columns
    if table is None or "date" not in table.columns:
        return False
    return _is_shares(table) or set(table.columns) in ({"date", "link", "message"}, {"date", "link"})


def _is_shares(table: Table) -> bool:
    return table.has_one(SHARES) or table.has("sharelink")


def _read(looks: Sequence[Look]) -> Loaded:
    tables = sorted((look.table() for look in looks), key=lambda table: not _is_shares(table))
    return gathered("posts", NETWORK, (pair for table in tables for pair in _posts(table)))


def _posts(table: Table) -> Iterator[tuple[int, Post | str]]:
    """Give a post or a reason for every row; what has no column for words is a plain repost."""
    shares = _is_shares(table)
    records = list(_whole(table))
    order = slash_order(record.get("date") for _, record in records) or "month first"
    for number, record in records:
        text = mended(record.get(*SHARES, "message"))
        link = record.get("sharelink", "share link", "link")
        if text:
            yield number, Post(text, moment(record.get("date"), order), NETWORK, reply=not shares, link=link)
        else:
            yield number, "without words" if table.has("message") else "without words of your own"


def mended(text: str) -> str:
    r"""Take out the stray quotes of some exports, which wrap every line of a post: ``First"\n""\n"Second``."""
    lines = text.split("\n")
    if (
        len(lines) < 2
        or not all(line.endswith('"') for line in lines[:-1])
        or not all(line.startswith('"') for line in lines[1:])
    ):
        return text
    middle = [line[1:-1] if len(line) > 1 else "" for line in lines[1:-1]]
    return clean("\n".join([lines[0][:-1], *middle, lines[-1][1:]]))


def _whole(table: Table) -> Iterable[tuple[int, Record]]:
    """Put posts together again that unescaped quotes broke over several rows: too short, and no date in the next."""
    at = table.columns.index("date")
    if at != 0:
        yield from table
        return
    number, kept = 0, None
    for line, record in table:
        if kept is None or STARTS_WITH_DATE.match(record.cells[0]) or len(kept.cells) >= len(table.columns):
            if kept is not None:
                yield number, kept
            number, kept = line, record
        else:
            cells = [cell.strip('"') if index == 0 else cell for index, cell in enumerate(record.cells)]
            kept = Record(kept.places, [*kept.cells[:-1], kept.cells[-1] + "\n" + cells[0], *cells[1:]])
    if kept is not None:
        yield number, kept


SOURCE = Source("LinkedIn posts", "posts", _knows, _read, COLUMNS)
