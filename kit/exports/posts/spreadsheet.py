"""Posts in an ordinary spreadsheet, CSV or Excel: one row a post, columns found by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.exports.dates import Order, moment, slash_order
from kit.exports.loaded import Loaded, gathered
from kit.exports.look import Look, Source, table_with
from kit.exports.table import Record, Table
from kit.exports.text import listed
from kit.talk.post import Post

NAME = "Spreadsheet"
# Names that can only mean a post, and names that may mean one when no person stands beside them.
POSTS = listed("""
    post, posts, text, post text, full text, content, post content, post message, caption, tweet, tweet text,
    post copy, commentary, publication, texte du post, texte de la publication, beitrag, publicacion
""")
WORDS = listed("""
    message, status, body, copy, description, words, update, texte, contenu, legende, statut, inhalt, nachricht,
    texto, contenido, mensaje
""")
TEXT = (*POSTS, *WORDS)
WHEN = listed("""
    date, date (utc), when, posted, posted on, posted at, date posted, post date, published, published at, publish date,
    published date, publish time, created, created at, created time, date created, timestamp, time, datetime,
    date and time, day, scheduled, date de publication, jour, quand, datum, fecha
""")
WHERE = listed("""
    network, platform, channel, site, social network, service, reseau, plateforme, netzwerk, red
""")
COUNTS = listed(
    "likes, comments, shares, impressions, reach, clicks, engagement, views, reactions, followers, hashtags, author"
)
PERSON = listed("""
    name, full name, first name, last name, prenom, nom, vorname, nachname, nombre, apellidos
""")
MAIL = listed("""
    email, e-mail, email address, e-mail address, courriel, adresse e-mail, e-mail-adresse
""")
LINK = listed("link, url, permalink, post link, post url, lien, enlace")
REPLY = ("reply", "is reply", "reponse")
REPOST = listed("repost, is repost, share, retweet, is retweet, partage")
YES = frozenset(listed("yes, y, true, 1, x, oui, vrai, ja, wahr, si, verdadero"))
TWO_WAYS = (
    "Dates such as 03/04/2026 can be read in two ways, so we kept those posts without a date; 2026-04-03 is clear."
)


def is_of_posts(table: Table) -> bool:
    """Say whether a table holds posts: a column that can only be one, or a column of words and nobody's name."""
    if table.has_one(MAIL):
        return False
    return table.has_one(POSTS) or (table.has_one(WORDS) and not table.has_one(PERSON))


def _read(looks: Sequence[Look]) -> Loaded:
    unclear: list[str] = []
    found = [pair for look in looks for pair in _posts(look.table(), unclear)]
    return gathered("posts", NAME, found, *([TWO_WAYS] if unclear else []))


def _posts(table: Table, unclear: list[str]) -> Iterator[tuple[int, Post | str]]:
    """Give a post or a reason for every row, and note the dates that can be read in two ways."""
    records = list(table)
    order = slash_order(record.get(*WHEN) for _, record in records)
    for number, record in records:
        post = _post(record, order)
        if isinstance(post, Post) and post.when is None and "/" in record.get(*WHEN):
            unclear.append(record.get(*WHEN))
        yield number, post


def _post(record: Record, order: Order | None) -> Post | str:
    text = record.get(*TEXT)
    if not text:
        return "without words"
    return Post(
        text=text,
        when=moment(record.get(*WHEN), order),
        network=record.get(*WHERE),
        reply=record.get(*REPLY).lower() in YES,
        repost=record.get(*REPOST).lower() in YES or text.startswith("RT @"),
        link=record.get(*LINK),
    )


SOURCE = Source(
    NAME,
    "posts",
    table_with(is_of_posts),
    _read,
    frozenset((*TEXT, *WHEN, *WHERE, *LINK, *REPLY, *REPOST, *COUNTS)),
    general=True,
)
