"""What a reader would stumble over in an invitation, and what a guest still needs. Findings, not marks."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

Sort = Literal["sells", "unclear", "closed", "unsafe", "needed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen, or missed, in an invitation.

    Parameters
    ----------
    name
        What it is about, to dismiss it by: "pitch", "price", "place", "end" ...
    sort
        "sells", "unclear", "closed", "unsafe": something that is there; "needed": something that is not.
    words
        The words found, "" when something is missing.
    span
        Where they stand in the text, from and to, or None.
    reply
        What we saw and what to do.
    """

    name: str
    sort: Sort
    words: str
    span: tuple[int, int] | None
    reply: str


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    sort: Sort
    pattern: re.Pattern[str]
    reply: str


def _words(*phrases: str) -> re.Pattern[str]:
    """Match any of the phrases as whole words, but not after a “no”: “nothing for sale” does not sell."""
    no = "".join(rf"(?<!\b{word} )" for word in ("no", "not", "never", "nothing", "without"))
    return re.compile(rf"(?<!\w){no}(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


A_FEW = r"(?:\d+|five|six|eight|ten|twelve|twenty)"
GUESTS = r"(?:people|guests|spots|seats)"

# Fewer words, surer ones: a finding that is often wrong teaches people to dismiss findings.
RULES: tuple[_Rule, ...] = (
    _Rule(
        "pitch",
        "sells",
        _words(
            r"grow(?:ing)? your (?:business|sales|brand)",
            r"(?:special|exclusive|limited(?:-| )time|introductory|great) offers?",
            r"discounts?|coupons?|promo(?: ?codes?|tions?)?|great deals?|price ?lists?|giveaways?|free samples?",
            r"(?:our|my) (?:new |latest )?(?:products?|services?|gift boxes|catalogue|packages?|portfolio|offers?)",
            r"for sale|on sale|special price|bring your wallets?|pre-?orders?",
            r"order (?:now|today|yours)|buy now|book (?:now|a call)|sign up for (?:our|my)|newsletter",
            r"free (?:consult(?:ation)?|quote|trial)|demo|sales pitch|sales leads?|prospects",
            r"(?:potential|new|future) (?:clients?|customers?)|build your pipeline|investment opportunity",
            r"(?:let me|we can|i(?:'|’)ll) show you how|learn (?:more )?about our|hear about (?:our|my)",
        ),
        "“{words}” sells. Take it out: this table is for meeting people; selling is for later.",
    ),
    _Rule(
        "price",
        "sells",
        re.compile(r"[$€£]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[$€£]|dollars?\b|bucks\b)|\b\d{1,2}\s?% off\b", re.IGNORECASE),
        "“{words}” is a price. An open table costs nothing to join: say “pay your own way” instead.",
    ),
    _Rule(
        "time",
        "unclear",
        _words(
            r"(?:right |immediately |straight )?after (?:work(?: hours)?|hours)|sometime(?: on)? \w+day",
            r"in the (?:late )?(?:afternoon|evening)|happy hour|later? (?:afternoon|on)|around supper(?:time)?",
        ),
        "“{words}” is not a time: it is 3:30 for some and 7 for others. Give a start and an end.",
    ),
    _Rule(
        "place",
        "unclear",
        _words(
            r"(?:the|our|my) (?:usual|regular) (?:place|spot|table|patio|haunt)|you know where",
            r"same (?:place|spot)(?: as (?:always|usual))?|location (?:tba|tbd|to be announced)",
            r"(?:dm|message|text|pm) (?:me )?for (?:the )?address",
        ),
        "“{words}” is not a place: newcomers don't know it. Name a public place with its address.",
    ),
    _Rule(
        "cap",
        "closed",
        _words(
            rf"(?:limited|restricted) to (?:the first )?\w+(?: {GUESTS})?",
            rf"(?:first|only) {A_FEW}(?: {GUESTS})?(?: only| to (?:arrive|reply|sign up))?",
            rf"(?:max(?:imum)?|no more than|up to) (?:of )?{A_FEW} {GUESTS}",
            r"(?:limited|few) (?:spots|seats|places|space)|spots? (?:is|are) limited|space is limited",
        ),
        "“{words}” closes an open invitation. Ten is fine, two is fine: leave the number out.",
    ),
    _Rule(
        "closed",
        "closed",
        _words(
            r"vips?(?: clients?| only)?|(?:by )?invit(?:ation|e)[ -]only|members only",
            r"invited (?:partners|guests)(?: only)?|(?:clients|customers|partners) only",
        ),
        "“{words}” shuts the door. If it is open, say who is welcome in words that let strangers in.",
    ),
    _Rule(
        "fee",
        "closed",
        _words(
            r"rsvp (?:by|required|needed|before|to)(?: \w+)?|(?:you must|please|must) (?:register|rsvp|sign up|book)",
            r"registration (?:is )?required|tickets?|entry fee|cover charge",
        ),
        "“{words}” makes it a formal event. Fine another day, but it isn't an open table.",
    ),
    _Rule(
        "home",
        "unsafe",
        _words(
            r"(?:my|our|the host(?:'|’)s) (?:own )?(?:place|home|house|apartment|flat|condo)",
            r"(?:my|our|the host(?:'|’)s) (?:own )?(?:(?:back )?garden|back ?yard|living room)",
            r"at (?:\w+(?:'|’)s )(?:place|house|home)",
        ),
        "“{words}” is a home. Meet people you only know online in a public place: safer for you and for them.",
    ),
    _Rule(
        "dress",
        "closed",
        _words(r"dress code|business (?:casual|attire)|smart casual"),
        "“{words}” makes a casual thing formal. Leave it out.",
    ),
)

_HOUR = r"\d{1,2}(?:[:.h]\s?\d{2}|\s?h)?(?:\s?[ap]\.?m\b\.?)?|noon"
HOURS = re.compile(
    rf"(?<![\w$€£.-])(?:{_HOUR})\s?(?:-|–|—|\bto\b|\btill?\b|\buntil\b|\bà\b)\s?(?:{_HOUR})(?!\w)", re.IGNORECASE
)
START = re.compile(
    r"(?<![\w$€£.])(?:\d{1,2}[:.h]\d{2}|\d{1,2}\s?(?:[ap]\.?m\b|h\b|o.clock)|noon\b|(?:at|from|by)\s\d{1,2}(?![\d:%,$]))",
    re.IGNORECASE,
)
END = re.compile(r"\b(?:until|till?|ends? at|to)\s(?:about\s)?(?:\d{1,2}\b|noon|six|seven|eight)", re.IGNORECASE)

NEEDED: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "who",
        re.compile(r"\b(?:every|any)(?:one|body)\b|\b(?:all|open to|welcome|whoever|drop in|come by)\b", re.IGNORECASE),
        "Say who is welcome. “Open” has to be said, or people think it's for somebody else.",
    ),
    (
        "where",
        re.compile(
            r"\b\d+[a-z]?,?\s(?:rue|av(?:enue)?|boul(?:evard)?|chemin|[A-Z]\w)|\b(?:street|st|road|rd|lane|ln|avenue|ave"
            r"|drive|dr|square|sq|boulevard|blvd|quay|wharf|corner of|market|park)\b",
            re.IGNORECASE,
        ),
        "Give the address: people need the place.",
    ),
    (
        "day",
        re.compile(
            r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:days?)?\b|\b(?:today|tomorrow|tonight)\b", re.I
        ),
        "Say which day.",
    ),
    ("start", START, "Give the hour it starts."),
    ("end", END, "Say when it ends: people with children or a bus to catch need to know."),
    (
        "find",
        re.compile(
            r"\blook for\b|\byou(?:'|’)ll see\b|\bfind (?:us|me)\b|\bwe(?:'|’)re (?:at|the|by)\b|\bsign\b",
            re.IGNORECASE,
        ),
        "Name a sign to look for: a stranger needs to find you.",
    ),
    (
        "cost",
        re.compile(
            r"\bpay (?:for )?your(?:self| own)\b|\bfree\b|\bno (?:charge|cost|cover)\b|\bseparate bills\b|\bon me\b",
            re.I,
        ),
        "Say what it costs: “pay your own way” takes a worry away.",
    ),
    (
        "access",
        re.compile(
            r"\bstep-?free\b|\b(?:steps?|stairs?|ramp|elevator|wheelchairs?|accessib\w+|level entr\w+)\b", re.IGNORECASE
        ),
        "Say whether there are steps, and how to ask.",
    ),
    (
        "contact",
        re.compile(r"\b(?:text|call|phone|message|dm|e-?mail|ask|write to)\b|\d{3}[-. ]\d{4}|@\w", re.IGNORECASE),
        "Give a number to text, for access and for the day.",
    ),
    (
        "rain",
        re.compile(r"\brain\w*|\b(?:storm|inside|indoors?|under cover|wet|weather)\b", re.IGNORECASE),
        "Say what happens if it rains.",
    ),
)


