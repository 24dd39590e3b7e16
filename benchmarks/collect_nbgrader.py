"""Grades notebooks with nbgrader. Run by bench_collect.py with a Python that has nbgrader, in a course folder."""

import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

COURSE, LIMIT = Path(sys.argv[1]), int(sys.argv[2])


def nbgrader(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run one of its commands in the course folder."""
    line = [sys.executable, "-m", "nbgrader", *words]
    return subprocess.run(line, cwd=COURSE, capture_output=True, text=True, timeout=LIMIT, check=False)


def scores() -> dict[str, float]:
    """Read the scores out of its gradebook."""
    gradebook = import_module("nbgrader.api").Gradebook(f"sqlite:///{COURSE / 'gradebook.db'}")
    return {one.student.id: one.score for one in gradebook.assignment_submissions("five")}


(COURSE / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'bench'\n")
made = nbgrader("generate_assignment", "five", "--force")
assert made.returncode == 0, made.stderr[-500:]
begin = time.perf_counter()
try:
    done = nbgrader("autograde", "five", "--force")
    seconds = time.perf_counter() - begin
    print(json.dumps({"seconds": seconds, "scores": scores(), "said": done.stderr[-2000:]}))
except subprocess.TimeoutExpired:
    print(json.dumps({"seconds": None, "scores": {}, "said": f"still running after {LIMIT} s"}))
