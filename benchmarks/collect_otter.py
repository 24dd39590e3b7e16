"""Grades notebooks with otter-grader. Run by bench_collect.py with a Python that has otter, in a folder of notebooks.

`otter grade` puts every submission into a Docker container. Here its documented Python function for one submission is
called in a loop instead, without a container and without starting Python anew: that is quicker than the command.
"""

import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

FOLDER = Path(sys.argv[1])
otter = Path(sys.executable).with_name("otter")
made = subprocess.run(
    [str(otter), "generate", "-t", "tests", "-o", "autograder.zip", "--no-config", "--no-requirements"],
    cwd=FOLDER, capture_output=True, text=True, check=False,
)  # fmt: skip
assert made.returncode == 0, (made.stdout + made.stderr)[-800:]
grade = import_module("otter.api").grade_submission
begin = time.perf_counter()
scores = {}
for path in sorted((FOLDER / "submitted").glob("*.ipynb")):
    scores[path.stem] = grade(str(path), str(FOLDER / "autograder.zip"), quiet=True).total
print(json.dumps({"seconds": time.perf_counter() - begin, "scores": scores}))
