"""People written by hand (`people/*.txt`): those whom learners meet in the exercises."""

from datetime import date
from pathlib import Path

from kit.samples.making.places import drive
from kit.samples.truth import ContactTruth, State

PEOPLE = Path(__file__).with_name("people")
HANDLES_ONLY = ("Instagram",)  # networks whose files have no names
STATES: tuple[State, ...] = ("met_first", "online_first", "never", "unsure")


def known(feed: str, home: str) -> tuple[ContactTruth, ...]:
    """Read the hand-written people of one business.

    Each line has twelve fields parted by "|": name (and "= handle" where there is one), network, state, trade, town,
    connected, met, last exchange, "both" when it went both ways, shared contacts, can help, how; and a thirteenth,
    why to leave out, where there is one.
    """
    written = (PEOPLE / f"{feed}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_person(line, home) for line in written if line.strip() and not line.startswith("#"))


def _person(line: str, home: str) -> ContactTruth:
    fields = [field.strip() for field in line.split("|")]
    named, network, state, trade, town, connected, met, last, both, shared, can_help, how, *leave_out = fields
    name, _, handle = named.partition(" = ")
    return ContactTruth(
        key=handle if network in HANDLES_ONLY else name,
        name=name,
        handle=handle,
        network=network,
        state=STATES[STATES.index(state)],
        connected=date.fromisoformat(connected),
        met=date.fromisoformat(met) if met else None,
        how=how,
        trade=trade,
        town=town,
        minutes=drive(home, town),
        last_exchange=date.fromisoformat(last) if last else None,
        two_way=both == "both",
        shared=int(shared),
        can_help=can_help,
        leave_out=leave_out[0] if leave_out else "",
    )
