"""From the command to the first card on screen: Patio beside a plain JupyterLab that somebody installs by hand.

Run: python benchmarks/bench_start.py

The plain one is what pip makes of the packages in pyproject.toml, in an environment of its own, made first (needs the
network once). Its question for a kernel is answered at once, and "Run All Cells" pressed the moment it is there. Both
open the same lesson in a Chromium with a fresh profile. Seconds, the median of five after one to warm up. Machines are
noisy: read the ratios.
"""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
LESSON = "lessons/01-the-room-and-the-feed.ipynb"
ROUNDS = 5
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CARD = "document.querySelector('.jp-OutputArea-output .patio-root') !== null"
RUN_ALL = """() => {
    const question = document.querySelector('.jp-Dialog .jp-mod-accept');  // "Select Kernel", which a plain one asks
    if (question) { question.click(); return false; }
    const kernel = document.querySelector('.jp-Notebook-ExecutionIndicator');
    if (kernel?.dataset.status === 'idle' && !(window.ranAt > performance.now() - 3000)) {
        window.ranAt = performance.now();
        window.jupyterapp.commands.execute('notebook:run-all-cells');
    }
    return document.querySelector('.jp-OutputArea-output .patio-root') !== null;
}"""


def plain_python(folder: Path) -> str:
    """Make an environment with a plain JupyterLab of the same versions, and give its Python."""
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.split(r"[^\w-]", line)[0] for line in asked]
    packages = [f"{name}=={version(name)}" for name in names]
    subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True, capture_output=True)
    subprocess.run([python, "-m", "compileall", "-qq", str(folder)], check=False)
    return python


@contextmanager
def server(command: list[str], home: Path, **more: str) -> Iterator[str]:
    """Run a server as somebody with an empty home folder, and give its address as soon as it says one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON", "XDG_"))}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    surroundings = kept | {"HOME": str(home), "PATIO_WORKBOOK": str(home / "workbook.sqlite3")} | more
    process = subprocess.Popen(
        command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout
    try:
        yield next(found[0] for line in process.stdout if (found := re.search(r"http://localhost\S+", line)))
    finally:
        process.send_signal(signal.SIGTERM if "--ServerApp.answer_yes=True" in command else signal.SIGINT)
        process.communicate(timeout=60)


def visit(page: Page, address: str) -> None:
    """Open an address, as soon as the server that has just said it does listen there."""
    while True:
        try:
            page.goto(address)
            return
        except Error as refused:
            if "ERR_CONNECTION_REFUSED" not in str(refused):
                raise
            page.wait_for_timeout(50)


def ours(page: Page, course: Path, home: Path) -> float:
    """Open the lesson with Patio; gives the moment its first card is there."""
    command = [sys.executable, "-m", "kit.lab.serve", "--no-browser", "--course", str(course), "--page", LESSON]
    with server([*command, "--own", str(home / "jupyter")], home) as address:
        visit(page, address)
        page.wait_for_function(CARD, timeout=60_000)
        return time.perf_counter()


def plain(python: str, page: Page, course: Path, home: Path) -> float:
    """Open the lesson with a plain JupyterLab, run all cells once that can be done; gives the first card's moment."""
    command = [python, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--ServerApp.root_dir={course}"]
    command += ["--LabApp.expose_app_in_browser=True", "--ServerApp.answer_yes=True"]
    command += [f"--LabApp.default_url=/lab/tree/{LESSON}"]
    with server(command, home, PYTHONPATH=str(ROOT)) as address:
        visit(page, address)
        page.wait_for_function(RUN_ALL, timeout=60_000)
        return time.perf_counter()


def main() -> None:
    """Measure both, in turn, and print seconds and their ratio."""
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser_path:
        raise SystemExit("This needs a Chromium or Chrome. On Debian or Ubuntu: sudo apt install chromium")
    sandbox = [] if os.name == "nt" or os.geteuid() else ["--no-sandbox"]
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        shutil.copytree(ROOT / "lessons", folder / "course" / "lessons")
        python = plain_python(folder / "plain")
        browser = playwright.chromium.launch(executable_path=browser_path, args=sandbox)
        seconds: dict[str, list[float]] = {"plain JupyterLab": [], "Patio": []}
        for turn in range(ROUNDS + 1):
            for name, times in seconds.items():
                home = folder / f"home-{name[0]}"
                home.mkdir(exist_ok=True)
                page = browser.new_context().new_page()
                began = time.perf_counter()
                way = ours if name == "Patio" else partial(plain, python)
                there = way(page, folder / "course", home)
                times += [there - began] if turn else []  # the first round only warms up
                page.context.close()
        browser.close()
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:18} {median:5.1f} s  (from {min(seconds[name]):.1f} to {max(seconds[name]):.1f})")
    print(f"Patio takes {medians['Patio'] / medians['plain JupyterLab']:.2f} of the time, and nobody presses anything.")


if __name__ == "__main__":
    main()
