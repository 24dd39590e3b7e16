"""What the kit knows about the owner: asking for it first makes the suggestions better."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Own:
    """Our own handles, names and products, as the owner gave them.

    Parameters
    ----------
    handles
        Our accounts, with or without “@”.
    names
        The business's name, as it is written in posts (“Thistle & Crumb”, “the Crumb”); web addresses too.
    products
        A few words for what we make or sell (“butter tart”, “rye”).
    """

    handles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    products: tuple[str, ...] = ()

    def has_handle(self, handle: str) -> bool:
        """Tell whether a handle is one of ours, whatever its case."""
        wanted = handle.lstrip("@").casefold()
        return any(wanted == own.lstrip("@").casefold() for own in self.handles)
