"""Suggest a box for a post, and say why. Only a suggestion: the person decides.

Each rule below answers one question of our labelling guide, in its order: passed on? an answer? a sale? ours? turned
to somebody? about us? everyone's? A rule that has something to say yields it with its reason; the first one decides.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kit.settings import section
from kit.talk.label import Label
from kit.talk.lexicon import groups
from kit.talk.own import Own
from kit.talk.post import Box
from kit.talk.reading import Reading

SALES = ("order", "discount", "booking", "giving", "new_goods", "hurry")
STRONG_SALES = ("order", "discount", "booking")
OURS = ("hours", "visit", "hiring", "teaser", "collection")
EVERYONES = ("news", "weather", "tip", "fact", "sport", "greeting")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A box for a post, with its reason.

    Parameters
    ----------
    box
        “me”, “you” or “world”.
    sells
        Whether the post asks for an order, a booking, money, or a look at an offer.
    reason
        Why, in words a shop owner understands, with the words found: asks for an order: “pre-order”.
    sure
        How often this reason was right on posts it had not seen, 0 to 1 (`settings.toml`, [suggest]).
    code
        The reason's short name, for counting.
    """

    box: Box
    sells: bool
    reason: str
    sure: float
    code: str

    @property
    def label(self) -> Label:
        """The label this suggests."""
        return Label((self.box,), self.sells)

    @property
    def ask_first(self) -> bool:
        """Whether this is little more than a guess: such posts are best shown to the person first."""
        return bool(self.sure < section("suggest")["ask_first"])


def suggest(text: str, reply: bool = False, repost: bool = False, own: Own | None = None) -> Suggestion:
    """Suggest whom a post talks about, by plain rules in the order of our labelling guide; English and French.

    Parameters
    ----------
    text
        The post as its reader sees it: handles, hashtags and links included.
    reply
        True when the export says it answers somebody. A post that begins with a handle counts as one anyway.
    repost
        True when the export says the words are somebody else's. “RT @” counts as one anyway.
    own
        Our handles, names and products, if we know them.
    """
    reading = Reading(text.strip(), reply, repost, own or Own())
    return next(found for rule in RULES for found in rule(reading))


def _say(box: Box, code: str, words: str = "", sells: bool = False) -> Suggestion:
    reason: str = groups()[code]["reason"] if code in groups() else OTHER_REASONS[code]
    sure: float = section("suggest")[code]
    return Suggestion(box, sells, f"{reason}: “{words}”" if words else reason, sure, code)


OTHER_REASONS = {
    "reshare": "passes on somebody else's words",
    "own_praise": "passes on praise of us",
    "reply": "answers somebody",
    "reply_sale": "answers, but brings in an offer nobody asked for",
    "price": "names a price",
    "names": "names somebody",
    "own_name": "names our business or what we make",
    "no_words": "has no words of its own",
    "sounds_like_us": "sounds like our day, though it never says “we”",
    "no_sign": "shows no sign of us or of somebody else",
}


def _reshared(post: Reading) -> Iterator[Suggestion]:
    if not post.reshares:
        return
    before = Reading(post.own_words, False, False, post.own)
    for code in STRONG_SALES:
        if before.has(code):
            yield _say("me", code, before.words_of(code), sells=True)
    if post.own_name:
        yield _say("me", "own_praise", post.own_name)
    if post.has("acclaim") and (len(post.others) > 1 or before.has("thanks")) and not post.own.handles:
        yield _say("me", "own_praise", post.words_of("acclaim"))
    yield _say("you", "reshare")


def _answered(post: Reading) -> Iterator[Suggestion]:
    if not post.answers:
        return
    unasked = not post.has("answer") and post.has("order", "discount", "booking", "visit")
    pitch = post.has("pitch") or (unasked and bool(post.kinds("link") or post.kinds("price")))
    if pitch:
        yield _say("me", "reply_sale", post.words_of("pitch", "discount", "order", "booking"), sells=True)
    yield _say("you", "reply")


def _nothing_to_read(post: Reading) -> Iterator[Suggestion]:
    if post.has_words or post.has("recommend"):
        return
    yield _say("me", "own_name", post.own_name) if post.own_name else _say("world", "no_words")


def _sold(post: Reading) -> Iterator[Suggestion]:
    if _for_somebody_else(post):
        return
    for code in SALES:
        if post.has(code):
            soft = code == "hurry" and post.has("visit", "collection", "hiring")
            yield _say("me", code, post.words_of(code), sells=not soft)
    if (prices := post.kinds("price")) and not post.has("money_talk", "news"):
        yield _say("me", "price", prices[0].text, sells=True)


def _for_somebody_else(post: Reading) -> bool:
    """Whether an offer, date or job is somebody else's: they are named or recommended, and we are not in it."""
    theirs = post.has("cause", "recommend", "credits", "praise", "welcome")
    return theirs and not post.we and not post.has("discount", "order")


