"""All files of all sample businesses, made afresh from their seeds."""

from collections.abc import Callable

from kit.samples.business import BANNER
from kit.samples.making.ledgerwood import ledgerwood
from kit.samples.making.northlight import northlight
from kit.samples.making.thistle import thistle
from kit.samples.truth import Truth, write_truth

_MAKERS: dict[str, Callable[[], tuple[dict[str, bytes], Truth]]] = {
    "thistle": thistle,
    "ledgerwood": ledgerwood,
    "northlight": northlight,
}


def everything() -> dict[str, bytes]:
    """Give every file: its path under `files/`, with forward slashes, and its content."""
    made: dict[str, bytes] = {}
    for slug, maker in _MAKERS.items():
        files, truth = maker()
        files["truth.json"] = write_truth(truth, note=BANNER).encode()
        made |= {f"{slug}/{name}": content for name, content in files.items()}
    return made
