"""One invitation in the words of each channel, its length checked. The host copies; nothing is sent."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kit.meetups.invitation import Invitation
from kit.settings import section

Channel = Literal["short post", "LinkedIn", "e-mail", "poster"]


@dataclass(frozen=True, slots=True)
class Wording:
    """An invitation as one channel takes it.

    Parameters
    ----------
    channel
        "short post", "LinkedIn", "e-mail" or "poster".
    text
        The words to copy.
    subject
        Of an e-mail; the headline of a poster; "" elsewhere.
    length, limit
        As the channel counts: letters for posts and the subject, words for a poster.
    left_out
        Slots that did not fit a short post, as the host knows them.
    advice
        What to do about the length, "" when it fits.
    """

    channel: Channel
    text: str
    subject: str = ""
    length: int = 0
    limit: int = 0
    left_out: tuple[str, ...] = ()
    advice: str = ""

    @property
    def fits(self) -> bool:
        """Tell whether the channel takes it as it is."""
        return self.length <= self.limit


def wordings(invitation: Invitation, name: str = "Open table", host: str = "") -> tuple[Wording, ...]:
    """Word one invitation for each channel.

    Parameters
    ----------
    invitation
        The slots.
    name
        What the occasion is called: subject of the e-mail, headline of the poster.
    host
        Who signs the e-mail, "" for nobody.
    """
    return (
        short_post(invitation),
        _linkedin(invitation, name),
        _email(invitation, name, host),
        _poster(invitation, name),
    )


def short_post(invitation: Invitation) -> Wording:
    """Word a post of 280 letters. When it is too long, what a stranger can do without goes first, and is told.

    Place, day and hours, and access never go: without them nobody can come.
    """
    limit = section("meetup")["short_post"]
    slots = dict.fromkeys(Invitation.__dataclass_fields__)
    filled = {slot: getattr(invitation, slot) for slot in slots}
    left_out: list[str] = []
    for slot, words in (("last_line", "the last line"), ("who", "who is welcome"), ("cost", "what it costs")):
        if post_length(Invitation(**filled).text) <= limit:
            break
        if filled[slot]:
            filled[slot] = ""
            left_out.append(words)
    text = Invitation(**filled).text
    length = post_length(text)
    advice = ""
    if length > limit:
        advice = f"{length - limit} letters too many. Shorten the place or the access line, as you would say it aloud."
    elif left_out:
        advice = f"To fit {limit} letters, {' and '.join(left_out)} had to go. Shorter words bring it back."
    return Wording("short post", text, "", length, limit, tuple(left_out), advice)


def post_length(text: str) -> int:
    """Count letters as X does: a link counts 23, most scripts count 1 a letter, Chinese, Japanese, emoji 2.

    From the published counting rules (configuration 3 of twitter-text). Other networks count every letter 1, so what
    fits here fits there.
    """
    length = 0
    for word in unicodedata.normalize("NFC", text).split(" "):
        is_link = word.startswith(("https://", "http://"))
        length += 23 if is_link else sum(_weight(ord(letter)) for letter in word)
    return length + text.count(" ")


def _weight(point: int) -> int:
    light = point <= 4351 or 8192 <= point <= 8205 or 8208 <= point <= 8223 or 8242 <= point <= 8247
    return 1 if light else 2


def _linkedin(invitation: Invitation, name: str) -> Wording:
    limit = section("meetup")["linkedin_post"]
    first = (
        f"{name.strip() or 'Open table'}: {', '.join(part for part in (invitation.when, invitation.where) if part)}."
    )
    lines = [first, "", _stop(invitation.who), *_list(invitation), "", _stop(invitation.last_line)]
    text = _joined(lines)
    seen = section("meetup")["linkedin_seen"]
    advice = ""
    if len(text) > limit:
        advice = f"{len(text) - limit} letters too many for LinkedIn. Shorten the longest line."
    elif len(first) > seen:
        advice = (
            f"Day and place stand behind “see more”, which comes after about {seen} letters. Shorten the first line."
        )
    return Wording("LinkedIn", text, "", len(text), limit, (), advice)


def _email(invitation: Invitation, name: str, host: str) -> Wording:
    limit = section("meetup")["subject"]
    subject = ", ".join(part for part in (name.strip() or "Open table", invitation.when) if part)
    lines = [
        "Hello,",
        "",
        f"Would you like to join us? {_stop(invitation.who.rstrip(':'))}".rstrip(),
        "Come alone or bring a friend. Stay ten minutes or the whole time.",
        "",
        *_list(invitation, ("Where", invitation.where), ("When", invitation.when)),
        "",
        _stop(invitation.last_line),
        host.strip(),
    ]
    advice = f"A phone shows about {limit} letters of the subject: shorten the name." if len(subject) > limit else ""
    return Wording("e-mail", _joined(lines), subject, len(subject), limit, (), advice)


def _poster(invitation: Invitation, name: str) -> Wording:
    limit = section("meetup")["poster_words"]
    lines = [_stop(invitation.who.rstrip(":")), invitation.when, invitation.where, *_list(invitation)]
    text = _joined([*lines, _stop(invitation.last_line)])
    length = len(text.split())
    over = f"{length} words are many for somebody walking by. Keep to {limit}: when, where, how to find you."
    return Wording("poster", text, name.strip() or "Open table", length, limit, (), over if length > limit else "")


def _list(invitation: Invitation, *before: tuple[str, str]) -> Iterator[str]:
    """Yield the slots a reader goes through one by one."""
    yield from (f"{label}: {words.strip()}" for label, words in before if words.strip())
    slots = (invitation.find, invitation.cost, invitation.access, invitation.more)
    yield from (_stop(words) for words in slots if words.strip())


def _stop(words: str) -> str:
    words = words.strip()
    return words if not words or words[-1] in ".!?:…" else f"{words}."


def _joined(lines: list[str]) -> str:
    """Join lines; never two empty ones together."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