def _ours(post: Reading) -> Iterator[Suggestion]:
    if _for_somebody_else(post) or _opens_to_somebody(post):
        return
    if post.has("news") and not post.we and not post.has("visit", "hiring", "teaser"):
        return
    for code in OURS:
        if post.has(code) and not (code in ("collection", "teaser") and _asks_reader(post)):
            yield _say("me", code, post.words_of(code))


def _opens_to_somebody(post: Reading) -> bool:
    """Whether the post begins by turning to somebody, so that what follows about us is only an aside."""
    if post.has("our_people", "honour") or post.first("thanks", "praise", "welcome", "cause") > 3:
        return False
    return bool(post.others) or not post.has("hours", "hiring")


def _turned(post: Reading) -> Iterator[Suggestion]:
    if post.first("addressed") == 0:
        yield _say("you", "addressed", post.words_of("addressed"))
    if post.has("our_people") and post.has("praise", "welcome", "thanks"):
        yield _say("me", "our_people", post.words_of("our_people"))
    if post.has("thanks"):
        for code in ("honour", "milestone"):
            if post.has(code):
                yield _say("me", code, post.words_of(code))
        if _only_closes(post):
            return
        if post.text[0] in '“"«' and post.first("thanks") > 3:
            yield _say("me", "own_praise", post.words_of("thanks"))
        yield _say("you", "thanks", post.words_of("thanks"))
    if post.has("cause") and post.first("greeting") < post.first("cause") and not post.has("praise", "thanks"):
        yield _say("world", "greeting", post.words_of("greeting"))
    for code in ("praise", "welcome", "cause", "recommend"):
        if post.has(code) and not (post.has("honour") and post.we):
            yield _say("you", code, post.words_of(code))
    if post.has("credits") and not post.we and not post.has("workplace"):
        yield _say("you", "credits", post.words_of("credits"))
    yield from _asked(post)
    if post.others and not post.we and not post.has("workplace"):
        yield _say("you", "names", post.others[0].text)


def _only_closes(post: Reading) -> bool:
    """Whether the thanks are a mere closing line (“Thanks for your patience”), and to nobody by name."""
    return post.has("closing_thanks") and post.first("thanks") > 4 and not post.others


def _asks_reader(post: Reading) -> bool:
    """Whether the post puts a question to its reader, without a “we” in it."""
    return (
        post.ends_in_question
        and post.question is not None
        and post.first("asks") < post.question
        and not post.we
        and not post.has("riddle", "our_choice")
    )


def _asked(post: Reading) -> Iterator[Suggestion]:
    if post.has("our_choice") and (post.question is not None or post.has("asks")):
        yield _say("me", "our_choice", post.words_of("our_choice"))
    if post.has("riddle"):
        return
    if post.has("invites"):
        yield _say("you", "invites", post.words_of("invites"))
    if post.question is None:
        return
    to_reader = post.first("asks", "you") < post.question
    if post.we and not post.has("you"):
        return
    if to_reader and (post.ends_in_question or not post.we):
        yield _say("you", "asks", post.words_of("asks", "you"))
    elif post.ends_in_question and not post.we:
        yield _say("you", "asks")


def _about_us(post: Reading) -> Iterator[Suggestion]:
    if post.own_name:
        yield _say("me", "own_name", post.own_name)
    if post.we and not (post.has("tip") and post.first("tip") < 2 and not post.has("workplace")):
        yield _say("me", "first_person", " ".join(post.text[post.we[0].start : post.we[0].end].split()))
    for code in ("honour", "milestone"):
        if post.has(code) and not post.has("news", "sport"):
            yield _say("me", code, post.words_of(code))
    if post.has("workplace") and not post.has("news", "fact", "greeting", "sport"):
        yield _say("me", "workplace", post.words_of("workplace"))


def _everyones(post: Reading) -> Iterator[Suggestion]:
    for code in EVERYONES:
        if post.has(code):
            yield _say("world", code, post.words_of(code))


def _leftover(post: Reading) -> Iterator[Suggestion]:
    """Weigh the small signs: our day (dates, news of a thing, an exclamation, a link) against general talk."""
    day = (
        len(post.found.get("here_and_now", ()))
        + bool(post.kinds("link"))
        + bool(post.kinds("time"))
        + ("!" in post.text)
    )
    general = len(post.found.get("general", ())) + len(post.found.get("topic", ()))
    ours = day > general or day == general > 0
    yield _say("me", "sounds_like_us") if ours else _say("world", "no_sign")


RULES: tuple[Callable[[Reading], Iterator[Suggestion]], ...] = (
    _reshared,
    _answered,
    _nothing_to_read,
    _sold,
    _ours,
    _turned,
    _about_us,
    _everyones,
    _leftover,
)
"""In order; the first that has something to say decides. The last always has."""
