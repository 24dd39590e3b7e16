"""`python -m kit link HUB REPOSITORY`: one link that puts the course into a learner's folder and opens it.

It is a link of nbgitpuller, which the learner's server must have. Pulling again keeps what a learner changed.
"""

import argparse
import sys
from urllib.parse import quote, urlencode, urlsplit

from kit.course import course


class NoLink(Exception):
    """Why there is no link, in one plain sentence with what to do."""


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `link` command."""
    parser = subparsers.add_parser("link", help="print a link that brings the course to a learner's folder on a Hub")
    parser.add_argument("hub", help="the Hub's address, such as https://hub.example.org")
    parser.add_argument("repository", help="where the course can be cloned from, such as https://git.example.org/patio")
    parser.add_argument("--branch", help="which branch of it (otherwise the repository's own first choice)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the link; 0 when there is one, 2 with one plain sentence when not."""
    try:
        print(link(args.hub, args.repository, args.branch))
    except NoLink as reason:
        print(reason, file=sys.stderr)
        return 2
    return 0


def link(hub: str, repository: str, branch: str | None = None) -> str:
    """Give the link.

    Parameters
    ----------
    hub
        The Hub's address, with the path it is under if it has one.
    repository
        The address to clone from; whoever opens the link must be able to read it.
    branch
        None for the repository's default branch.

    Raises
    ------
    NoLink
        When an address is none.
    """
    for name, address in (("Hub", hub), ("repository", repository)):
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
            raise NoLink(f"The {name}'s address should begin with https://. We saw: {address[:60]}")
    folder = urlsplit(repository).path.rstrip("/").rpartition("/")[2].removesuffix(".git")
    if not folder:
        raise NoLink(f"The repository's address should end with its name, such as .../patio. We saw: {repository[:60]}")
    asked = {"repo": repository, "targetpath": folder, "urlpath": f"doc/tree/{quote(folder)}/{welcome()}"}
    if branch:
        asked["branch"] = branch
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{urlencode(asked)}"


def welcome() -> str:
    """Give the first lesson's notebook, as a path inside the course."""
    return f"lessons/{course()[0].slug}.ipynb"
