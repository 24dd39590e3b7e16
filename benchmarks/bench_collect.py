"""Seconds to grade what a class hands in: `kit collect`, beside nbgrader and otter-grader on the same five questions.

Run: python benchmarks/bench_collect.py

Ours reads results files; the others run notebooks, so fewer of them. Both are put into environments of their own in a
folder that goes afterwards; where they cannot be installed, their lines say so. Each time holds the start of the
program. Machines are noisy: read the ratios. Then what each does with three files that mean harm.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # made-up classes are with the tests, which are no package

from collect_questions import FIVE, Asked, answers_of, asked, nbgrader_cells, otter_cells, write_notebook  # noqa: E402

from kit.course import all_exercises  # noqa: E402
from kit.workbook.results import as_text  # noqa: E402
from tests.room.handed_files import a_file, sealed  # noqa: E402

HERE = Path(__file__).parent
RIVALS = {
    "nbgrader 0.9.6": ["nbgrader==0.9.6"],
    "otter-grader 7.0.0": ["otter-grader==7.0.0", "ipykernel"],
}
LOOP = "while True: pass\n"
Handover = Callable[[Path, int, str], None]  # folder, learner, code to put before the first answer


def five_lines(learner: int, questions: list[Asked]) -> dict[str, Any]:
    """One learner's results file with the five questions alone."""
    told = a_file(f"Learner {learner:03}", survey=False)
    by_name = {line["name"]: line for line in told["exercises"]}
    lines = []
    for one, answer in zip(questions, answers_of(learner, questions), strict=True):
        outcome = "correct" if answer == one.right else "not_yet"
        lines.append({**by_name[one.name], "answer": answer, "outcome": outcome})
    return sealed(told, exercises=lines)


def collect(folder: Path) -> tuple[float, str, int]:
    """Run `kit collect` on a folder; give seconds, what it said, and its exit code."""
    begin = time.perf_counter()
    line = [sys.executable, "-m", "kit", "collect", str(folder)]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    return time.perf_counter() - begin, done.stdout + done.stderr, done.returncode


def ours(folder: Path, files: int, questions: list[Asked]) -> float:
    """Time ours on the five questions and on the whole course; give the seconds a file of the first."""
    per_file = {}
    for what in (f"{len(FIVE)} questions", f"{len(all_exercises())} exercises and the survey"):
        here = folder / what.replace(" ", "-")
        here.mkdir()
        for learner in range(files):
            told = five_lines(learner, questions) if "questions" in what else a_file(f"Learner {learner:03}")
            (here / f"patio-results-{learner:03}.json").write_text(as_text(told), encoding="utf-8")
        seconds, said, code = collect(here)
        assert code == 0, said
        per_file[what] = seconds / files
        print(f"{'kit collect, ' + what:44}{files:>7}{seconds:>9.2f}{seconds / files:>12.5f}", flush=True)
    return per_file[f"{len(FIVE)} questions"]


def environment(folder: Path, packages: list[str]) -> Path | None:
    """Make an environment with these packages; None where that cannot be done."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    uv = shutil.which("uv")
    make = [uv, "venv", "-q", str(folder)] if uv else [sys.executable, "-m", "venv", str(folder)]
    install = (
        [uv, "pip", "install", "-q", "--python", str(python)] if uv else [str(python), "-m", "pip", "install", "-q"]
    )
    for line in (make, [*install, *packages]):
        if subprocess.run(line, capture_output=True, check=False).returncode:
            return None
    return python


def for_nbgrader(questions: list[Asked]) -> Handover:
    """Give what puts one learner's notebook where nbgrader looks for it."""

    def hand_over(folder: Path, learner: int, first: str = "") -> None:
        source = folder / "source" / "five" / "five.ipynb"
        if not source.exists():
            write_notebook(source, nbgrader_cells([None] * len(questions), questions))
        cells = nbgrader_cells(answers_of(learner, questions), questions, first)
        write_notebook(folder / "submitted" / f"learner{learner:03}" / "five" / "five.ipynb", cells)

    return hand_over


def for_otter(questions: list[Asked]) -> Handover:
    """Give what puts one learner's notebook, and the tests, where otter looks for them."""

    def hand_over(folder: Path, learner: int, first: str = "") -> None:
        for place, one in enumerate(questions):
            case = {"code": f">>> answer_{place} == {one.right!r}\nTrue", "hidden": False, "locked": False}
            suite = [{"cases": [case], "scored": True, "type": "doctest", "setup": "", "teardown": ""}]
            test = folder / "tests" / f"q{place}.py"
            test.parent.mkdir(parents=True, exist_ok=True)
            test.write_text(
                f"OK_FORMAT = True\ntest = { ({'name': f'q{place}', 'points': 1, 'suites': suite})!r}\n",
                encoding="utf-8",
            )
        write_notebook(
            folder / "submitted" / f"learner{learner:03}.ipynb", otter_cells(answers_of(learner, questions), first)
        )

    return hand_over


