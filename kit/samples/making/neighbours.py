"""The accounts of Harrow Shore: shops and people who turn up in each other's feeds."""

from kit.samples.making.x_archive import Account

_ACCOUNTS = (
    ("demo_thistle", "Thistle & Crumb"),
    ("demo_ledgerwood", "Ledgerwood Books"),
    ("demo_northlight", "Northlight Print & Web"),
    ("demo_hara", "Hara's Field & Stall"),
    ("demo_cedarbikes", "Cedar Bikes"),
    ("demo_mira", "Mira's Yarn Room"),
    ("demo_danagrows", "Dana Grows"),
    ("demo_theowood", "Theo, chairs & spoons"),
    ("demo_gwenblooms", "Gwen Blooms"),
    ("demo_bobakes", "Bo Bakes"),
    ("demo_quaydeck", "The Quay Deck"),
    ("demo_tesslens", "Tess behind the lens"),
    ("demo_priyamoves", "Priya Moves Physio"),
    ("demo_oldmilltea", "Old Mill Tea"),
    ("demo_lockandkey", "Lock & Key Hardware"),
)


def account(position: int, handle: str, name: str) -> Account:
    """Give an account a number; `position` tells accounts apart, and the first few are the neighbours'."""
    # Far above any id X has given out so far, so that none of these is anybody's.
    return Account(str(9_000_000_000_000_000_000 + position * 1_000_003), handle, name)


NEIGHBOURS = {handle: account(position, handle, name) for position, (handle, name) in enumerate(_ACCOUNTS)}
"""Every account, by handle."""
