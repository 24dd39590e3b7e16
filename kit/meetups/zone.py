"""Time zones from the tzdata package alone: Canada's clocks changed in 2026, and system files may not know it yet."""

import zoneinfo
from difflib import get_close_matches

# zoneinfo prefers the system's files over the package's. A laptop with files from 2025 would put every table in
# British Columbia, Alberta and Manitoba an hour off from November 2026.
zoneinfo.reset_tzpath(to=[])
zoneinfo.ZoneInfo.clear_cache()


def time_zone(name: str) -> zoneinfo.ZoneInfo:
    """Give a time zone by its IANA name, like "America/Toronto".

    Raises
    ------
    ValueError
        When there is none of that name; the message says what was probably meant.
    """
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):  # not there; a path; a folder of zones
        near = get_close_matches(name, zoneinfo.available_timezones(), 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"'zone' must be an IANA name such as 'America/Toronto', got {name!r}.{hint}") from None
