"""An invitation: what sells or stays unclear, what a guest still needs, one wording a channel, links to click."""

from datetime import date, time
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.meetups import Invitation, add_to_calendar_links, findings, mail_link, short_post, still_needed, wordings
from kit.meetups.plain_text import file_name
from kit.meetups.wording import post_length

from .harrow_shore import MILL, PATIO, patio

# The sentences of exercise 5.2; those it cuts are marked.
PITCHED = {
    "Friday patio!": False,
    "Quay Deck, 4 Harbour Lane, Port Ambrose.": False,
    "This Friday, from 5:00.": False,
    "Open to anyone local who runs something, or wants to.": False,
    "I'll have our new gift boxes with me, $25 each.": True,
    "Come alone or bring a friend. Pay your own way.": False,
    "First ten to arrive get my price list.": True,
    "Look for the yellow plant on the table.": False,
    "Let me show you how we can grow your business.": True,
}
# The slots of exercise 5.3: the wrong options, and what is wrong with each.
WRONG = {
    "VIP clients and invited partners only, please:": {"closed"},
    "The usual place.": {"place"},
    "My back yard, DM for the address.": {"home", "place"},
    "Fri after work.": {"time"},
    "Sometime Friday.": {"time"},
    "$20 at the door, RSVP by Tuesday so I can plan.": {"price", "fee"},
    "Hear about our new gift boxes!": {"pitch"},
    "Bring your wallet ;)": {"pitch"},
    "Limited to ten people": {"cap"},
    "Dress code: smart casual": {"dress"},
}
RIGHT = Invitation(
    who="Local makers & owners, all welcome:",
    where="Quay Deck patio, 4 Harbour Ln, Port Ambrose.",
    when="Fri 5-6:30 pm.",
    find="Look for the yellow plant.",
    cost="No RSVP, come alone, pay your own way.",
    access="Step-free. Rain: inside. Text 555-0142.",
    last_line="Just good company.",
)


@pytest.mark.parametrize(("sentence", "sells"), PITCHED.items())
def test_the_sentences_of_exercise_5_2(sentence: str, sells: bool) -> None:
    """The three that sell are found; the six a guest needs are left alone."""
    assert any(one.sort in ("sells", "closed") for one in findings(sentence)) is sells


def test_what_exercise_5_2_still_needs() -> None:
    """An end, access with a number to text, and rain."""
    assert [one.name for one in still_needed(" ".join(PITCHED))] == ["end", "access", "contact", "rain"]


@pytest.mark.parametrize(("words", "names"), WRONG.items())
def test_the_wrong_options_of_exercise_5_3(words: str, names: set[str]) -> None:
    """Each is found for what it is, with the words in it and what to do."""
    found = findings(words)
    assert {one.name for one in found} == names
    for one in found:
        assert one.span is not None
        assert words[slice(*one.span)] == one.words
        assert f"“{one.words}”" in one.reply


def test_the_model_answer_of_exercise_5_3() -> None:
    """Nothing to find, nothing missing, 220 letters of 280."""
    assert RIGHT.findings() == ()
    assert post_length(RIGHT.text) == len(RIGHT.text) == 220


@pytest.mark.parametrize(
    "fine",
    [
        "Nothing for sale, no sales pitch, no price list.",
        "We buy our own coffee at the counter.",
        "Our baker Ana leads the walk at noon.",
        "I sell books and I'm good at recommending three.",
        "Not limited to ten people.",
        "Bus 12 stops outside; a great many free seats.",
        "12 Mill Street, unit 4. Text 555-0142.",
    ],
)
def test_fine_words_are_left_alone(fine: str) -> None:
    """A finding that is often wrong teaches people to dismiss findings."""
    assert findings(fine) == ()


def test_a_finding_can_be_dismissed() -> None:
    """The host decides; the same name is not raised again."""
    assert findings("Ten dollars: $10.", dismissed=("price",)) == ()
    assert "rain" not in [one.name for one in still_needed("", dismissed=("rain",))]
    assert Invitation(last_line="$5").findings(("price",))[0].name == "who"


def test_a_blank_invitation_needs_everything() -> None:
    """Ten things, who is welcome first."""
    assert [one.name for one in still_needed("")][:3] == ["who", "where", "day"]
    assert len(still_needed("")) == 10


@pytest.mark.parametrize(
    "hours",
    ["5-6:30 pm", "5 to 6:30", "17:00–18:30", "from 5 pm until 6:30", "5 p.m. to 7 p.m.", "17 h 30 à 19 h", "noon-2"],
)
def test_hours_are_recognised(hours: str) -> None:
    """A start and an end, however they are written."""
    needs = {one.name for one in still_needed(f"Friday {hours}")}
    assert not needs & {"start", "end"}


@pytest.mark.parametrize("hours", ["from 5:00", "at 5", "5 pm", "17 h"])
def test_a_start_without_an_end_is_seen(hours: str) -> None:
    """The end is what most invitations forget."""
    needs = {one.name for one in still_needed(f"Friday {hours}")}
    assert needs & {"start", "end"} == {"end"}


def test_an_occasion_fills_the_slots() -> None:
    """Every slot from the plan; nothing to find; steps told when there are some."""
    made = Invitation.of(PATIO)
    assert made.findings() == ()
    assert made.when == "Fri 11 July 5-6:30 pm"
    assert made.cost == "No RSVP, pay your own way"
    assert made.more == "Food and alcohol-free drinks. Separate bills. Every Friday until 29 August."
    other = Invitation.of(patio(venues=(MILL,)), date(2025, 8, 29))
    assert other.access.startswith("Steps at the door.")
    assert other.more == ""


