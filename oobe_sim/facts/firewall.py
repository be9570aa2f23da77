"""What an entry of a firewall means: which services it concerns, and which it stops."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from ipaddress import ip_address, ip_network

from attrs import frozen

from oobe_sim.facts.services import SERVICES
from oobe_sim.facts.services.service import Hosts, Port, Protocol, Service

ANY = "*"
_HIGHEST = 65535
_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?P<rest>.+)")
_PORTS = re.compile(
    r"(?:port\s+)?(?:(?P<before>tcp|udp|any)\s*[/: ]\s*)?:?(?P<ports>\d+(?:-\d+)?(?:\s*,\s*\d+(?:-\d+)?)*)"
    r"(?:\s*[/ ]\s*(?P<after>tcp|udp|any))?"
)
_PROTOCOL = re.compile(r"(?P<protocol>tcp|udp)(?:/(?:\*|any|all))?")
_HOST = re.compile(r"(?P<host>[\w*?.-]+)(?::(?P<ports>[\d,-]+))?(?:/(?P<protocol>tcp|udp)\b)?(?:/.*)?")
_WORDS = {
    "http": ((80, 80), Protocol.TCP),
    "https": ((443, 443), Protocol.TCP),
    "quic": ((443, 443), Protocol.UDP),
}


class Kind(Enum):
    """What an entry names."""

    SERVICE = "a service"
    HOST = "a host"
    PORT = "a port"
    ADDRESS = "an address"
    UNREADABLE = "nothing that a firewall knows"


@frozen
class Entry:
    """An entry, read: which hosts, at which ports of which protocol.

    `host` is a pattern; `ports` are ranges, both ends included, and none stands for every port;
    a `protocol` of `None` stands for both.
    """

    kind: Kind
    host: str = ANY
    ports: tuple[tuple[int, int], ...] = ()
    protocol: Protocol | None = None

    def at(self, port: Port) -> bool:
        """Whether the entry is about this port."""
        if self.protocol not in (None, port.protocol):
            return False
        return not self.ports or any(low <= port.number <= high for low, high in self.ports)


@cache
def read(entry: str) -> Entry:
    """Read an entry, whatever its case.

    It is a host, a pattern with `*`, `host:port`, an address (a URL stands for its host, whatever
    its path), a port as in `443`, `tcp/443` or `123/udp`, a range or list of ports, a protocol, the
    name of a service, or an IP address or range of these.
    """
    said = entry.strip().casefold()
    if any(_is_name(said, service) for service in SERVICES):
        return Entry(Kind.SERVICE)
    if said in _WORDS:
        ports, protocol = _WORDS[said]
        return Entry(Kind.PORT, ports=(ports,), protocol=protocol)
    return _port(said) or _address(said) or _host(said) or Entry(Kind.UNREADABLE)


def _is_name(said: str, service: Service) -> bool:
    return said == service.name.casefold() or said in service.aliases


def _port(said: str) -> Entry | None:
    if found := _PROTOCOL.fullmatch(said):
        return Entry(Kind.PORT, protocol=Protocol(found["protocol"].upper()))
    found = _PORTS.fullmatch(said)
    if found is None:
        return None
    ports = _ranges(found["ports"])
    if ports is None:
        return Entry(Kind.UNREADABLE)
    return Entry(Kind.PORT, ports=ports, protocol=_protocol(found["before"] or found["after"]))


def _ranges(said: str) -> tuple[tuple[int, int], ...] | None:
    ranges = []
    for part in said.split(","):
        low, _, high = part.strip().partition("-")
        if not low.isdecimal() or not (high or low).isdecimal() or not 0 < int(low) <= int(high or low) <= _HIGHEST:
            return None
        ranges.append((int(low), int(high or low)))
    return tuple(ranges)


def _protocol(said: str | None) -> Protocol | None:
    return Protocol(said.upper()) if said in ("tcp", "udp") else None


def _address(said: str) -> Entry | None:
    url = _URL.fullmatch(said)
    bare = url["rest"] if url else said
    first = bare.partition(" ")[0].rpartition("]")[0].removeprefix("[") or bare
    for candidate in (first, first.partition("-")[0], first.partition(":")[0], first.partition("/")[0]):
        try:
            ip_network(candidate.strip(), strict=False)
            ip_address(candidate.partition("/")[0].strip())
        except ValueError:
            continue
        return Entry(Kind.ADDRESS)
    return None


def _host(said: str) -> Entry | None:
    url = _URL.fullmatch(said)
    found = _HOST.fullmatch(url["rest"] if url else said)
    if found is None or not re.search(r"[\w*]", found["host"]):
        return None
    ports = _ranges(found["ports"]) if found["ports"] else ()
    if ports is None:
        return None
    protocol = _protocol(found["protocol"])
    if url and url["scheme"] in _WORDS and not ports:
        port, protocol = _WORDS[url["scheme"]]
        ports = (port,)
    host = found["host"].rstrip(".")
    return Entry(Kind.HOST, f"*{host}" if host.startswith(".") else host, ports, protocol)


@cache
def known_names() -> tuple[str, ...]:
    """Every host, pattern and name of a service that an entry may be."""
    hosts = (name for service in SERVICES for name in service.names if " " not in name)
    words = (name for service in SERVICES for name in (service.name, *service.aliases))
    return tuple(dict.fromkeys((*hosts, *words)))


@cache
def covers(pattern: str, name: str) -> bool:
    """Whether a pattern stands for a name; `*` for any letters, also across dots, `?` for one.

    A name may be a pattern itself, and is covered where all that it stands for is.
    """
    words = {"*": ".*", "?": "."}
    regex = "".join(words.get(letter, re.escape(letter)) for letter in pattern.casefold())
    return re.fullmatch(regex, name.casefold()) is not None


@cache
def listed_names(host: str) -> frozenset[str]:
    """The listed names that a host or pattern touches.

    Those that it covers; where it covers none, the nearest of the patterns that cover it: a blocked
    `imeswdb-afd-primary.manage.microsoft.com` is app content, though `*.manage.microsoft.com` is listed too.
    """
    names = {name for service in SERVICES for name in service.names}
    if covered := {name for name in names if covers(host, name)}:
        return frozenset(covered)
    around = {name for name in names if covers(name, host)}
    return frozenset(a for a in around if not any(a != b and covers(a, b) for b in around))


@cache
def concerns(entry: str, service: Service) -> bool:
    """Whether an entry is about a service at all: about one of its hosts, at a port that is listed."""
    return any(_about(entry, service, group, group.ports) for group in service.hosts)


@cache
def stops(entry: str, service: Service) -> bool:
    """Whether a service does not work where a firewall stops this: at a port that decides."""
    return any(_about(entry, service, group, group.decisive) for group in service.hosts)


@cache
def exempts(entry: str, service: Service, name: str) -> bool:
    """Whether an entry lets a listed host through without authentication at a proxy."""
    meant = read(entry)
    return _is_name(entry.strip().casefold(), service) or (meant.kind is Kind.HOST and covers(meant.host, name))


def _about(entry: str, service: Service, group: Hosts, ports: tuple[Port, ...]) -> bool:
    meant = read(entry)
    if meant.kind is Kind.SERVICE:
        return _is_name(entry.strip().casefold(), service)
    if meant.kind not in (Kind.HOST, Kind.PORT):
        return False
    names = listed_names(meant.host)
    if not any(name in names or covers(meant.host, name) for name in group.names):
        return False
    return any(meant.at(port) for port in ports)
