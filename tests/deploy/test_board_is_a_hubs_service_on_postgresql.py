"""The board beside a Hub on PostgreSQL, set up by the very files for Kubernetes: event in, page out, nothing lost."""

import secrets
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from kit.course import exercise
from kit.room.link import welcome

from ..hub.hubs import Visitor
from ..room.boards import free_port
from .centre import Centre, answers, restart, running_centre, wait_for, without_workbook
from .kubernetes import as_the_chart_does, container, environment, values
from .learners import Kernel

EXERCISE = exercise("sort-the-feed")
NAMES = "Ana", "Zoë B."
WAITED = "from kit.room.reporting import _REPORTERS\nprint(all(one._sender.wait(60) for one in _REPORTERS.values()))"


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory, postgresql: str) -> Iterator[Centre]:
    """A Hub and a board with the configuration for Kubernetes; only addresses and the spawner are of this computer."""
    centre, token, port = Centre(tmp_path_factory.mktemp("centre")), secrets.token_hex(16), free_port()
    here = {
        "http://hub:8081": f"http://127.0.0.1:{centre.hub}",
        "http://patio-board:8010": f"http://127.0.0.1:{port}",
        "http://0.0.0.0:8010": f"http://127.0.0.1:{port}",
        "/srv/jupyterhub/": f"{centre.folder}/",
    }
    centre.environment = {"PATIO_CLASS_CODE": centre.class_code, "PATIO_INSTRUCTOR_KEY": centre.instructor_key}
    board = environment({"patio-board/database": postgresql, "hub/hub.services.board.apiToken": token})
    with (centre.folder / "board.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, *container()["args"][1:]],
            env=without_workbook(centre.folder) | {name: moved(value, here) for name, value in board.items()},
            stdout=log,
            stderr=log,
        )
    try:
        with running_centre(centre, moved(as_the_chart_does(values(), token), here)):
            wait_for(lambda: answers(f"{centre.board}mine", 403), (centre.folder / "board.log").read_text)
            yield centre
    finally:
        process.terminate()
        process.wait(timeout=30)


def moved(text: str, here: dict[str, str]) -> str:
    """Put this computer's addresses in place of the cluster's."""
    for there, ours in here.items():
        text = text.replace(there, ours)
    return text


def at_the_exercise(centre: Centre, visitor: Visitor) -> Kernel:
    """The exercise, open in a learner's browser."""
    kernel = Kernel(visitor.client, f"{centre.link}{visitor.server}", welcome())
    kernel.run(f'import kit; kit.exercise("{EXERCISE.name}")')
    return kernel


def checks_kept(database: str) -> list[tuple[str, int]]:
    """Every check in the room's log, read from the tables while the board holds the room: who, and which try."""
    with psycopg.connect(database) as asking:
        found = asking.execute("select learner, body from board_line where kind = 'told' order by seq").fetchall()
    return [(learner, body["tries"]) for learner, body in found if body["tries"]]


def test_two_learners_check_and_the_database_is_cut_off_in_the_middle(centre: Centre, postgresql: str) -> None:
    """Class code, own server, card, Check: the board shows both, and every Check is in PostgreSQL once."""
    kernels = [at_the_exercise(centre, centre.joined(name)) for name in NAMES]
    watching = centre.instructor()
    wrong = {**EXERCISE.model, "p1": "world"}
    for number in range(20):
        for kernel in kernels:
            kernel.press(EXERCISE.name, do="check", answer=wrong)
        if number == 9:
            restart(postgresql)
    for kernel in kernels:
        kernel.press(EXERCISE.name, do="check", answer=EXERCISE.model)
        assert kernel.run(WAITED) == "True\n"
    assert sorted(watching.row(EXERCISE.name)["who"]["done"]) == list(NAMES)
    assert sorted(checks_kept(postgresql)) == [(name, tries) for name in NAMES for tries in range(1, 22)]


def test_a_learner_is_sent_away_from_the_board(centre: Centre) -> None:
    """Joined with the class code: the board is for whoever runs the workshop."""
    with centre.browser() as nosy:
        nosy.join("Nosy")
        page = nosy.client.get("services/board/")
        assert page.status_code == 403
        assert "for whoever runs the workshop" in page.text


def test_the_way_back_needs_the_own_code(centre: Centre) -> None:
    """The class code is not enough to be Ana a second time: the sign-in page is the room's own, here too."""
    with centre.browser() as thief:
        page = thief.join("Ana")
        assert page.status_code == 403
        assert "Another Ana is here already" in page.text
