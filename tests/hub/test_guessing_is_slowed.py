"""Guessing class codes is slowed by address; who gets it right is never slowed, and an address cannot be made up."""

from hypothesis import given
from hypothesis import strategies as st

from kit.room.hub.limits import Limit
from kit.settings import section

from .hubs import RunningRoom, said


def test_an_address_that_guesses_has_to_wait(room: RunningRoom) -> None:
    """After sixty wrong codes even the right one has to wait, whatever address the guesser claims to come from.

    Before that, several people join from the same address without any waiting.
    """
    for name in ("Ira", "Jo", "Kim"):
        room.joined(name).client.close()
    with room.browser() as guesser:
        for number in range(section("room")["slips_an_address"]):
            guesser.client.headers.update({"X-Real-IP": f"10.0.0.{number}", "X-Forwarded-For": f"10.0.1.{number}"})
            page = guesser.join("Guess", "MAPLE-0000-MAPLE")
            assert "We don't know that class code" in said(page)
        page = guesser.join("Guess")
        assert page.status_code == 429
        assert "Wait" in said(page)
    assert room.register.find("Guess") is None


@given(st.lists(st.floats(0, 1000), max_size=60), st.integers(1, 5), st.floats(1, 300))
def test_a_pause_ends(times: list[float], most: int, seconds: float) -> None:
    """Never longer than the time a slip is remembered; and after that wait there is none."""
    limit = Limit(most, seconds)
    for now in sorted(times):
        if not limit.wait("ana", now):
            limit.slip("ana", now)
    last = max(times, default=0.0)
    wait = limit.wait("ana", last)
    assert 0 <= wait <= seconds + 1e-6
    assert limit.wait("ana", last + wait + 1e-6) == 0
    assert limit.wait("ben", last) == 0
