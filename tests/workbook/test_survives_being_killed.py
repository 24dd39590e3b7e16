"""An acknowledged answer is there after kill -9, whichever way the file is kept."""

import random
import subprocess
from collections.abc import Callable

import pytest

from kit.workbook import Workbook

Program = Callable[[str], "subprocess.Popen[str]"]
ON_A_NETWORK_DRIVE = """
import kit.workbook.opening
kit.workbook.opening.on_shared_drive = lambda path: True
"""
ANSWERS = """
start = len(workbook.progress())
for number in range(start, 100_000):
    workbook.save_answer(f"exercise-{number:06d}", {"number": number})
    say(number)
"""
IMPORTS = """
from kit.talk import Post
for number in range(100_000):
    done = workbook.add_posts("X", [Post(f"{__import__('os').getpid()} {number} {n}", network="X") for n in range(400)])
    say(done.added)
"""


@pytest.mark.parametrize("how", ["", ON_A_NETWORK_DRIVE], ids=["write-ahead log", "rollback journal"])
def test_every_acknowledged_answer_is_there(program: Program, tab: Callable[[], Workbook], how: str) -> None:
    """Kill a writing program in the middle, ten times over: all it acknowledged can be read, and writing goes on."""
    chance = random.Random("kill")
    acknowledged: set[int] = set()
    for _ in range(10):
        process = program(how + ANSWERS)
        assert process.stdout is not None
        for _ in range(chance.randint(5, 120)):
            acknowledged.add(int(process.stdout.readline()))
        process.kill()
        acknowledged |= {
            int(line) for line in process.communicate()[0].splitlines(keepends=True) if line.endswith("\n")
        }
    progress = tab().progress()
    lost = [number for number in acknowledged if progress[f"exercise-{number:06d}"].answer != {"number": number}]
    assert len(acknowledged) > 100
    assert lost == []


def test_an_import_is_whole_or_not_there(program: Program, tab: Callable[[], Workbook]) -> None:
    """Kill it while it loads posts: each loading is there with all its posts, or with none."""
    chance = random.Random("import")
    acknowledged = 0
    for _ in range(5):
        process = program(IMPORTS)
        assert process.stdout is not None
        for _ in range(chance.randint(1, 12)):
            acknowledged += int(process.stdout.readline()) > 0
        process.kill()
        process.communicate()
    posts = len(tab().posts())
    assert posts % 400 == 0
    assert posts >= acknowledged * 400
