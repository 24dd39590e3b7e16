"""What was chosen once is known everywhere; a private note is there until it is forgotten."""

from collections.abc import Callable

import pytest

from kit.workbook import Note, Preferences, Workbook

Tab = Callable[[], Workbook]


def test_nothing_chosen_is_the_usual(workbook: Workbook) -> None:
    """The learner's own business, no network named, our band."""
    assert workbook.preferences() == Preferences()


def test_choices_made_in_two_tabs_are_both_kept(tab: Tab) -> None:
    """Each choice is a record of its own: neither tab writes over the other's."""
    left, right = tab(), tab()
    left.preferences()
    right.prefer(posts_on="LinkedIn", band={"me_most": 60})
    left.prefer(business="thistle", names=["@thistle", "sourdough"], where_now={"met": 3})
    assert tab().preferences() == Preferences(
        business="thistle",
        posts_on="LinkedIn",
        band={"me_most": 60},
        where_now={"met": 3},
        names=("@thistle", "sourdough"),
    )


def test_a_slip_in_a_choices_name_lists_the_names(workbook: Workbook) -> None:
    """For developers."""
    with pytest.raises(TypeError, match=r"'choice' must be one of \['business', 'posts_on'.*got 'busines'"):
        workbook.prefer(busines="own")


def test_notes_are_kept_changed_and_undone(tab: Tab) -> None:
    """By name, with their moment."""
    saved_at = tab().set_note("lesson-1", "Ask more.")
    assert tab().note("lesson-1") == Note("Ask more.", saved_at)
    assert tab().note("lesson-2") == Note()
    tab().set_note("lesson-1", "Ask first.")
    assert tab().undo_note("lesson-1")
    assert tab().notes()["lesson-1"].text == "Ask more."
