"""Every kind of question: blank is not started, unfinished is not marked, a slip gets its words, the answer passes."""

from dataclasses import dataclass
from typing import Any

import pytest

from kit.exercise import (
    Before,
    ChecklistLine,
    Choose,
    Dials,
    Exercise,
    FreeText,
    Guess,
    Line,
    Match,
    NumberBox,
    Numbers,
    Order,
    Outcome,
    Part,
    Parts,
    Pattern,
    Question,
    Row,
    Rule,
    Several,
    Slot,
    Slots,
    Sort,
    Verdict,
    misconceptions_of,
)

ROWS = (
    Row("rye", "We mill our own rye.", "me", {"you": "Nobody else is in it.", "*": "Who is it about?"}, {"you": "M1"}),
    Row("mira", "@demo_mira well done!", "you", {"*": "Who is praised?"}),
    Row("rain", "Rain by noon.", "world", {"*": "Whose rain is it?"}),
)
BOXES = {"me": "Me", "you": "You", "world": "Neutral"}


def find_place(text: str) -> tuple[int, int] | None:
    """Where “Quay Deck” stands."""
    at = text.find("Quay Deck")
    return (at, at + 9) if at >= 0 else None


def find_offer(text: str) -> tuple[int, int] | None:
    """Where “10% off” stands."""
    at = text.find("10% off")
    return (at, at + 7) if at >= 0 else None


@dataclass(frozen=True)
class Case:
    """A question with one answer of each outcome, and what is said."""

    question: Question
    unfinished: Any
    unfinished_said: str
    slip: Any
    slip_said: tuple[str, ...]
    counted: str
    answer: Any


