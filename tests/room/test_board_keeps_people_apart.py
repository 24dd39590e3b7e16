"""One learner cannot post as another, nor read the board; and a stranger can do neither."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from uuid import uuid4

import httpx
import pytest

from kit.course import all_exercises
from kit.room.board.seal import Seal

from .boards import RunningBoard, running_board

EXERCISE = all_exercises()[0].name


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBoard]:
    """One board for all of these: nobody here ought to be able to change it much."""
    with running_board(f"sqlite:///{tmp_path_factory.mktemp('board') / 'board.sqlite3'}") as running:
        yield running


def _event(**changed: object) -> dict[str, object]:
    good = {"id": uuid4().hex, "exercise": EXERCISE, "outcome": "not_yet", "tries": 1}
    return good | {"at": datetime.now(UTC).isoformat()} | changed


def _post(board: RunningBoard, token: str, *events: object) -> httpx.Response:
    headers = {"Authorization": f"token {token}".encode()}
    return httpx.post(f"{board.address}/events", json={"events": events}, headers=headers)


def test_a_name_in_the_event_is_refused(board: RunningBoard) -> None:
    """Ana's token with "learner": "ben" in the event: it is not kept, for anybody."""
    said = _post(board, board.token("hal"), _event(learner="ida")).json()
    assert (said["kept"], said["refused"]) == (0, 1)
    assert not {"hal", "ida"} & set(chain(*board.signed_in().row(EXERCISE)["who"].values()))


def test_a_name_around_the_events_changes_nothing(board: RunningBoard) -> None:
    """Beside the events, in the address or in a header: Ana stays Ana."""
    token = board.token("joe")
    headers = {"Authorization": f"token {token}", "X-Forwarded-User": "kim", "Remote-User": "kim"}
    body = {"events": [_event()], "learner": "kim"}
    httpx.post(f"{board.address}/events?learner=kim", json=body, headers=headers, cookies={"learner": "kim"})
    working = board.signed_in().row(EXERCISE)["who"]["working"]
    assert "joe" in working
    assert "kim" not in working


@pytest.mark.parametrize("wrong", ["ana", "YW5h", "YW5h.00", "not.a.token", "é", ".", "%00"])
def test_a_token_we_did_not_make_speaks_for_nobody(board: RunningBoard, wrong: str) -> None:
    """Made up, cut off or empty: refused."""
    assert _post(board, wrong, _event()).status_code == 403


def test_ana_cannot_turn_her_token_into_bens(board: RunningBoard) -> None:
    """Ben's name before Ana's signature; and a token of another room."""
    (ana, ben) = (board.token(name).split(".") for name in ("ana", "ben"))
    assert _post(board, f"{ben[0]}.{ana[1]}", _event()).status_code == 403
    assert _post(board, Seal("another room").learner_token("ben"), _event()).status_code == 403


@pytest.mark.parametrize("path", ["/frame?view=names", "/stream?view=names", "/", "/projector"])
def test_a_learner_reads_nothing(board: RunningBoard, path: str) -> None:
    """With a learner's token as header, as cookie and as the page's word: no event, no name, no count."""
    _post(board, board.token("ben"), _event())
    token = board.token("ana")
    joined = "&" if "?" in path else "?"
    answer = httpx.get(
        f"{board.address}{path}{joined}_xsrf={token}",
        headers={"Authorization": f"token {token}"},
        cookies={"patio-board": token},
    )
    assert answer.status_code in (303, 403)
    assert "ben" not in answer.text


def test_a_learner_does_nothing_an_instructor_does(board: RunningBoard) -> None:
    """Clearing hands and starting the clock need the instructor's page."""
    token = board.token("ana")
    headers = {"Authorization": f"token {token}", "X-XSRFToken": token}
    for what in ({"do": "clock", "format": "half-day"}, {"do": "clear", "hand": 1}):
        assert httpx.post(f"{board.address}/act", json=what, headers=headers).status_code == 403


def test_a_learner_hears_only_of_their_own_hands(board: RunningBoard) -> None:
    """What comes back to Ana tells nothing of Ben."""
    _post(board, board.token("ben"), _event(stuck=True))
    assert _post(board, board.token("ana"), _event()).json() == {"kept": 1, "refused": 0, "stuck": []}
    headers = {"Authorization": f"token {board.token('ben')}"}
    assert httpx.get(f"{board.address}/mine", headers=headers).json() == {"stuck": [EXERCISE]}


def test_the_cookie_alone_is_not_enough(board: RunningBoard) -> None:
    """A script on another page of the same address has the instructor's cookie, but not the word of the page."""
    instructor = board.signed_in()
    assert instructor.client.get("/frame", params={"view": "names"}).status_code == 403
    assert instructor.client.post("/act", json={"do": "clock", "format": ""}).status_code == 403
    fetched = instructor.client.get("/", headers={"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"})
    framed = instructor.client.get("/", headers={"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"})
    assert (fetched.status_code, framed.status_code) == (403, 403)
    assert instructor.word not in fetched.text + framed.text


def test_the_key_opens_the_board_and_nothing_else_does(board: RunningBoard) -> None:
    """Typed with or without dashes, in any case; a wrong one gets a sentence; the key is never in an address."""
    wrong = httpx.post(f"{board.address}/enter", data={"key": "AAAA-AAAA-AAAA"})
    assert wrong.status_code == 403
    assert "That is not this room" in wrong.text
    typed = board.seal.instructor_key().lower().replace("-", " ")
    right = httpx.post(f"{board.address}/enter", data={"key": typed})
    assert right.status_code == 303
    cookie = right.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    assert board.seal.instructor_key() not in cookie


def test_every_answer_carries_the_rules(board: RunningBoard) -> None:
    """Pages, data and files: scripts only from here, never inside a frame."""
    for path in ("/enter", "/mine", "/static/board.js", "/look/palette.css", "/nothing"):
        answer = httpx.get(f"{board.address}{path}")
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_old_session_is_over() -> None:
    """A session ends after its day; one that was changed never holds."""
    seal = Seal("secret")
    cookie = seal.session(now=1_000_000)
    assert seal.is_session(cookie, now=1_000_000 + 3600)
    assert not seal.is_session(cookie, now=1_000_000 + 13 * 3600)
    assert not seal.is_session(cookie.replace("1000000", "1900000"), now=1_900_000)
    assert not Seal("another").is_session(cookie, now=1_000_000)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"not json", 400),
        (b"[]", 400),
        (b'{"events": "all"}', 400),
        (b'{"events": [' + b"{}," * 200 + b"{}]}", 400),
        (b"[" * 50_000, 400),
        (b'"' + b"x" * 200_000 + b'"', 413),
        (b'{"events": [null, 1, "x", [], {}]}', 200),
        (b'{"events": [{"id": "\\ud800"}]}', 200),
    ],
)
def test_odd_messages_are_refused(board: RunningBoard, body: bytes, status: int) -> None:
    """Empty, broken, too much, too deep, half a letter: refused, and the board goes on."""
    headers = {"Authorization": f"token {board.token('odd')}"}
    answer = httpx.post(f"{board.address}/events", content=body, headers=headers)
    assert answer.status_code == status
    assert status != 200 or answer.json()["kept"] == 0


@pytest.mark.parametrize("name", ["a" * 256, "a\0b"])
def test_a_name_no_database_takes_holds_nobody_up(board: RunningBoard, name: str) -> None:
    """Too long, or with a sign PostgreSQL has no place for: refused at the door, not in everybody's transaction."""
    assert _post(board, board.token(name), _event()).status_code == 403
