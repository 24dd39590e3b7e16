"""Files that are not what the learner meant to pick: what each is and where to get the right one, as half sentences."""

from __future__ import annotations

from collections.abc import Sequence

from kit.exports import x
from kit.exports.look import Look
from kit.exports.part import Part
from kit.exports.text import looks_like_text

PICK_THE_EXPORT = "pick the file that the service sent you, often a .zip, .csv or .json"

# First bytes of files that people pick by mistake, each with words that follow "FILE is".
BY_FIRST_BYTES = (
    (b"\xff\xd8\xff", f"a picture; {PICK_THE_EXPORT}"),
    (b"\x89PNG", f"a picture; {PICK_THE_EXPORT}"),
    (b"GIF8", f"a picture; {PICK_THE_EXPORT}"),
    (b"\x1a\x45\xdf\xa3", f"a film; {PICK_THE_EXPORT}"),
    (b"%PDF", "a PDF, which we cannot take apart; look for a .csv or .json, or copy the text and paste it"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office file (.xls, or one with a password); open it in Excel, choose Save As, CSV UTF-8, and pick that",
    ),
    (b"Rar!", "a RAR archive; unpack it on your computer and pick the file inside"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it on your computer and pick the file inside"),
    (b"SQLite format 3", f"a database; {PICK_THE_EXPORT}"),
    (b"bplist", "a page that Safari saved; go back to the service and use its download button"),
    (b"{\\rtf", "a text with formatting (RTF); save it as plain text, or copy the words and paste them"),
)
WEB_PAGE = (
    "a web page, not the export: a download link may have run out, so ask the service for a new one, "
    "and from Facebook, Instagram or Threads ask for JSON instead of HTML"
)
XML_PAGE = "an XML page, not the export: a download link may have run out, so ask the service for a new one"
LINKEDIN = "pick Connections.csv or Shares.csv beside it, or the whole LinkedIn zip"
X = "pick tweets.js beside it, or the whole X zip"

# Files of a right archive that hold neither posts nor people: columns of a table, then words that follow "FILE holds".
WRONG_TABLES = (
    ({"conversation id", "from"}, f"your LinkedIn messages, which say little by themselves; {LINKEDIN}"),
    ({"from", "to", "direction"}, f"your LinkedIn invitations, which say little by themselves; {LINKEDIN}"),
    ({"connection first name", "connection last name", "note"}, f"your own LinkedIn notes on people; {LINKEDIN}"),
    ({"date", "type", "link"}, f"your LinkedIn reactions, which have no words; {LINKEDIN}"),
    ({"first name", "last name", "headline"}, f"your own LinkedIn profile; {LINKEDIN}"),
    ({"company name", "title", "started on"}, f"your own jobs on LinkedIn; {LINKEDIN}"),
    ({"first name", "last name", "job title", "text"}, f"your LinkedIn recommendations; {LINKEDIN}"),
    ({"account address", "hide notifications"}, "people you muted on Mastodon; pick following_accounts.csv"),
)
WRONG_SCRIPTS = {
    "like": "posts you liked on X",
    "direct_messages": "your private messages on X",
    "direct_messages_group": "your private messages on X",
    "deleted_tweets": "posts you deleted on X",
    "tweet_headers": "the dates of your posts on X without their words",
}
WRONG_LISTS = {
    "participants": "private messages, which we leave alone; pick your posts or your friends, or the whole archive",
    "messages": "private messages, which we leave alone; pick your posts or your friends, or the whole archive",
    "orderedItems": "a list of addresses from Mastodon, likes or bookmarks; pick outbox.json, or the whole archive",
}

# Documents that are zips inside, by a file that only they hold; words that follow their name.
DOCUMENTS = {
    "document.xml": "is a Word document; copy the words and paste them, or save it as plain text",
    "presentation.xml": "is a slide show; copy the words and paste them",
    "content.xml": "is a LibreOffice document; open it and save it as CSV or as Excel (.xlsx)",
    "document.iwa": "is a Numbers or Pages document; open it and export it as CSV",
}

# Words that follow an archive's or a file's name.
PARTIAL = "holds no connections or posts yet, as LinkedIn's first e-mail may; wait for the second and pick that zip"
NOT_WANTED = {
    "posts": "holds people, not posts; for posts pick Shares.csv, tweets.js or outbox.json, or paste them as text",
    "contacts": "holds posts, not people; for people pick Connections.csv, an address book, or a list of names",
}


def wrong_kind(look: Look) -> str:
    """Say what a file is that cannot be ours, in words that follow "FILE is"; "" when it may be."""
    if look.is_workbook:
        return ""
    head = look.part.head
    for first, words in BY_FIRST_BYTES:
        if head.startswith(first):
            return words
    if head[4:8] == b"ftyp":
        return f"a picture or film; {PICK_THE_EXPORT}"
    start = look.beginning.lstrip("\ufeff \t\r\n")[:1000].lower()
    if start.startswith("<") and any(tag in start for tag in ("<!doctype html", "<html", "<head", "<body", "<title")):
        return WEB_PAGE
    if start.startswith(("<?xml", "<error")):
        return XML_PAGE
    if not looks_like_text(head, look.beginning):
        return f"not a list or a text we can read; {PICK_THE_EXPORT}"
    return ""


def known_but_wrong(look: Look) -> str:
    """Name a file of a known archive that holds neither posts nor people, after "FILE holds"; "" for any other."""
    if script := x.script_name(look):
        return f"{WRONG_SCRIPTS.get(script, 'one of the smaller lists of an X archive')}; {X}"
    if look.columns:
        for columns, words in WRONG_TABLES:
            if look.columns.has(*columns):
                return words
    return WRONG_LISTS.get(look.list_name, "")


def unknown(look: Look) -> str:
    """Say that a data file or table is not one we know, after its name; "" when it may be text somebody wrote."""
    if look.is_json:
        return "holds no posts or people that we know; pick the whole archive, and we will look inside"
    if not look.is_workbook and not _is_a_table(look):
        return ""
    first = "" if look.is_workbook else next((line for line in look.beginning.split("\n") if line.strip()), "")
    seen = f" (its first line begins “{first.strip()[:60]}”)" if first else ""
    return (
        f"has no column for words or names that we know{seen}; "
        "name the columns Post and Date, or Name and E-mail, and try again"
    )


def _is_a_table(look: Look) -> bool:
    """Say whether a text with no column we know is a table all the same, and so no pasted posts."""
    if look.part.name.lower().endswith((".csv", ".tsv", ".xls")):
        return True
    lines = [line for line in look.beginning.split("\n")[:20] if line.strip()]
    return len(lines) > 1 and any(
        lines[0].count(separator) > 1 and len({line.count(separator) for line in lines}) == 1 for separator in ",;\t"
    )


def nothing_in(parts: Sequence[Part]) -> str:
    """Say that an archive holds nothing for us, after its name."""
    for part in parts:
        if words := DOCUMENTS.get(part.name.lower()):
            return words
    inside = ", ".join(part.name for part in parts[:3]) or "only pictures, web pages or other archives"
    return (
        f"holds no posts or people that we know, we saw {inside}; from Facebook, Instagram or Threads ask for JSON "
        "instead of HTML, and if another zip is inside, unpack that one"
    )