CASES = {
    "sort": Case(
        Sort(BOXES, ROWS),
        {"rye": "me"},
        "2 of 3 still to choose.",
        {"rye": "you", "mira": "you", "rain": "me"},
        ("Nobody else is in it.", "Whose rain is it?"),
        "1 of 3 in place.",
        {"rye": "me", "mira": "you", "rain": "world"},
    ),
    "match": Case(
        Match(BOXES, ROWS),
        {"mira": "me", "rain": "me"},
        "1 of 3 still to choose.",
        {"rye": "world", "mira": "me", "rain": "me"},
        ("Who is it about?", "Who is praised?"),
        "0 of 3 in place.",
        {"rye": "me", "mira": "you", "rain": "world"},
    ),
    "choose": Case(
        Choose({"a": "Ask", "b": "Sell"}, "a", {"b": "Not yet: ask first."}),
        None,
        "Nothing chosen yet. Start with whichever looks easiest.",
        "b",
        ("Not yet: ask first.",),
        "Nearly. One thing to look at.",
        "a",
    ),
    "several": Case(
        Several(
            {"a": "Rain", "b": "Bread", "c": "Sun"},
            ("a", "c"),
            extra={"b": "Bread is yours."},
            left_out={"a": "Rain is everyone's.", "c": "So is the sun."},
            everything="Not all three.",
        ),
        [],
        "Nothing chosen yet. Start with whichever looks easiest.",
        ["b", "a", "c"],
        ("Not all three.", "Bread is yours."),
        "2 things to look at.",
        ["c", "a"],
    ),
    "pick two": Case(
        Several(
            BOXES, ("me", "you"), extra={"world": "Split it."}, left_out={"me": "Split it.", "you": "And ask."}, pick=2
        ),
        ["me"],
        "1 more to tick.",
        ["you", "world"],
        ("Split it.",),
        "2 things to look at.",
        ["you", "me"],
    ),
    "numbers": Case(
        Numbers(
            (
                NumberBox("all", "Posts", 12, 0, {20: "Those are all posts."}, nudge="Count again."),
                NumberBox("share", "Share", 60, 0.5, percent=True),
            ),
            (Pattern({"all": 8, "share": 40}, "You counted the others.", code="M3"),),
            Guess("guess", "Your guess", 0, 20, about="all"),
        ),
        {"all": "a dozen", "guess": "7"},
        "We can't read “a dozen” as a number. Type digits only, like 72.",
        {"all": "20", "share": "0.6"},
        ("Those are all posts.", "In percent, please: type 60 for 60%."),
        "0 of 2 in place.",
        {"all": "12", "share": "60,2 %"},
    ),
    "order": Case(
        Order(
            {"a": "Meet", "b": "Talk", "c": "Sell"},
            (
                Before("a", "b", "You can't talk before you meet."),
                Before("a", "c", "Meet first.", code="M19"),
                Before("b", "c", "Selling is for later."),
            ),
        ),
        ["a", "b"],
        "Nothing chosen yet. Start with whichever looks easiest.",
        ["c", "a", "b"],
        ("Meet first.", "Selling is for later."),
        "2 things to look at.",
        ["a", "b", "c"],
    ),
    "pick by rules": Case(
        Several(
            {"dana": "Dana", "ola": "Ola", "tess": "Tess", "pat": "Pat"},
            pick=2,
            rules=(
                Rule("asked", "Pat asked you to stop.", lambda trio: "pat" not in trio, slot="pat"),
                Rule("trade", "Two photographers.", lambda trio: not {"ola", "tess"} <= set(trio)),
            ),
        ),
        ["dana", "ola", "pat"],
        "1 too many. Untick what you need least.",
        ["ola", "tess"],
        ("Two photographers.",),
        "Nearly. One thing to look at.",
        ["tess", "dana"],
    ),
    "message": Case(
        Slots(
            (
                Slot("open", {"a": Line("Hi Dana,"), "b": Line("Dear customer,", "P")}),
                Slot("end", {"a": Line("See you Friday."), "b": Line("Order now!", "P")}),
            ),
            (
                Rule("warm", "Greet her by name.", lambda note: note.picked["open"] == "a", slot="open"),
                Rule("pitch", "Take the pitch out.", lambda note: not note.marks["P"], code="M19"),
            ),
        ),
        {"open": "a"},
        "1 of 2 still to choose.",
        {"open": "b", "end": "b"},
        ("Greet her by name.", "Take the pitch out."),
        "2 things to look at.",
        {"open": "a", "end": "a"},
    ),
    "week": Case(
        Slots(
            (
                Slot("mon", {"keep": Line("Buy!", "P"), "a": Line("How are you?", "Y")}),
                Slot("tue", {"keep": Line("Buy now!", "P"), "a": Line("Rain by noon.", "W")}),
            ),
            (Rule("one", "Put one back.", lambda week: week.changed == 1),),
            start={"mon": "keep", "tue": "keep"},
            look="week",
        ),
        {"mon": "keep"},
        "Nothing chosen yet. Start with whichever looks easiest.",
        {"mon": "a", "tue": "a"},
        ("Put one back.",),
        "Nearly. One thing to look at.",
        {"tue": "a"},
    ),
    "dials": Case(
        Dials(BOXES, 4, (Rule("you", "Ask more.", lambda feed: feed["you"] >= 2, slot="you"),), start={"me": 4}),
        {"me": 1, "you": 1},
        "Add 2.",
        {"me": 3, "you": 1},
        ("Ask more.",),
        "Nearly. One thing to look at.",
        {"me": 1, "you": 2, "world": 1},
    ),
    "text": Case(
        FreeText(
            (
                ChecklistLine("where", "Says where", "Say where you meet.", find_place),
                ChecklistLine("offer", "Sells nothing", "“{words}” sells. Take it out.", find_offer, wanted=False),
            )
        ),
        {"text": "  ", "dismissed": ["offer"]},
        "Write a few words first.",
        {"text": "Come on Friday, 10% off"},
        ("Say where you meet.", "“10% off” sells. Take it out."),
        "2 things to look at.",
        {"text": "Quay Deck on Friday, 10% off the hill", "dismissed": ["offer"]},
    ),
    "parts": Case(
        Parts(
            (
                Part("who", "Who?", Choose({"a": "Dana", "b": "Lee"}, "a", {"b": "Lee is far away."})),
                Part("boxes", "Which?", Sort(BOXES, ROWS)),
            )
        ),
        {"who": "a"},
        "1 of 2 parts still to do.",
        {"who": "b", "boxes": {"rye": "you", "mira": "you", "rain": "world"}},
        ("Lee is far away.", "Nobody else is in it."),
        "2 of 4 in place.",
        {"who": "a", "boxes": {"rye": "me", "mira": "you", "rain": "world"}},
    ),
}


def check(question: Question, answer: Any) -> Verdict:
    """Check an answer to a question as an exercise does."""
    return ask(question).check(answer)