def findings(text: str, dismissed: Collection[str] = ()) -> tuple[Finding, ...]:
    """List the words that sell, that a stranger cannot act on, that shut somebody out, or that point to a home.

    Parameters
    ----------
    text
        The invitation, in any channel's wording.
    dismissed
        Names of findings the host has looked at and does not share; they are left out.

    Returns
    -------
    tuple of Finding
        In the order of the text. The host decides: nothing is changed for them.
    """
    found = [
        Finding(rule.name, rule.sort, seen[0], seen.span(), rule.reply.format(words=seen[0]))
        for rule in RULES
        if rule.name not in dismissed
        for seen in rule.pattern.finditer(text)
    ]
    return tuple(sorted(_widest(found), key=lambda one: one.span or (0, 0)))


def still_needed(text: str, dismissed: Collection[str] = ()) -> tuple[Finding, ...]:
    """List what a guest who has never met the host still needs to know, most important first."""
    return tuple(
        Finding(name, "needed", "", None, reply)
        for name, pattern, reply in NEEDED
        if name not in dismissed and not _told(name, pattern, text)
    )


def _told(name: str, pattern: re.Pattern[str], text: str) -> bool:
    """Look for what a guest needs; hours told as a span (“5-6:30 pm”) tell both start and end."""
    return bool(pattern.search(text)) or (name in ("start", "end") and bool(HOURS.search(text)))


def _widest(found: list[Finding]) -> Iterator[Finding]:
    """Leave out a finding whose words lie inside another's."""
    for one in found:
        assert one.span is not None
        inside = (
            other.span is not None
            and other.span != one.span
            and other.span[0] <= one.span[0]
            and one.span[1] <= other.span[1]
            for other in found
        )
        if not any(inside):
            yield one
