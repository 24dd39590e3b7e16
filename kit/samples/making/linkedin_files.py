"""Write what LinkedIn lets its members download: a zip of CSV files."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import quote

from kit.samples.making.dice import Dice
from kit.samples.making.english_dates import linkedin_day
from kit.samples.making.handles import plain
from kit.samples.making.steady_zip import steady_zip
from kit.samples.making.trades import Work, work
from kit.samples.truth import ContactTruth, PostTruth

# Word for word what LinkedIn writes above the table, addresses included: readers must step over it.
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    "using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
COLUMNS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
# What people write after their surname, by trade.
_CREDENTIALS = {
    "accountant": ", CPA",
    "lawyer": ", J.D.",
    "physiotherapist": " MScPT",
    "massage therapist": ", RMT",
    "realtor": " 🏡",
    "dentist": ", DDS",
    "economic development": ", Ec.D.",
    "interpreter": " (they/them)",
}
Row = tuple[str, ...]


def with_credentials(people: Iterable[ContactTruth]) -> tuple[ContactTruth, ...]:
    """Let LinkedIn's people carry what they write after their surname; their `key` shows it, their `name` does not."""
    return tuple(replace(person, key=person.key + _after_surname(person)) for person in people)


def _after_surname(person: ContactTruth) -> str:
    return _CREDENTIALS.get(person.trade, "") if person.network == "LinkedIn" else ""


def linkedin_archive(people: Sequence[ContactTruth], posts: Sequence[PostTruth], dice: Dice, banner: str) -> bytes:
    """Give the zip: connections, and posts and comments when there are any.

    `Connections.csv` has two rows more than people because two people stand there twice (one row repeated, one second
    account), and one more that holds only a date: a member hidden by LinkedIn.
    """
    members = {"made-up.txt": f"{banner}\n".encode(), "Connections.csv": _connections(people, dice)}
    if posts:
        members["Shares.csv"] = _shares([post for post in posts if not post.reply])
        members["Comments.csv"] = _comments([post for post in posts if post.reply])
    return steady_zip(members)


def _connections(people: Sequence[ContactTruth], dice: Dice) -> bytes:
    newest_first = sorted(people, key=lambda person: (person.connected, person.key), reverse=True)
    rows = [_row(person, _work(person, dice), dice) for person in newest_first]
    repeated, second_account = len(rows) // 3, len(rows) // 2
    rows.insert(repeated + 1, rows[repeated])
    twin = newest_first[second_account]
    rows.append(_row(replace(twin, connected=newest_first[-1].connected), _work(twin, dice), dice))
    rows.insert(2 * len(rows) // 3, ("", "", "", "", "", "", rows[2 * len(rows) // 3][-1]))
    # No new line at the very end, as LinkedIn has it.
    return (PREAMBLE + _table((COLUMNS, *rows)).removesuffix("\n")).encode()


def _work(person: ContactTruth, dice: Dice) -> Work:
    """Give the person's trade a firm; a person without a trade keeps job and firm to themselves."""
    drawn = work(dice, person.trade)
    return drawn if person.trade else Work("", "", "")


def _row(person: ContactTruth, job: Work, dice: Dice) -> Row:
    given, _, family = person.key.partition(" ")
    words = "-".join(person.name.lower().replace("'", "").replace(".", "").split())
    address = f"https://www.linkedin.com/in/demo-{quote(words)}-{dice.whole(4096, 65535):x}"
    # Nearly everybody keeps the address hidden.
    mail = f"{plain(given)}.{plain(words[len(given) :])}@mail.example" if dice.chance() < 0.06 else ""
    firm = f"{job.firm}, Inc." if job.firm and dice.chance() < 0.08 else job.firm
    return given, family, address, mail, firm, job.position, linkedin_day(person.connected)


def _shares(posts: Sequence[PostTruth]) -> bytes:
    header = ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility")
    rows = [
        (f"{post.when:%Y-%m-%d %H:%M:%S}", _link(post, "share"), post.text, "", "", "MEMBER_NETWORK")
        for post in reversed(posts)
    ]
    return _table((header, *rows)).encode()


def _comments(posts: Sequence[PostTruth]) -> bytes:
    rows = [(f"{post.when:%Y-%m-%d %H:%M:%S}", _link(post, "activity"), post.text) for post in reversed(posts)]
    return _table((("Date", "Link", "Message"), *rows)).encode()


def _link(post: PostTruth, kind: str) -> str:
    # Far below any number LinkedIn gives out today, so that none of these is anybody's post.
    return f"https://www.linkedin.com/feed/update/urn%3Ali%3A{kind}%3A{int(post.when.timestamp())}"


def _table(rows: Iterable[Row]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