def ask(question: Question) -> Exercise:
    """An exercise around a question."""
    return Exercise(
        name="a-try",
        title="A try",
        minutes=1,
        tier="core",
        objective="Try",
        task="",
        question=question,
        model=None,
        why="",
    )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_blank(case: Case) -> None:
    """Untouched, or holding nothing we know: not started, and nothing is said against it."""
    for nothing in (case.question.blank(), None, "?", {"x": "y"}, ["x"]):
        verdict = check(case.question, nothing)
        assert verdict.outcome is Outcome.NOT_STARTED
        assert verdict.missing == ()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_unfinished(case: Case) -> None:
    """An unfinished answer is told what is left, and never marked."""
    verdict = check(case.question, case.unfinished)
    assert verdict.outcome in (Outcome.INCOMPLETE, Outcome.NOT_STARTED)
    assert verdict.summary == case.unfinished_said
    assert verdict.missing == ()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_not_yet(case: Case) -> None:
    """A slip gets its own words, counted, at most two at a time and never the same words twice."""
    verdict = check(case.question, case.slip)
    assert verdict.outcome is Outcome.NOT_YET
    assert tuple(one.text for one in verdict.shown) == case.slip_said
    assert verdict.summary == case.counted


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_correct(case: Case) -> None:
    """The answer passes, and so does the same answer tidied and put through JSON shapes again."""
    assert check(case.question, case.answer).outcome is Outcome.CORRECT
    assert check(case.question, case.question.tidy(case.answer)).outcome is Outcome.CORRECT


def test_at_most_two_are_shown() -> None:
    """Three rows in the wrong place: two replies now, the third at the next check."""
    verdict = check(Sort(BOXES, ROWS), {"rye": "world", "mira": "world", "rain": "me"})
    assert len(verdict.missing) == 3
    assert [one.where for one in verdict.shown] == ["rye", "mira"]


def test_the_same_words_are_shown_once() -> None:
    """Two boxes of one post share their reply: it is said once, and another one gets its turn."""
    split = Several(
        BOXES, ("me", "you"), extra={"world": "Split it."}, left_out=dict.fromkeys(BOXES, "Split it."), pick=2
    )
    both = Parts((Part("q1", "Post", split), Part("q2", "Post", Choose({"a": "A", "b": "B"}, "a", {"b": "Ask."}))))
    verdict = check(both, {"q1": ["me", "world"], "q2": "b"})
    assert [one.text for one in verdict.shown] == ["Split it.", "Ask."]
    assert verdict.summary == "0 of 2 in place."


def test_a_pattern_speaks_for_all_boxes() -> None:
    """When the numbers together show one slip, that is said instead of each box."""
    case = CASES["numbers"]
    verdict = check(case.question, {"all": 8, "share": "40"})
    assert [one.text for one in verdict.missing] == ["You counted the others."]
    assert verdict.codes == ("M3",)
    assert verdict.summary == "0 of 2 in place."


def test_too_high_and_too_low() -> None:
    """A number nobody foresaw is told its side and given the nudge."""
    said = [check(CASES["numbers"].question, {"all": value, "share": 60}).missing[0].text for value in (13, 3)]
    assert said == ["Too high. Count again.", "Too low. Count again."]


def test_a_guess_is_kept_and_never_marked() -> None:
    """The gut guess stands beside the answer and changes nothing."""
    case = CASES["numbers"]
    assert case.question.tidy({"guess": 7}) == {"guess": "7"}
    assert check(case.question, {**case.answer, "guess": "3"}).outcome is Outcome.CORRECT


def test_a_start_falls_back_line_by_line() -> None:
    """A week that lost a line keeps the post as it was."""
    assert CASES["week"].question.tidy({"mon": "zzz", "tue": "a"}) == {"mon": "keep", "tue": "a"}


def test_places_name_the_part_and_the_row() -> None:
    """A card can point at the very row inside a part."""
    case = CASES["parts"]
    assert [one.where for one in check(case.question, case.slip).missing] == ["who", "boxes/rye"]


def test_misconceptions_are_counted_for_the_board() -> None:
    """Each code once an answer, over many answers."""
    tries = [{"rye": "you", "mira": "you", "rain": "world"}, {"rye": "you", "mira": "me", "rain": "me"}, {}]
    assert misconceptions_of(ask(Sort(BOXES, ROWS)), tries) == {"M1": 2}
