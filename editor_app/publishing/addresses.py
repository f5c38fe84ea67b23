"""Tell which addresses may be given a password."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_secure(address: str) -> bool:
    """Tell whether credentials may go to an address: https, or http to this machine itself."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(parts.hostname))


def _is_this_machine(host: str | None) -> bool:
    """Tell whether a host is spelt so that no name server has a say in where it is."""
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"
