"""A label is one token, whole or in two halves."""

import pytest

from kit.talk import Label


def test_whole_and_half_tokens() -> None:
    """One box gets both halves, two boxes get one each, and the order of ticking does not matter."""
    assert Label(("you",)).halves("you") == 2
    assert Label(("world", "me")).halves("me") == Label(("me", "world")).halves("world") == 1
    assert Label(("world", "me")) == Label(("me", "world"))
    assert Label(("you",)).halves("me") == 0


def test_three_boxes_are_refused_in_plain_words() -> None:
    """Three boxes ask which one is only a passing mention."""
    with pytest.raises(ValueError, match=r"Three boxes are one too many.*passing mention"):
        Label(("me", "you", "world"))


@pytest.mark.parametrize(("boxes", "said"), [((), "No box is ticked"), (("you", "you"), "ticked twice")])
def test_other_slips_are_refused_in_plain_words(boxes: tuple[str, ...], said: str) -> None:
    """No box and a doubled box each have their own sentence."""
    with pytest.raises(ValueError, match=said):
        Label(boxes)  # type: ignore[arg-type]


def test_an_unknown_box_names_the_three() -> None:
    """A developer's slip lists what there is."""
    with pytest.raises(ValueError, match="me, you, world, got 'neutral'"):
        Label(("neutral",))  # type: ignore[arg-type]


def test_a_sale_is_at_least_half_about_me() -> None:
    """The sale mark needs “me”, and `as_sale` makes room for it where there is room."""
    with pytest.raises(ValueError, match="at least half about you"):
        Label(("you",), sells=True)
    assert Label(("you",)).as_sale() == Label(("me", "you"), sells=True)
    assert Label(("me",)).as_sale() == Label(("me",), sells=True)
    with pytest.raises(ValueError, match="Three boxes"):
        Label(("you", "world")).as_sale()
