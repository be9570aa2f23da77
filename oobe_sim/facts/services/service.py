"""What a service on the internet is: hosts, ports, and what becomes of an enrollment without it."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from oobe_sim.model.source import Source


class Protocol(Enum):
    """What a firewall tells apart."""

    TCP = "TCP"
    UDP = "UDP"


@frozen
class Port:
    """A port of a protocol, outbound."""

    number: int
    protocol: Protocol = Protocol.TCP

    def __str__(self) -> str:
        return f"{self.protocol.value} {self.number}"


HTTP, TLS = Port(80), Port(443)
HTTPS_ONLY = (TLS,)
HTTP_ONLY = (HTTP,)
WEB = (HTTP, TLS)


class Effect(Enum):
    """What blocking a service does to an enrollment."""

    STOPS = "stops"
    DEGRADES = "degrades"
    LATER = "later"
    NOTHING = "nothing"
    UNSTATED = "unstated"

    @property
    def meaning(self) -> str:
        """The effect in a clause."""
        return _MEANINGS[self]


_MEANINGS = {
    Effect.STOPS: "what needs it fails",
    Effect.DEGRADES: "the enrollment goes on with something missing",
    Effect.LATER: "the enrollment goes on, and something fails after it",
    Effect.NOTHING: "the enrollment goes on without it",
    Effect.UNSTATED: "listed as required; no document says what blocking it does",
}


@frozen(eq=False)
class Hosts:
    """Hosts that one document lists for a service, with the ports at which they are asked.

    A name may begin with `*.`, for every host below. Of the ports those that `decides` names have
    to be open; without it that is 443 where it is among them, else all.
    `since` is the first day on which the hosts are listed, `until` the first on which no longer.
    """

    names: tuple[str, ...]
    ports: tuple[Port, ...]
    source: Source
    decides: tuple[Port, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def decisive(self) -> tuple[Port, ...]:
        """The ports without which the service does not work."""
        return self.decides or ((TLS,) if TLS in self.ports else self.ports)

    def listed(self, as_of: date) -> bool:
        """Whether the documents of a day list these hosts."""
        return (self.since is None or as_of >= self.since) and (self.until is None or as_of < self.until)


@frozen(eq=False, kw_only=True)
class Service:
    """Something that Windows or Intune reaches over the network.

    `blocked` says what happens without it, `aliases` are names that people use for it.
    `no_inspection` is the document that says that its TLS connections must not be broken open.
    """

    name: str
    purpose: str
    hosts: tuple[Hosts, ...]
    effect: Effect
    blocked: str
    no_inspection: Source | None = None
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every host and pattern that is listed for it."""
        return tuple(name for group in self.hosts for name in group.names)