def graded(python: Path, script: str, folder: Path, limit: int) -> dict[str, Any]:
    """Let a rival grade a folder; what it found, or what became of it."""
    try:
        line = [str(python), str(HERE / script), str(folder), str(limit)]
        at_hand = os.pathsep.join([str(python.parent), os.environ["PATH"]])  # nbgrader calls alembic by its bare name
        done = subprocess.run(
            line, cwd=folder, env={**os.environ, "PATH": at_hand}, capture_output=True, text=True,
            timeout=limit + 30, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"seconds": None, "scores": {}, "said": f"still running after {limit + 30} s"}
    if done.returncode:
        return {"seconds": None, "scores": {}, "said": (done.stderr.strip() or "stopped").splitlines()[-1][:110]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def rival(name: str, python: Path, folder: Path, options: argparse.Namespace, questions: list[Asked]) -> float | None:
    """Time a rival, hold its scores against ours, and show it the files that mean harm."""
    nbgrader = name.startswith("nbgrader")
    hand_over = (for_nbgrader if nbgrader else for_otter)(questions)
    script = "collect_nbgrader.py" if nbgrader else "collect_otter.py"
    for learner in range(options.notebooks):
        hand_over(folder / "class", learner, "")
    found = graded(python, script, folder / "class", 600)
    if found["seconds"] is None:
        print(f"{name}: {found['said']}")
        return None
    expected = [
        sum(a == q.right for a, q in zip(answers_of(n, questions), questions, strict=True))
        for n in range(options.notebooks)
    ]
    assert [found["scores"][key] for key in sorted(found["scores"])] == expected, found
    each = found["seconds"] / options.notebooks
    print(f"{name + ', 5 questions':44}{options.notebooks:>7}{found['seconds']:>9.2f}{each:>12.5f}", flush=True)
    options.harm += [f"{name}, {line}" for line in harm(python, script, folder, hand_over, options.patience)]
    return float(each)


def harm(python: Path, script: str, folder: Path, hand_over: Handover, patience: int) -> list[str]:
    """What a rival does with an endless loop, with code that deletes a file, and with an edited test."""
    lines = []
    hand_over(folder / "loop", 1, LOOP)
    begin = time.perf_counter()
    found = graded(python, script, folder / "loop", patience)
    seconds = time.perf_counter() - begin
    what = found.get("said", "").strip().splitlines()[-1:] or ["went on"]
    lines.append(
        f"endless loop: {'scored ' + str(found['scores']) if found['scores'] else what[0][:80]} ({seconds:.0f} s)"
    )
    canary = folder / "the-instructors-own-file.txt"
    canary.write_text("grades of last year", encoding="utf-8")
    hand_over(folder / "remove", 1, f"import os; os.remove({str(canary)!r})\n")
    graded(python, script, folder / "remove", patience)
    gone = "is still there" if canary.exists() else "is gone"
    lines.append(f"os.remove of a file of the instructor's: the file {gone}")
    hand_over(folder / "edited", 1, "")
    for path in (folder / "edited" / "submitted").rglob("*.ipynb"):  # every test now says yes
        text = path.read_text(encoding="utf-8").replace("assert answer_", "assert True or answer_")
        path.write_text(text, encoding="utf-8")
    found = graded(python, script, folder / "edited", patience)
    lines.append(f"edited tests: scored {[*found['scores'].values()] or found.get('said', '')} (4 is right)")
    return lines


def harm_to_ours(folder: Path, questions: list[Asked]) -> list[str]:
    """What ours does with the same three."""
    folder.mkdir()
    canary = folder.with_name("the-instructors-own-file.txt")
    canary.write_text("grades of last year", encoding="utf-8")
    told = five_lines(1, questions)
    for name, code in (("loop", LOOP), ("remove", f"import os; os.remove({str(canary)!r})")):
        lines = [told["exercises"][0] | {"answer": code}, *told["exercises"][1:]]
        text = as_text(sealed(told, who=name, exercises=lines))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    lines = [line | {"outcome": "correct"} for line in told["exercises"]]
    (folder / "edited.json").write_text(as_text(sealed(told, who="edited", exercises=lines)), encoding="utf-8")
    seconds, said, _ = collect(folder)
    one = {line.split(":")[0].removeprefix("- "): line for line in said.splitlines() if ".json: " in line}
    gone = "is still there" if canary.exists() else "is gone"
    return [
        f"endless loop: {one['loop.json'][2:]} ({seconds:.1f} s, all three)",
        f"os.remove of a file of the instructor's: the file {gone}",
        f"edited outcome, check made anew: {one['edited.json'][2:]}",
    ]


def main() -> None:
    """Measure, and print the table, the ratios and the harm."""
    parser = argparse.ArgumentParser(description="Time collecting beside nbgrader and otter-grader.")
    parser.add_argument("--files", type=int, default=200, help="results files for ours")
    parser.add_argument("--notebooks", type=int, default=10, help="notebooks for each of the others")
    parser.add_argument("--patience", type=int, default=60, help="seconds for a notebook that never ends")
    options = parser.parse_args()
    options.harm = []
    questions = asked()
    print(f"{'':44}{'files':>7}{'seconds':>9}{'a file':>12}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mine = ours(folder, options.files, questions)
        options.harm += [f"kit collect, {line}" for line in harm_to_ours(folder / "harm", questions)]
        ratios = []
        for place, (rival_name, packages) in enumerate(RIVALS.items()):
            python = environment(folder / f"env{place}", packages)
            if python is None:
                print(f"{rival_name}: it could not be installed here, so there is no line for it.")
                continue
            each = rival(rival_name, python, folder / f"rival{place}", options, questions)
            ratios += [f"{rival_name} takes {each / mine:,.0f} times as long a file as kit collect."] if each else []
        print("", *ratios, "", *options.harm, sep="\n")


if __name__ == "__main__":
    main()
