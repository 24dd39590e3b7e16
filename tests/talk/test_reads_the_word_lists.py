"""Every phrase of the word lists works, and says why in plain words."""

from collections.abc import Iterator

import pytest

from kit.talk.lexicon import Lexicon, groups
from kit.talk.tokens import spelled_out, tokens

EXAMPLES = {
    "<handle>": "@demo_mira",
    "<tag>": "#rye",
    "<daytag>": "#WorldBookDay",
    "<link>": "https://crumb.example/a",
    "<email>": "jo@crumb.example",
    "<price>": "$5",
    "<percent>": "20%",
    "<time>": "7pm",
    "<phone>": "555-0142",
    "<place>": "46th & Park",
    "<number>": "12",
    "<stop>": ".",
    "<question>": "?",
}

GROUPS = groups()


def spoken(phrase: str) -> Iterator[str]:
    """Say a phrase in every choice of its words, one choice varied at a time."""
    parts = [[choice for choice in part.split("/") if choice] for part in phrase.split()]
    for varied, choices in enumerate(parts):
        for choice in choices:
            words = [choice if place == varied else part[0] for place, part in enumerate(parts)]
            text = " ".join(EXAMPLES.get(word, "" if word == "..." else word) for word in words)
            yield f"{text}un" if text.endswith("'") else text.replace("' ", "'")


@pytest.mark.parametrize("group", GROUPS)
def test_every_phrase_is_found_in_its_own_words(group: str) -> None:
    """A phrase that could never match is a slip of the pen: say it, and it must be found."""
    for phrase in GROUPS[group]["english"] + GROUPS[group]["french"]:
        lexicon = Lexicon({group: [phrase]})
        missed = [text for text in spoken(phrase) if not any(lexicon.find(tokens(text)))]
        assert not missed, phrase


def test_every_group_says_why_and_speaks_both_languages() -> None:
    """A reason that can follow “the post …”, and lists for English and French."""
    for group, entry in GROUPS.items():
        assert set(entry) == {"reason", "english", "french"}, group
        assert entry["reason"][0].islower(), group
        assert entry["english"], group


def test_short_forms_are_written_out() -> None:
    """“We’re” and “we are” are the same words, with straight or curly apostrophes, and French keeps its own."""
    assert [token.text for token in tokens("We’re open, let's go. L'été, qu’on")] == [
        *("we", "are", "open", "let", "us", "go", "."),
        *("l'", "été", "qu'", "on"),
    ]
    assert spelled_out("how's") == "how is"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("$14.50, 3 $, 26,95 $, £4, $1,240", ["price"] * 5),
        ("7pm, 10:30, 19 h 30, noon", ["time"] * 4),
        ("20%, 20 %", ["percent"] * 2),
        ("@demo_mira @mira@social.example open@11am", ["handle", "handle", "word", "time"]),
        ("jo@crumb.example https://crumb.example/a crumb.example", ["email", "link", "link"]),
        ("46th & Park, 14 Pier Rd", ["place", "place"]),
        ("#FF #WorldBookDay", ["tag", "daytag"]),
        ("555-0142", ["phone"]),
    ],
)
def test_the_kinds_of_things_a_post_is_made_of(text: str, kinds: list[str]) -> None:
    """Prices, times, handles and the rest, as Canadians write them in both languages."""
    assert [token.kind for token in tokens(text)] == kinds
