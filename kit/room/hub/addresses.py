"""Which address of this computer the room listens at: its own private one, never all of them."""

import socket
from ipaddress import IPv4Address, IPv4Network, ip_address

import psutil  # type: ignore[import-untyped]

from kit.room.hub.state import CannotOpen

PRIVATE = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))  # RFC 1918
NOT_A_ROOM = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "utun", "tailscale", "zt")
ONLY_HERE = "127.0.0.1"


def choose(named: str | None) -> str:
    """Give the address to listen at.

    Parameters
    ----------
    named
        What somebody asked for with --address; None to find this computer's own on its network.

    Raises
    ------
    CannotOpen
        When what was named is no address, or stands for all of them.
    """
    if named is None:
        return next(iter(private_addresses()), ONLY_HERE)
    try:
        address = ip_address(named)
    except ValueError:
        raise CannotOpen(f"“{named}” is not an address. One looks like 192.168.1.20.") from None
    if address.version != 4 or address.is_unspecified or address.is_multicast:
        raise CannotOpen(
            f"The room does not open at {named}: it would be open to every network this computer is on. "
            "Name one address, such as 192.168.1.20, or leave --address out."
        )
    return str(address)


def private_addresses() -> list[str]:
    """Give this computer's addresses in home and office networks, the one it goes out by first."""
    found = [
        entry.address
        for name, entries in psutil.net_if_addrs().items()
        if not name.lower().startswith(NOT_A_ROOM)
        for entry in entries
        if entry.family == socket.AF_INET and is_private(entry.address)
    ]
    out = _way_out()
    return sorted(set(found), key=lambda address: (address != out, address))


def is_private(address: str) -> bool:
    """Tell whether an address belongs to a home or office network: the internet cannot reach it by itself."""
    return any(IPv4Address(address) in network for network in PRIVATE)


def _way_out() -> str:
    """The address this computer would send from. Nothing is sent: a datagram's socket only looks up the way."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("203.0.113.1", 9))  # an address for documentation, RFC 5737
        except OSError:
            return ""
        return str(probe.getsockname()[0])
