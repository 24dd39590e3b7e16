"""Posts in an ordinary spreadsheet, CSV or Excel: one row a post, columns found by name."""

from __future__ import annotations

from collections.abc import Sequence

from kit.exports.dates import moment, slash_order
from kit.exports.loaded import Loaded, Skipped
from kit.exports.look import Look, Source
from kit.exports.table import Table
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


def _knows(look: Look) -> bool:
    return look.columns is not None and is_of_posts(look.columns)


def _read(looks: Sequence[Look]) -> Loaded:
    rows: list[Post] = []
    skipped: list[Skipped] = []
    notes: list[str] = []
    for look in looks:
        posts, empty, undated = _posts(look.table())
        rows += posts
        skipped += empty
        if undated and TWO_WAYS not in notes:
            notes.append(TWO_WAYS)
    return Loaded("posts", NAME, tuple(rows), tuple(skipped), tuple(notes))


def _posts(table: Table) -> tuple[list[Post], list[Skipped], bool]:
    """Make a post of every row with words; say also whether a slashed date could not be told."""
    records = list(table)
    order = slash_order(record.get(*WHEN) for _, record in records)
    posts: list[Post] = []
    skipped: list[Skipped] = []
    undated = False
    for number, record in records:
        text = record.get(*TEXT)
        if not text:
            skipped.append(Skipped(number, "without words"))
            continue
        written = record.get(*WHEN)
        when = moment(written, order)
        undated = undated or (when is None and "/" in written)
        posts.append(
            Post(
                text=text,
                when=when,
                network=record.get(*WHERE),
                reply=record.get(*REPLY).lower() in YES,
                repost=record.get(*REPOST).lower() in YES or text.startswith("RT @"),
                link=record.get(*LINK),
            )
        )
    return posts, skipped, undated


SOURCE = Source(
    NAME, "posts", _knows, _read, frozenset((*TEXT, *WHEN, *WHERE, *LINK, *REPLY, *REPOST, *COUNTS)), general=True
)