def test_a_blank_occasion_makes_blank_slots() -> None:
    """Nothing is invented."""
    from kit.meetups import Occasion

    assert Invitation.of(Occasion(last_line="")) == Invitation(cost="No RSVP")


def test_one_wording_a_channel() -> None:
    """Each fits, each says place, day and hours; the long ones say more."""
    found = {one.channel: one for one in wordings(Invitation.of(PATIO), "Friday patio", "Joss Arden")}
    assert list(found) == ["short post", "LinkedIn", "e-mail", "poster"]
    for one in found.values():
        assert one.fits
        assert not one.advice
        assert "4 Harbour Lane" in one.text
        assert "5-6:30 pm" in one.text
    assert found["e-mail"].subject == "Friday patio, Fri 11 July 5-6:30 pm"
    assert found["e-mail"].text.endswith("Joss Arden")
    assert "Separate bills" in found["LinkedIn"].text
    assert "Separate bills" not in found["short post"].text


def test_a_long_post_drops_what_can_wait() -> None:
    """The last line goes first, place, hours and access never; what went is told."""
    long = Invitation.of(patio(last_line="Just good company, good talk, and the lake, " * 2, cost="Pay your own way"))
    post = short_post(long)
    assert post.fits
    assert post.left_out == ("the last line",)
    assert "the last line had to go" in post.advice
    assert "Step-free" in post.text


def test_a_post_that_cannot_fit_says_by_how_much() -> None:
    """Nothing is cut in the middle of a word; the host shortens."""
    post = short_post(Invitation(where="x" * 300, when="Fri 5-6 pm"))
    assert not post.fits
    assert post.length == 313
    assert post.advice.startswith("33 letters too many.")


def test_letters_as_x_counts_them() -> None:
    """A link is 23, an emoji and a Chinese letter 2, an accent 1 however it is typed."""
    assert post_length("https://patio.example/a/very/long/path/indeed?with=much") == 23
    assert post_length("a https://patio.example b") == 27
    assert post_length("é") == post_length("e\u0301") == 1
    assert post_length("漢🎉") == 4


def test_too_long_for_the_others_is_said() -> None:
    """A first line behind “see more”, a subject longer than a phone, a poster nobody reads."""
    where = "The Long Table at the Old Mill Yard by the Canal, 1 Mill Street, Kilnbridge, " * 3
    invitation = Invitation(who="All welcome", where=where, when="Friday 5-6:30 pm", access="word " * 60)
    found = {one.channel: one for one in wordings(invitation, "A name that goes on and on for more than sixty letters")}
    assert "see more" in found["LinkedIn"].advice
    assert "subject" in found["e-mail"].advice
    assert "walking by" in found["poster"].advice


def test_links_to_two_web_calendars() -> None:
    """Plain https links with the event in them, local hours with the zone; what they leave out is said."""
    google, outlook = add_to_calendar_links(
        "Tea & talk", "Quay Deck, 4 Harbour Lane", date(2025, 7, 11), time(17), time(18, 30), "America/Toronto", "a\nb",
        last=date(2025, 8, 29),
    )  # fmt: skip
    asked = parse_qs(urlsplit(google.address).query)
    assert urlsplit(google.address).hostname == "calendar.google.com"
    assert asked["text"] == ["Tea & talk"]
    assert asked["dates"] == ["20250711T170000/20250711T183000"]
    assert asked["ctz"] == ["America/Toronto"]
    assert asked["recur"] == ["RRULE:FREQ=WEEKLY;UNTIL=20250829T210000Z;BYDAY=FR"]
    asked = parse_qs(urlsplit(outlook.address).query)
    assert urlsplit(outlook.address).hostname == "outlook.live.com"
    assert asked["startdt"] == ["2025-07-11T17:00:00-04:00"]
    assert "calendar file" in google.note
    assert "calendar file" in outlook.note


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_gets_out_of_its_place_in_a_link(subject: str, body: str) -> None:
    """No second recipient, no other parameter, no other host."""
    mail = urlsplit(mail_link(subject, body))
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert set(parse_qs(mail.query, keep_blank_values=True)) == {"subject", "body"}
    for link in add_to_calendar_links(subject, body, date(2025, 7, 11), time(17), time(18), "UTC", subject):
        parts = urlsplit(link.address)
        assert (parts.scheme, parts.fragment) == ("https", "")
        assert len(parse_qs(parts.query, keep_blank_values=True)) in (6, 7)


@given(st.text(max_size=100))
def test_any_title_makes_a_safe_file_name(title: str) -> None:
    """Plain letters, no folder, no name that Windows keeps for itself, never empty."""
    name = file_name(title, ".ics")
    assert name.endswith(".ics")
    assert name.removesuffix(".ics").replace("-", "").isalnum()
    assert len(name) <= 64


def test_file_names_stay_readable() -> None:
    """Accents lose their marks, the rest its signs; reserved names are stepped around."""
    assert file_name("Café à cinq heures!", ".ics") == "cafe-a-cinq-heures.ics"
    assert file_name("../../CON", ".ics") == "our-table.ics"
